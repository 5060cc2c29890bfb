/** What the page of an entry shows, whichever kind it is. */
import { nameOf } from '../model/vocabulary.ts';
import type { Catalogue, Entry } from '../graph/catalogue.ts';
import { citedSource } from '../graph/cited-work.ts';
import { entryCard } from './entry-card.ts';
import { higherVoices } from './higher-voices.ts';
import { lessonFacts } from './lesson-facts.ts';
import { entryLink, groupLink, home, kindLink, personLinks } from '../graph/links.ts';
import { onSameLesson, relatedEntries } from '../graph/related.ts';
import type { RelationKind } from '../graph/relations.ts';
import { ownFacts } from './told-fields.ts';
import { trialsOf, triedBy } from './suggestion-chain.ts';
import type { Link } from '../graph/links.ts';
import { pictureOf } from '../graph/picture.ts';
import { resourcesOf } from '../graph/resources.ts';
import type { EntryCard } from './entry-card.ts';
import type { Picture } from '../graph/picture.ts';
import type { ResourceView } from '../graph/resources.ts';
import type { Fact } from '../graph/links.ts';
import type { History } from '../graph/catalogue.ts';
import type { CitedSource } from '../graph/cited-work.ts';
import type { Round } from '../model/records/lesson.ts';
import type { Trial, Tried } from './suggestion-chain.ts';
import type { Moment } from './higher-voices.ts';

/** A relation seen from one entry: 回应了, 得到的回应, 同一节课 …. */
export interface RelationGroup {
  title: string;
  cards: EntryCard[];
}

/** What every page of an entry has. */
export interface EntryPage {
  card: EntryCard;
  /** Names as they are signed with: without the note that tells namesakes apart. */
  signedBy: string[];
  /** Under which the body is stored; changes whenever the text does. */
  bodyKey: string;
  /** Where the links of the body lead; entries the audience may not see are absent. */
  targets: Record<string, Link>;
  /** Prepared pictures by the `src` written in the body. */
  pictures: Record<string, Picture>;
  /** What readers may take along. */
  resources: ResourceView[];
  keywords: string[];
  /** What stands in fields that the school has declared itself. */
  own: Fact[];
  group?: Link;
  consent?: string;
  /** What it stands on or answers, and what came of it; groups without entries are left out. */
  before: RelationGroup[];
  after: RelationGroup[];
  sameLesson: EntryCard[];
  /** On the same topics, the nearest first. */
  related: EntryCard[];
  previous?: Link;
  next?: Link;
  edit?: string;
  history?: History;
  /** As what it is cited. */
  source: CitedSource;
  breadcrumbs: Link[];
}

export interface ReadingPage extends EntryPage {
  book?: {
    title: string;
    href: string;
    author: string;
    translator?: string;
    publisher?: string;
    year?: number;
  };
  scope: string;
  leadReader?: Link;
  sessionNo?: number;
  question?: string;
  disagreement?: string;
  actionToTry?: string;
}

export interface RoundView extends Omit<
  Round,
  'suggestions' | 'expertComment' | 'kind' | 'teacher' | 'observers'
> {
  no: number;
  kind: string;
  kindName: string;
  /** Without `by` where the audience may not see who it was. */
  suggestions: { text: string; by?: Link; accepted: boolean; change?: string; trials: Trial[] }[];
  expertComment?: { by?: Link; questions: string[]; text: string };
  /** Who taught it, where several taught the lesson; and who sat in it. */
  people?: { teacher?: Link; observers: Link[] };
}

export interface LessonPage extends EntryPage {
  /** Whose work it is, and what kind of lesson it was. */
  facts: Fact[];
  lessonTitle: string;
  lessonType: string;
  focusQuestion: string;
  rounds: RoundView[];
  nextRound?: string;
  /** The four moments at which a higher voice may come; empty where none came. */
  moments: Moment[];
  /** 教学设计: goals, key points, difficulties, hours, foreseen answers, tasks of observers. */
  design: { title: string; texts: string[] }[];
  tried: Tried[];
  /** Where the plan of research to print stands. */
  sheet: Link;
}

export interface ReflectionPage extends EntryPage {
  reflectionKind: string;
  respondsTo?: EntryCard;
  lesson?: EntryCard;
  book?: string;
  nextStep?: string;
  /** Entries that took the next step. */
  takenUp: EntryCard[];
}

export interface PaperPage extends EntryPage {
  paperType: string;
  publication: string;
  journal?: string;
  award?: string;
  references: string[];
  openQuestions: string[];
}

const beforeTitles: Record<RelationKind, string> = {
  responds: '它回应的',
  'takes-up': '它接着做的那一步',
  tries: '它试的是这里的建议',
  'about-lesson': '它说的这节课',
  observes: '听的这节课',
  'of-project': '所属的课题',
  'solved-by': '解决它的',
  yields: '做出来的成果',
  'shared-at': '在这里讲给同事听',
  cites: '它接着谈的',
};
const afterTitles: Record<RelationKind, string> = {
  responds: '回应它的',
  'takes-up': '接着做了它的下一步的',
  tries: '后来照建议又试的课',
  'about-lesson': '上过以后的反思',
  observes: '听过这节课的记录',
  'of-project': '课题的报告与论文',
  'solved-by': '它解决的问题',
  yields: '出自这个课题',
  'shared-at': '在这里讲给大家听的',
  cites: '后来接着谈的',
};

export function entryPage(catalogue: Catalogue, entry: Entry): EntryPage {
  const { data } = entry;
  const group = data.group === undefined ? undefined : groupLink(catalogue, data.group);
  const edit = catalogue.editAddress(entry.file);
  const history = catalogue.history.get(entry.file);
  const card = entryCard(catalogue, entry);
  return {
    card,
    signedBy: data.authors.flatMap((id) => catalogue.teachers.get(id)?.data.name ?? []),
    bodyKey: entry.bodyKey,
    ...bodyWorld(catalogue, entry),
    resources: resourcesOf(catalogue, entry),
    keywords: data.keywords ?? [],
    own: ownFacts(catalogue, entry),
    ...(group === undefined ? {} : { group }),
    ...(data.consent === undefined
      ? {}
      : { consent: nameOf(catalogue.words.consents, data.consent) }),
    before: before(catalogue, entry),
    after: after(catalogue, entry),
    sameLesson: onSameLesson(catalogue, entry).map((one) => entryCard(catalogue, one)),
    related: relatedEntries(catalogue, entry).map((one) => entryCard(catalogue, one)),
    ...neighbours(catalogue, entry),
    ...(edit === undefined ? {} : { edit }),
    ...(history === undefined ? {} : { history }),
    source: citedSource(catalogue, entry),
    breadcrumbs: [home, kindLink(entry.collection), { label: data.title }],
  };
}

export function lessonPage(catalogue: Catalogue, entry: Entry<'lessons'>): LessonPage {
  const { data } = entry;
  const { words } = catalogue;
  const by = (one: { by?: string | undefined; guest?: string | undefined }): { by?: Link } => {
    const [person] = one.by === undefined ? [] : personLinks(catalogue, [one.by]);
    if (person !== undefined) return { by: person };
    return one.guest === undefined ? {} : { by: { label: one.guest } };
  };
  return {
    ...entryPage(catalogue, entry),
    facts: lessonFacts(catalogue, entry),
    lessonTitle: data.lessonTitle,
    lessonType: nameOf(words.lessonTypes, data.lessonType),
    focusQuestion: data.focusQuestion,
    rounds: data.rounds.map(
      ({ suggestions, expertComment, teacher: taught, observers, ...round }, i) => ({
        ...round,
        no: i + 1,
        kindName: nameOf(words.roundKinds, round.kind),
        suggestions: suggestions.map((one, at) => ({
          trials: trialsOf(catalogue, entry.ref, `${i + 1}-${at + 1}`),
          text: one.text,
          ...by(one),
          accepted: one.accepted,
          ...(one.change === undefined ? {} : { change: one.change }),
        })),
        ...(expertComment === undefined
          ? {}
          : {
              expertComment: {
                ...by(expertComment),
                questions: expertComment.questions,
                text: expertComment.text,
              },
            }),
        ...(taught === undefined && observers === undefined
          ? {}
          : { people: roundPeople(catalogue, taught, observers) }),
      }),
    ),
    moments: higherVoices(catalogue, data),
    design: designOf(catalogue, data),
    tried: triedBy(catalogue, entry),
    sheet: { label: '打印研究方案', href: `/lessons/${entry.id}/sheet/` },
    ...(data.nextRound === undefined ? {} : { nextRound: data.nextRound }),
  };
}

function roundPeople(
  catalogue: Catalogue,
  taught: string | undefined,
  observers: readonly string[] | undefined,
): NonNullable<LessonPage['rounds'][number]['people']> {
  const [teacher] = taught === undefined ? [] : personLinks(catalogue, [taught]);
  return {
    ...(teacher === undefined ? {} : { teacher }),
    observers: personLinks(catalogue, observers ?? []),
  };
}

function designOf(catalogue: Catalogue, data: Entry<'lessons'>['data']): LessonPage['design'] {
  const tasks = data.tasks.map(({ who, guest, task }) => {
    const [person] = who === undefined ? [] : personLinks(catalogue, [who]);
    return `${person?.label ?? guest ?? ''}：${task}`;
  });
  return [
    { title: '教学目标', texts: data.goals },
    { title: '重点', texts: data.keyPoints },
    { title: '难点', texts: data.difficulties },
    { title: '课时', texts: data.classHours === undefined ? [] : [`${data.classHours} 课时`] },
    { title: '预设的回答', texts: data.foreseen },
    { title: '观课任务', texts: tasks },
  ].filter(({ texts }) => texts.length > 0);
}

export function reflectionPage(catalogue: Catalogue, entry: Entry<'reflections'>): ReflectionPage {
  const { data } = entry;
  const respondsTo =
    data.respondsTo === undefined ? undefined : catalogue.byRef.get(data.respondsTo);
  const lesson =
    data.lesson === undefined ? undefined : catalogue.byRef.get(`lessons/${data.lesson}`);
  const book = data.book === undefined ? undefined : catalogue.books.get(data.book);
  return {
    ...entryPage(catalogue, entry),
    reflectionKind: nameOf(catalogue.words.reflectionKinds, data.kind),
    ...(respondsTo === undefined ? {} : { respondsTo: entryCard(catalogue, respondsTo) }),
    ...(lesson === undefined ? {} : { lesson: entryCard(catalogue, lesson) }),
    ...(data.nextStep === undefined ? {} : { nextStep: data.nextStep }),
    ...(book === undefined ? {} : { book: `《${book.data.title}》` }),
    takenUp: (catalogue.ledToFrom.get(entry.ref) ?? [])
      .flatMap(({ from }) => catalogue.byRef.get(from) ?? [])
      .filter((one) => one.data.takesUp === entry.ref)
      .map((one) => entryCard(catalogue, one)),
  };
}

export function readingPage(catalogue: Catalogue, entry: Entry<'readings'>): ReadingPage {
  const { data } = entry;
  const book = catalogue.books.get(data.book)?.data;
  const [leadReader] =
    data.leadReader === undefined ? [] : personLinks(catalogue, [data.leadReader]);
  return {
    ...entryPage(catalogue, entry),
    ...(book === undefined
      ? {}
      : {
          book: {
            title: book.title,
            href: `/books/${data.book}/`,
            author: book.author,
            ...(book.translator === undefined ? {} : { translator: book.translator }),
            ...(book.publisher === undefined ? {} : { publisher: book.publisher }),
            ...(book.year === undefined ? {} : { year: book.year }),
          },
        }),
    scope: data.scope,
    ...(leadReader === undefined ? {} : { leadReader }),
    ...(data.sessionNo === undefined ? {} : { sessionNo: data.sessionNo }),
    ...(data.question === undefined ? {} : { question: data.question }),
    ...(data.disagreement === undefined ? {} : { disagreement: data.disagreement }),
    ...(data.actionToTry === undefined ? {} : { actionToTry: data.actionToTry }),
  };
}

export function paperPage(catalogue: Catalogue, entry: Entry<'papers'>): PaperPage {
  const { data } = entry;
  const { journal, award } = data;
  return {
    ...entryPage(catalogue, entry),
    paperType: nameOf(catalogue.words.paperTypes, data.paperType),
    publication: nameOf(catalogue.words.publications, data.publication),
    ...(journal === undefined
      ? {}
      : {
          journal: `《${journal.name}》${journal.year}年${journal.issue === undefined ? '' : `第${journal.issue}期`}`,
        }),
    ...(award === undefined
      ? {}
      : {
          award: `${award.year}年${award.name}${nameOf(catalogue.words.levels, award.level)}${award.grade}`,
        }),
    references: data.references ?? [],
    openQuestions: data.openQuestions ?? [],
  };
}

function before(catalogue: Catalogue, entry: Entry): RelationGroup[] {
  const relations = catalogue.leadsTo.get(entry.ref) ?? [];
  return groups(catalogue, beforeTitles, relations, (relation) => relation.to);
}

function after(catalogue: Catalogue, entry: Entry): RelationGroup[] {
  const relations = catalogue.ledToFrom.get(entry.ref) ?? [];
  return groups(catalogue, afterTitles, relations, (relation) => relation.from);
}

function groups<R extends { kind: RelationKind }>(
  catalogue: Catalogue,
  titles: Record<RelationKind, string>,
  relations: readonly R[],
  other: (relation: R) => string,
): RelationGroup[] {
  return (Object.keys(titles) as RelationKind[]).flatMap((kind) => {
    const cards = relations
      .filter((relation) => relation.kind === kind)
      .flatMap((relation) => catalogue.byRef.get(other(relation)) ?? [])
      .map((one) => entryCard(catalogue, one));
    return cards.length === 0 ? [] : [{ title: titles[kind], cards }];
  });
}

/** What a body needs besides its own text: where its links lead, and its pictures. */
export function bodyWorld(
  catalogue: Catalogue,
  entry: Entry,
): Pick<EntryPage, 'targets' | 'pictures'> {
  return {
    targets: targetsOf(catalogue, entry),
    pictures: Object.fromEntries(
      Object.entries(entry.pictures).map(([src, picture]) => [src, pictureOf(picture)]),
    ),
  };
}

function targetsOf(catalogue: Catalogue, entry: Entry): Record<string, Link> {
  return Object.fromEntries(
    entry.links.flatMap((ref) => {
      const target = catalogue.byRef.get(ref);
      return target === undefined ? [] : [[ref, entryLink(target)] as const];
    }),
  );
}

/** The entries of the same kind before and after it in time. */
function neighbours(catalogue: Catalogue, entry: Entry): { previous?: Link; next?: Link } {
  const shelf = catalogue.byKind[entry.collection] as readonly Entry[];
  const here = positionsOf(shelf).get(entry) ?? 0;
  const earlier = shelf[here + 1];
  const later = shelf[here - 1];
  return {
    ...(earlier === undefined ? {} : { previous: entryLink(earlier) }),
    ...(later === undefined ? {} : { next: entryLink(later) }),
  };
}

const positions = new WeakMap<readonly Entry[], Map<Entry, number>>();

function positionsOf(shelf: readonly Entry[]): Map<Entry, number> {
  let known = positions.get(shelf);
  if (known === undefined) {
    known = new Map(shelf.map((entry, i) => [entry, i]));
    positions.set(shelf, known);
  }
  return known;
}
