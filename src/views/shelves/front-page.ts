import { semesterIdOf } from '../../model/calendar/calendar.ts';
import { collectionNames, entryKinds } from '../../model/kinds.ts';
import { writingKinds } from '../../records/kinds.ts';
import { recordsOf, type Catalogue } from '../../graph/catalogue.ts';
import { entryCard } from '../entry-card.ts';
import { DESK, writeLink } from '../../graph/write-link.ts';
import { kindLink, semesterLink, subjectLink } from '../../graph/links.ts';
import { entriesByWeek } from '../../graph/series.ts';
import { topicIndex, topicsOf } from '../../records/topics/page.ts';
import type { CountedLink, Link } from '../../graph/links.ts';
import { frontOpening, type Opening } from './front-opening.ts';
import type { Grid } from './grid.ts';
import type { EntryCard } from '../entry-card.ts';
import type { Series } from '../../graph/series.ts';

export interface FrontPage {
  opening: Opening;
  doors: { title: string; text: string; href: string; links: Link[] }[];
  latest: EntryCard[];
  /** Where the very first entries are begun; absent as soon as there is one. */
  begin?: Link[];
  /** Where the first round of a lesson is written; absent as soon as there is a lesson. */
  firstLesson?: string;
  semester: { link: Link; counts: CountedLink[]; weeks?: Series };
  /** Topics × kinds: where the research is dense or empty; absent while all of it is empty. */
  coverage?: Grid;
  /** Without what there is none of yet. */
  counts: { label: string; value: number; href: string }[];
}

const NEWEST = 6;
/** Rows of the coverage grid: the fullest and the emptiest tell the most. */
const MOST_ROWS = 24;

export function frontPage(catalogue: Catalogue): FrontPage {
  const current = semesterIdOf(catalogue.today, catalogue.school.semesters);
  const running = catalogue.school.semesters.find((one) => one.id === current);
  const now = catalogue.entries.filter((entry) => entry.semester === current);
  const weeks = running === undefined ? undefined : entriesByWeek(catalogue, running);
  const grid = coverage(catalogue);
  return {
    opening: frontOpening(catalogue),
    doors: doors(catalogue),
    latest: catalogue.entries.slice(0, NEWEST).map((entry) => entryCard(catalogue, entry)),
    ...(catalogue.entries.length === 0 ? { begin: beginnings } : {}),
    ...(catalogue.byKind.lessons.length === 0 ? { firstLesson: writeLink('lessons') } : {}),
    semester: {
      link: semesterLink(catalogue, current),
      counts: entryKinds
        .map((kind) => ({
          ...kindLink(kind),
          href: `/${kind}/semester/${current}/`,
          count: now.filter((entry) => entry.collection === kind).length,
        }))
        .filter((link) => link.count > 0),
      // No axis without bars.
      ...(weeks?.points.some(({ value }) => value > 0) === true ? { weeks } : {}),
    },
    ...(grid.rows.some(({ cells }) => cells.some(({ value }) => value > 0))
      ? { coverage: grid }
      : {}),
    counts: [...entryKinds, 'topics' as const, 'teachers' as const]
      .map((kind) => ({
        label: collectionNames[kind],
        value: recordsOf(catalogue, kind).length,
        href: `/${kind}/`,
      }))
      .filter(({ value }) => value > 0),
  };
}

/** What a school mostly begins with, the shortest first. */
const beginnings: Link[] = [
  { label: '写一篇反思', href: writeLink('reflections') },
  { label: '提一个问题', href: writeLink('problems') },
  { label: '记一次活动', href: writeLink('meetings') },
];

function doors(catalogue: Catalogue): FrontPage['doors'] {
  const subjects = new Set(catalogue.byKind.lessons.map((lesson) => lesson.data.subject));
  const lessonDoors: Link[] = catalogue.words.subjects
    .filter((word) => subjects.has(word.id))
    .slice(0, 5)
    .map((word) => ({ ...subjectLink(catalogue, word.id), href: `/find/#${word.id}` }));
  const crowded: CountedLink[] = topicsOf(catalogue, catalogue.entries).slice(0, 3);
  return [
    {
      title: '找课例',
      text: '下周要上的课，也许有人上过。按学科和年级找，看别人怎样一轮一轮改过来。',
      href: '/find/',
      links: lessonDoors,
    },
    {
      title: '写反思',
      text: '今天课上有一件事放不下？写下来，二百字就够，在这里就能写，手机也行。',
      href: writeLink('reflections'),
      links: [
        { label: '写别的', href: DESK },
        { label: '怎样投稿', href: '/guide/' },
        { label: '读同事的反思', href: '/reflections/' },
      ],
    },
    {
      title: '选课题',
      text: '定题之前先查一查：谁做过，做到哪里，还留下什么问题。',
      href: '/choose/',
      links: crowded.map(({ label, href }) => (href === undefined ? { label } : { label, href })),
    },
  ];
}

/** Topics down, kinds across: what is crowded and what nobody has touched. */
function coverage(catalogue: Catalogue): Grid {
  const topics = topicIndex(catalogue);
  const rows =
    topics.length <= MOST_ROWS
      ? topics
      : [...topics.slice(0, MOST_ROWS / 2), ...topics.slice(-MOST_ROWS / 2)];
  // Visits and meetings touch on topics; they do not cover them. Six columns fit a phone.
  const kinds = [...writingKinds, 'problems' as const];
  return {
    label: '哪些专题做得密，哪些还空着',
    columns: kinds.map((kind) => kindLink(kind)),
    rows: rows.map((topic) => ({
      head: { label: topic.name, href: topic.href },
      cells: kinds.map((kind) => {
        const value = (catalogue.byTopic.get(topic.id) ?? []).filter(
          (entry) => entry.collection === kind,
        ).length;
        return value === 0 ? { value } : { value, href: `/${kind}/topic/${topic.id}/` };
      }),
    })),
  };
}
