/** Shelves: subjects, grades, semesters and groups, each with what stands on it. */
import { dayInChinese } from '../model/calendar.ts';
import { nameOf } from '../model/vocabulary.ts';
import type { Catalogue, Entry } from './catalogue.ts';
import { gradeLink, home, personLinks, semesterLink, subjectLink } from './links.ts';
import type { RecordBase } from './records.ts';
import { entriesByWeek } from './series.ts';
import { cardsByKind, peopleOf, topicsOf } from './topic-page.ts';
import type { Link, ShelfIndex, ShelfPage } from './views.ts';

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
  const shelves = new Map<string, readonly Entry[]>(
    Map.groupBy(catalogue.entries, (entry) => entry.semester),
  );
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
          lead: `这个学期留下了 ${entries.length} 篇。`,
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
          ...(known === undefined ? {} : { weeks: entriesByWeek(catalogue, known) }),
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

export function groupPage(catalogue: Catalogue, group: RecordBase<'groups'>): ShelfPage {
  const { data } = group;
  const entries = catalogue.entries.filter((entry) => entry.data.group === group.id);
  const now = data.members.filter(
    (member) =>
      member.from <= catalogue.today && (member.to === undefined || catalogue.today <= member.to),
  );
  const past = data.members.filter(
    (member) => member.to !== undefined && member.to < catalogue.today,
  );
  const people = (ids: readonly string[]): Link[] => personLinks(catalogue, ids);
  const facts = [
    { label: '类型', text: nameOf(catalogue.words.groupKinds, data.kind) },
    { label: '组长', links: people([data.leader]) },
    { label: '组员', links: people(now.map((member) => member.id)) },
    { label: '曾在组里', links: people(past.map((member) => member.id)) },
    ...(data.weeklySlot === undefined ? [] : [{ label: '活动时间', text: data.weeklySlot }]),
  ];
  return {
    ...shelf(catalogue, entries, undefined),
    title: data.name,
    lead: data.about ?? '',
    facts: facts.filter((fact) => 'text' in fact || fact.links.length > 0),
    breadcrumbs: [home, { label: '教师', href: '/teachers/' }, { label: data.name }],
  };
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
