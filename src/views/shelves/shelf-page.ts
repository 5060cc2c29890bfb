/** Shelves: subjects, grades and semesters, each with what stands on it. */
import { dayInChinese, type Semester } from '../../model/calendar/calendar.ts';

import { calendarAddress } from './calendar-page.ts';
import type { Catalogue, Entry } from '../../graph/catalogue.ts';
import { semestersOf } from '../../counts/promises/plan-progress.ts';
import { semesterTableLinks } from '../../counts/tables/semester-tables.ts';
import { gradeLink, home, recordLink, semesterLink, subjectLink } from '../../graph/links.ts';
import { isTogetherIn } from '../../records/pairs/page.ts';
import { planLink, plansInOrder } from '../../records/plans/page.ts';
import { entriesByWeek } from '../../graph/series.ts';
import { cardsByKind, peopleOf, topicsOf } from '../../records/topics/page.ts';
import type { Link } from '../../graph/links.ts';
import { worksLinks } from '../../publish/work-lists.ts';
import type { ShelfIndex } from './all-shelves.ts';
import type { Fact, PersonLink, CountedLink } from '../../graph/links.ts';
import type { CardGroup } from '../entry-card.ts';
import type { Series } from '../../graph/series.ts';

/** A subject, a grade or a semester: what stands on that shelf. */
export interface ShelfPage {
  title: string;
  lead: string;
  facts: Fact[];
  /** Pages of the same semester that are no entries: tables, archive, calendar, plans, pairs. */
  more?: { title: string; links: Link[] }[];
  people: PersonLink[];
  topics: CountedLink[];
  kinds: CardGroup[];
  weeks?: Series;
  previous?: Link;
  next?: Link;
  breadcrumbs: Link[];
}

export function subjectPages(catalogue: Catalogue): Map<string, ShelfPage> {
  return pagesOf(catalogue, catalogue.bySubject, (id, entries) => ({
    title: subjectLink(catalogue, id).label,
    lead: `这一学科留下了 ${entries.length} 篇。`,
    narrowed: `subject/${id}`,
    parent: { label: '学科与年级', href: '/subjects/' },
  }));
}

export function gradePages(catalogue: Catalogue): Map<string, ShelfPage> {
  return pagesOf(catalogue, catalogue.byGrade, (id, entries) => ({
    title: gradeLink(catalogue, id).label,
    lead: `在这个年级留下了 ${entries.length} 篇。`,
    narrowed: `grade/${id}`,
    parent: { label: '学科与年级', href: '/subjects/' },
  }));
}

/** Every semester of the school's file that has begun, and every one something was written in. */
export function semesterPages(catalogue: Catalogue): Map<string, ShelfPage> {
  const shelves = new Map(catalogue.bySemester);
  const begun = catalogue.school.semesters.filter((one) => one.start <= catalogue.today);
  for (const one of begun) if (!shelves.has(one.id)) shelves.set(one.id, []);
  const ids = [...shelves.keys()].sort();
  return new Map(
    ids.map((id, i) => {
      const known = begun.find((one) => one.id === id);
      const earlier = ids[i - 1];
      const later = ids[i + 1];
      const entries = shelves.get(id) ?? [];
      return [
        id,
        {
          ...shelf(catalogue, entries, `semester/${id}`),
          title: semesterLink(catalogue, id).label,
          lead: `这个学期做的事留下了 ${entries.length} 篇，后来补记的也在内。`,
          facts:
            known === undefined
              ? []
              : [
                  {
                    label: '起止',
                    text: `${dayInChinese(known.start)}至${dayInChinese(known.end)}`,
                  },
                  ...known.holidays.map((holiday) => ({
                    label: holiday.name,
                    text: `${dayInChinese(holiday.from)}至${dayInChinese(holiday.to)}`,
                  })),
                ],
          ...(known === undefined
            ? {}
            : { weeks: entriesByWeek(catalogue, known), more: moreOf(catalogue, known) }),
          ...(earlier === undefined ? {} : { previous: semesterLink(catalogue, earlier) }),
          ...(later === undefined ? {} : { next: semesterLink(catalogue, later) }),
          breadcrumbs: [
            home,
            { label: '学期', href: '/semesters/' },
            { label: semesterLink(catalogue, id).label },
          ],
        },
      ] as const;
    }),
  );
}

/** What belongs to a semester and is no entry. */
function moreOf(catalogue: Catalogue, semester: Semester): NonNullable<ShelfPage['more']> {
  const plans = [...catalogue.plans.values()].filter((plan) =>
    semestersOf(plan.data, catalogue.school).includes(semester.id),
  );
  const pairs = [...catalogue.pairs.values()].filter((pair) => isTogetherIn(pair, semester));
  const tables = semesterTableLinks(catalogue, semester.id);
  const archive = { label: '一篇接一篇，可打印', href: `/semesters/${semester.id}/archive/` };
  return [
    { title: '报表', links: tables },
    { title: '归档', links: tables.length === 0 ? [] : [archive] },
    { title: '引用', links: worksLinks(catalogue, 'semesters', semester.id) },
    { title: '日历', links: [{ label: '这个学期的日历', href: calendarAddress(semester) }] },
    { title: '计划', links: plansInOrder(catalogue, plans).map(planLink) },
    {
      title: '结对',
      links: pairs.flatMap((pair) => recordLink(catalogue, 'pairs', pair.id) ?? []),
    },
  ].filter((one) => one.links.length > 0);
}

export function subjectIndex(catalogue: Catalogue): ShelfIndex {
  return {
    title: '学科与年级',
    lead: '从自己教的学科、自己带的年级走进去。',
    sections: [
      {
        title: '学科',
        links: inOrder(catalogue, catalogue.bySubject).map(([id, entries]) => ({
          ...subjectLink(catalogue, id),
          count: entries.length,
        })),
      },
      {
        title: '年级',
        links: inOrder(catalogue, catalogue.byGrade).map(([id, entries]) => ({
          ...gradeLink(catalogue, id),
          count: entries.length,
        })),
      },
    ],
    breadcrumbs: [home, { label: '学科与年级' }],
  };
}

export function semesterIndex(catalogue: Catalogue): ShelfIndex {
  const counts = Map.groupBy(catalogue.entries, (entry) => entry.semester);
  const byYear = Map.groupBy([...semesterPages(catalogue).keys()].reverse(), (id) =>
    id.slice(0, 9),
  );
  return {
    title: '学期',
    lead: '每个学期做了什么，都归在这里。',
    sections: [...byYear].map(([year, ids]) => ({
      title: `${year.replace('-', '—')}学年`,
      links: ids.map((id) => ({
        ...semesterLink(catalogue, id),
        count: counts.get(id)?.length ?? 0,
      })),
    })),
    breadcrumbs: [home, { label: '学期' }],
  };
}

function pagesOf(
  catalogue: Catalogue,
  shelves: ReadonlyMap<string, readonly Entry[]>,
  describe: (
    id: string,
    entries: readonly Entry[],
  ) => { title: string; lead: string; narrowed: string; parent: Link },
): Map<string, ShelfPage> {
  return new Map(
    inOrder(catalogue, shelves).map(([id, entries]) => {
      const { title, lead, narrowed, parent } = describe(id, entries);
      return [
        id,
        {
          ...shelf(catalogue, entries, narrowed),
          title,
          lead,
          facts: [],
          breadcrumbs: [home, parent, { label: title }],
        },
      ] as const;
    }),
  );
}

/** Shelves in the order of their vocabulary. */
function inOrder(
  catalogue: Catalogue,
  shelves: ReadonlyMap<string, readonly Entry[]>,
): (readonly [string, readonly Entry[]])[] {
  const order = [...catalogue.words.subjects, ...catalogue.words.grades].map((word) => word.id);
  return [...shelves].sort(([a], [b]) => order.indexOf(a) - order.indexOf(b));
}

function shelf(
  catalogue: Catalogue,
  entries: readonly Entry[],
  narrowed: string | undefined,
): Pick<ShelfPage, 'people' | 'topics' | 'kinds'> {
  return {
    people: peopleOf(catalogue, entries),
    topics: topicsOf(catalogue, entries),
    kinds: cardsByKind(catalogue, entries, narrowed),
  };
}
