import { dayInChinese } from '../../model/calendar/calendar.ts';
import { collectionNames } from '../../model/kinds.ts';
import { nameOf } from '../../model/words/vocabulary.ts';
import type { Catalogue, Entry, Involvement, Person } from '../../graph/catalogue.ts';
import type { Part } from '../declaration.ts';
import { factsByField } from '../../views/by-field.ts';
import { builtOn, type BuiltOn } from '../../views/built-on.ts';
import { bySemester, entryCard, type CardGroup, type EntryCard } from '../../views/entry-card.ts';
import { sharesOf } from '../../views/shares.ts';
import { riverMarks, type River, type Rivers } from '../../views/rivers.ts';
import { worksLinks } from '../../publish/work-lists.ts';
import { isDisclosed } from '../../counts/disclosed.ts';
import { EXPERTISE } from '../../views/shelves/expertise-page.ts';
import {
  home,
  kindLink,
  recordLink,
  semesterLink,
  subjectLink,
  type Fact,
  type Link,
  type PersonLink,
} from '../../graph/links.ts';
import { waitingFor, type Waiting } from '../../views/shelves/waiting-for.ts';
import { hasSemester } from '../../views/shelves/my-semester.ts';
import { ofPerson } from '../../counts/person-counts.ts';
import { plansInOrder, planLink } from '../plans/page.ts';
import { begunSemesters } from '../../counts/tables/semester-tables.ts';
import { runningSemester } from '../../counts/running-semester.ts';
import { entriesBySemester, type Series } from '../../graph/series.ts';
import { shownName } from '../../graph/shown-name.ts';
import { cardLink, shareCard, type CardLink, type ShareCard } from '../../views/share-card.ts';
import { personWritingLinks } from '../../views/writing-on.ts';
import { topicsOf } from '../topics/page.ts';
import { compare } from '../../model/text/compare.ts';

export interface TeacherCard {
  id: string;
  href: string;
  name: string;
  /** First letter of the sort key, upper case. */
  initial: string;
  status: string;
  active: boolean;
  title?: string;
  stage?: string;
  subjects: Link[];
  posts: string[];
  /** 写的和参与的共 5 篇; nothing where the public sees nothing of theirs. */
  told?: string;
}

export interface TeacherPage {
  card: TeacherCard;
  about?: string;
  /** For whoever finds the page in a search. */
  description: string;
  facts: Fact[];
  /** Newest semester first; only those that the record names. */
  teaches: { semester: Link; told: string }[];
  /** Groups, then pairs. */
  belongsTo: { record: Link; role: string; from: string; to?: string }[];
  /** What they still owe and what waits for them; absent for who is no longer there, and to the public. */
  semester?: Link;
  /**
   * Answers of others that wait for theirs, for whoever has chosen this name on their device; the
   * school's edition tells it on the page of their semester.
   */
  waiting?: Waiting[];
  /** What they lay before those who decide on a rank, where it is told. */
  material?: Link;
  topics: PersonLink[];
  /** Which topics they wrote on and when; absent where there is too little to see. */
  rivers?: Rivers;
  /** Lessons they taught, the newest first. */
  taught: EntryCard[];
  /** What others took up of theirs. */
  builtOn: BuiltOn[];
  /** 写的, 上的课, 参与的课, 领读 …: by role, then by semester. */
  parts: { title: string; groups: CardGroup[]; told: string }[];
  bySemester: Series;
  /** Files with the references of what they signed. */
  works: Link[];
  writing: Link[];
  breadcrumbs: Link[];
  /** What a chat shows of it. */
  share: CardLink;
}

export interface TeacherIndex {
  letters: { initial: string; teachers: TeacherCard[] }[];
  past: TeacherCard[];
  /** Where the directory of 谁能讲什么 stands. */
  expertise: Link;
}

const MOST_LESSONS = 6;
const MOST_RIVERS = 6;
/** Cards of all that they did; with the lessons above as many as a page holds. */
const MOST_CARDS = 24;
/** With fewer entries a picture would claim more than it shows. */
const LEAST_DRAWN = 4;

/** Titles of the shelves on a teacher's page, in their order. */
const partTitles: Record<Part, string> = {
  taught: '上的课',
  wrote: '写的',
  headed: '主持的课题',
  joined: '参与的课题',
  led: '领读',
  presented: '主讲的活动',
  hosted: '主持的活动',
  observed: '观的课',
  helped: '一起磨的课',
  raised: '提出的问题',
  recorded: '记的纪要',
};

function teacherCard(catalogue: Catalogue, person: Person): TeacherCard {
  const { id, data } = person;
  return {
    id,
    href: `/teachers/${id}/`,
    name: shownName(catalogue, id),
    initial: person.sortKey.charAt(0).toUpperCase(),
    status: nameOf(catalogue.words.teacherStatuses, data.status),
    active: data.status === 'active' || data.status === 'external',
    ...(data.title === undefined ? {} : { title: nameOf(catalogue.words.ranks, data.title) }),
    ...(data.stage === undefined ? {} : { stage: nameOf(catalogue.words.stages, data.stage) }),
    subjects: data.subjects.map((subject) => subjectLink(catalogue, subject)),
    posts: data.posts.map((post) => nameOf(catalogue.words.posts, post)),
    ...toldOf(catalogue, catalogue.byPerson.get(id)?.length ?? 0),
  };
}

export function teacherIndex(catalogue: Catalogue): TeacherIndex {
  const cards = [...catalogue.teachers.values()].map((person) => teacherCard(catalogue, person));
  const here = Map.groupBy(
    cards.filter((card) => card.active),
    (card) => card.initial,
  );
  return {
    letters: [...here].map(([initial, teachers]) => ({ initial, teachers })),
    past: cards.filter((card) => !card.active),
    expertise: EXPERTISE,
  };
}

export function teacherPage(catalogue: Catalogue, person: Person): TeacherPage {
  const { id, data } = person;
  const involved = catalogue.byPerson.get(id) ?? [];
  const entries = involved.map((one) => one.entry);
  return {
    card: teacherCard(catalogue, person),
    ...(data.about === undefined ? {} : { about: data.about }),
    description: data.about ?? `${shownName(catalogue, id)}老师写的、上的、听的和领读的。`,
    facts: factsOf(catalogue, person),
    teaches: teachesOf(catalogue, person),
    belongsTo: [...groupsOf(catalogue, id), ...pairsOf(catalogue, id)],
    ...(hasSemester(catalogue, person) && runningSemester(catalogue) !== undefined
      ? { semester: { label: '我的学期', href: `/teachers/${id}/semester/` } }
      : {}),
    ...(isDisclosed(catalogue, 'everything') && begunSemesters(catalogue).length > 0
      ? { material: { label: '教学研究材料', href: `/teachers/${id}/material/` } }
      : {}),
    ...(isDisclosed(catalogue, 'everything') ? {} : { waiting: waitingFor(catalogue, id) }),
    topics: ofPerson(catalogue, topicsOf(catalogue, entries)),
    ...riversOf(catalogue, entries),
    taught: involved
      .filter(({ entry, parts }) => entry.collection === 'lessons' && parts.has('taught'))
      .slice(0, MOST_LESSONS)
      .map(({ entry }) => entryCard(catalogue, entry)),
    builtOn: builtOn(catalogue, id, entries),
    parts: partsOf(catalogue, involved),
    bySemester: involvedBySemester(catalogue, entries),
    works: worksLinks(catalogue, 'teachers', id),
    // Whoever has left writes here no more.
    writing: data.status === 'active' || data.status === 'external' ? personWritingLinks(id) : [],
    breadcrumbs: [home, kindLink('teachers'), { label: shownName(catalogue, id) }],
    share: cardLink(teacherShareCard(catalogue, person)),
  };
}

/** By role, then by semester; of whoever did much the older is folded into lines. */
function partsOf(catalogue: Catalogue, involved: readonly Involvement[]): TeacherPage['parts'] {
  const parts = (Object.entries(partTitles) as [Part, string][])
    .map(([part, title]) => ({
      title,
      own: involved.filter((one) => one.parts.has(part)).map((one) => one.entry),
    }))
    .filter(({ own }) => own.length > 0);
  const shares = sharesOf(
    parts.map(({ own }) => own.length),
    MOST_CARDS,
  );
  return parts.map(({ title, own }, i) => ({
    title,
    told: `${isDisclosed(catalogue, 'everything') ? '' : '公开的 '}${own.length} 篇`,
    groups: bySemester(catalogue, own, shares[i]),
  }));
}

/** Their picture for chats: who they are, what they teach, in which groups they work today. */
export function teacherShareCard(catalogue: Catalogue, person: Person): ShareCard {
  const { id, name, stage, subjects } = teacherCard(catalogue, person);
  const groups = groupsOf(catalogue, id).filter(({ to }) => to === undefined);
  const words = [
    stage ?? '',
    subjects.map(({ label }) => label).join('、'),
    groups.map(({ record }) => record.label).join('、'),
  ];
  return shareCard(catalogue, {
    place: `teachers/${id}`,
    over: collectionNames.teachers,
    title: name,
    words: words.filter((one) => one !== '').join('，'),
  });
}

function toldOf(catalogue: Catalogue, count: number): Pick<TeacherCard, 'told'> {
  if (isDisclosed(catalogue, 'everything')) {
    return { told: count > 0 ? `写的和参与的共 ${count} 篇` : '还没有文章' };
  }
  return count > 0 ? { told: `公开的共 ${count} 篇` } : {};
}

/** A line a topic, those they wrote most on first, from their first entry to today. */
function riversOf(catalogue: Catalogue, entries: readonly Entry[]): Pick<TeacherPage, 'rivers'> {
  const from = entries.reduce<string | undefined>(
    (first, { data }) => (first === undefined || data.date < first ? data.date : first),
    undefined,
  );
  if (from === undefined || entries.length < LEAST_DRAWN) return {};
  const span = { from, to: catalogue.today };
  const rows = topicsOf(catalogue, entries)
    .slice(0, MOST_RIVERS)
    .map(({ label, href = '', count }): River => {
      const own = entries.filter(({ data }) =>
        data.topics.some((topic) => href === `/topics/${topic}/`),
      );
      return { topic: { label, href }, marks: riverMarks(own, span), count, open: false };
    });
  const [most] = rows;
  if (most === undefined) return {};
  const among = isDisclosed(catalogue, 'everything') ? '参与的文章里，' : '公开的文章里，';
  return { rivers: { told: `${among}写得最多的是${most.topic.label}。`, ...span, rows } };
}

/** A semester of which the public sees nothing may have been a busy one, so it is not drawn as empty. */
function involvedBySemester(catalogue: Catalogue, entries: readonly Entry[]): Series {
  if (isDisclosed(catalogue, 'everything')) {
    return entriesBySemester(catalogue, '各学期参与的文章', entries);
  }
  const { label, points } = entriesBySemester(catalogue, '各学期公开的文章', entries);
  return { label, points: points.filter((one) => one.value > 0) };
}

function factsOf(catalogue: Catalogue, person: Person): Fact[] {
  const { id, data } = person;
  const { words } = catalogue;
  const card = teacherCard(catalogue, person);
  const plans = [...catalogue.plans.values()].filter((plan) => plan.data.teacher === id);
  const facts: Fact[] = [
    ...(card.active ? [] : [{ label: '现在', text: card.status }]),
    ...factsByField('teachers', {
      stage: card.stage,
      subjects: card.subjects.map((subject) => subject.label).join('、'),
      title: card.title,
      posts: card.posts.join('、'),
      joined: data.joined === undefined ? undefined : dayInChinese(data.joined),
      expertise: data.expertise.join('；'),
      honors: data.honors
        .map(({ year, level, name }) => honourText(year, nameOf(words.levels, level), name))
        .join('；'),
    }),
    { label: kindLink('plans').label, links: plansInOrder(catalogue, plans).map(planLink) },
  ];
  return facts.filter((fact) => 'text' in fact || fact.links.length > 0);
}

/** Most names of honours say their level; those that do not are given it. */
function honourText(year: number, level: string, name: string): string {
  return `${year}年${name}${name.startsWith(level) ? '' : `（${level}）`}`;
}

function teachesOf(catalogue: Catalogue, { data }: Person): TeacherPage['teaches'] {
  const { words } = catalogue;
  return data.teaches
    .toSorted((a, b) => compare(b.semester, a.semester))
    .map(({ semester, grades, subjects = data.subjects }) => ({
      semester: semesterLink(catalogue, semester),
      told: [
        grades.map((grade) => nameOf(words.grades, grade)).join('、'),
        subjects.map((subject) => nameOf(words.subjects, subject)).join('、'),
      ]
        .filter((one) => one !== '')
        .join('，'),
    }));
}

function groupsOf(catalogue: Catalogue, id: string): TeacherPage['belongsTo'] {
  return [...catalogue.groups.values()].flatMap((group) =>
    group.data.members
      .filter((member) => member.id === id)
      .flatMap((member) => {
        const link = recordLink(catalogue, 'groups', group.id);
        return link === undefined
          ? []
          : [
              {
                record: link,
                role: group.data.leader === id && member.to === undefined ? '组长' : '组员',
                from: member.from,
                ...(member.to === undefined ? {} : { to: member.to }),
              },
            ];
      }),
  );
}

function pairsOf(catalogue: Catalogue, id: string): TeacherPage['belongsTo'] {
  return [...catalogue.pairs.values()]
    .filter(({ data }) => data.mentor === id || data.mentee === id)
    .flatMap(({ id: pair, data: { kind, mentor, from, to } }) => {
      const record = recordLink(catalogue, 'pairs', pair);
      if (record === undefined) return [];
      const ofMentor = mentor === id ? '师傅' : '徒弟';
      const role = kind === 'mentor' ? ofMentor : nameOf(catalogue.words.pairKinds, kind);
      return [{ record, role, from, ...(to === undefined ? {} : { to }) }];
    });
}
