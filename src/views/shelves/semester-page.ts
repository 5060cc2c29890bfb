/** A semester: what was done in it seen at a glance, what is coming, what came of it, and all the rest. */
import { semestersOf } from '../../counts/promises/plan-progress.ts';
import { runningSemester } from '../../counts/running-semester.ts';
import { semesterTableLinks } from '../../counts/tables/semester-tables.ts';
import type { Catalogue } from '../../graph/catalogue.ts';
import {
  home,
  recordLink,
  semesterLink,
  type CountedLink,
  type Fact,
  type Link,
} from '../../graph/links.ts';
import { dayInChinese, type Semester } from '../../model/calendar/calendar.ts';
import { worksLinks } from '../../publish/work-lists.ts';
import { isTogetherIn } from '../../records/pairs/page.ts';
import { planLink, plansInOrder } from '../../records/plans/page.ts';
import { cardsByKind, peopleOf, topicsOf } from '../../records/topics/page.ts';
import type { CardGroup } from '../entry-card.ts';
import type { ShelfIndex } from './all-shelves.ts';
import { calendarAddress } from './calendar-page.ts';
import { fortnight, type Fortnight } from './fortnight.ts';
import { outcomesPage, outcomesAddress } from './outcomes-page.ts';
import { semesterWall, type Wall } from './semester-wall.ts';

export interface SemesterPage {
  title: string;
  /** For whoever finds the page in a search. */
  description: string;
  /** Absent where nothing was written, and of a semester that the school's file does not know. */
  wall?: Wall;
  /** Only of the running semester. */
  ahead?: Fortnight;
  /** What was told and found in it, with where all of that stands. */
  outcomes?: { link: Link; told: string };
  facts: Fact[];
  /** Pages of the same semester that are no entries: tables, archive, calendar, plans, pairs; its topics and people. */
  rows: { title: string; links: (Link & Partial<CountedLink>)[] }[];
  kinds: CardGroup[];
  previous?: Link;
  next?: Link;
  breadcrumbs: Link[];
}

/** Every semester of the school's file that has begun, and every one something was written in. */
export function semesterPages(catalogue: Catalogue): Map<string, SemesterPage> {
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
          kinds: cardsByKind(catalogue, entries, `semester/${id}`),
          title: semesterLink(catalogue, id).label,
          description: `这个学期做的事留下了 ${entries.length} 篇，后来补记的也在内。`,
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
          ...(known === undefined ? {} : shapeOf(catalogue, known)),
          rows: [
            ...(known === undefined ? [] : moreOf(catalogue, known)),
            { title: '专题', links: topicsOf(catalogue, entries) },
            { title: '老师', links: peopleOf(catalogue, entries) },
          ].filter(({ links }) => links.length > 0),
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

function shapeOf(
  catalogue: Catalogue,
  semester: Semester,
): Pick<SemesterPage, 'wall' | 'ahead' | 'outcomes'> {
  const entries = catalogue.bySemester.get(semester.id) ?? [];
  const isRunning = runningSemester(catalogue) === semester && catalogue.today <= semester.end;
  return {
    ...(entries.length === 0 ? {} : { wall: semesterWall(catalogue, semester, entries) }),
    ...(isRunning ? { ahead: fortnight(catalogue, semester) } : {}),
    outcomes: {
      link: { label: '这个学期的成果', href: outcomesAddress(semester.id) },
      told: outcomesPage(catalogue, semester).lead,
    },
  };
}

/** What belongs to a semester and is no entry. */
function moreOf(catalogue: Catalogue, semester: Semester): SemesterPage['rows'] {
  const plans = [...catalogue.plans.values()].filter((plan) =>
    semestersOf(plan.data, catalogue.school).includes(semester.id),
  );
  const pairs = [...catalogue.pairs.values()].filter((pair) => isTogetherIn(pair, semester));
  // Tables of nothing tell nothing.
  const hasEntries = catalogue.bySemester.has(semester.id);
  const tables = hasEntries ? semesterTableLinks(catalogue, semester.id) : [];
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
