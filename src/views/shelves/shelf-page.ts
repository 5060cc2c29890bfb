/** Shelves: subjects and grades, each with what stands on it. */
import type { Catalogue, Entry } from '../../graph/catalogue.ts';
import { gradeLink, home, subjectLink } from '../../graph/links.ts';
import { cardsByKind, peopleOf, topicsOf } from '../../records/topics/page.ts';
import type { Link } from '../../graph/links.ts';
import type { ShelfIndex } from './all-shelves.ts';
import type { PersonLink, CountedLink } from '../../graph/links.ts';
import type { CardGroup } from '../entry-card.ts';

/** A subject or a grade: what stands on that shelf. */
export interface ShelfPage {
  title: string;
  lead: string;
  people: PersonLink[];
  topics: CountedLink[];
  kinds: CardGroup[];
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
