/** The lists of entries: each kind whole, and narrowed by one shelf or by subject and grade together. */
import { semesterLabel } from '../../model/calendar/calendar.ts';
import { collectionNames, entryKinds, type EntryKind } from '../../model/kinds.ts';
import { entryDeclarations } from '../../records/kinds.ts';
import type { Word } from '../../model/words/vocabulary.ts';
import { groupByEach, type Catalogue, type Entry } from '../../graph/catalogue.ts';
import { bySemester } from '../entry-card.ts';
import { gradeLink, home, kindLink, subjectLink, recordLink } from '../../graph/links.ts';
import { problemBoard } from '../problem-board.ts';
import { projectLedger } from '../project-ledger.ts';
import { beginWords, listWritingLink } from '../writing-on.ts';
import type { CountedLink, Link } from '../../graph/links.ts';
import type { Grid } from './grid.ts';
import { pager, type PagerLink } from './pager.ts';
import type { CardGroup } from '../entry-card.ts';
import type { ProblemBoard } from '../problem-board.ts';
import type { ProjectLedger } from '../project-ledger.ts';

/** A list of entries and the ways to narrow it. */
export interface ListPage {
  /** Path without base, the first page's. */
  href: string;
  title: string;
  lead: string;
  count: number;
  groups: CardGroup[];
  facets: { title: string; links: CountedLink[]; clear?: Link }[];
  /** Lessons only: subject × grade, each cell a link. */
  grid?: Grid;
  /** Problems only, and the whole list: by how far they have come. */
  board?: ProblemBoard;
  /** Projects only. */
  ledger?: ProjectLedger;
  /** Where the first round of a lesson is written; only of lessons, and while there is none. */
  firstLesson?: string;
  /** Where the next entry of this list is begun. */
  writing: Link[];
  pages: { current: number; links: PagerLink[] };
  breadcrumbs: Link[];
}

/** What somebody looks through before turning the page. */
const PER_PAGE = 30;

type Occurring = ReadonlyMap<string, readonly Entry[]>;

interface Facet {
  id: 'subject' | 'grade' | 'topic' | 'semester';
  title: string;
  valuesOf: (entry: Entry) => readonly string[];
  /** Of the values that occur those that have a name, as they stand in a row. */
  inOrder: (catalogue: Catalogue, occurring: Occurring) => string[];
  labelOf: (catalogue: Catalogue, value: string) => string;
}

const inVocabulary = (words: readonly Word[], occurring: Occurring): string[] =>
  words.map(({ id }) => id).filter((id) => occurring.has(id));

const subject: Facet = {
  id: 'subject',
  title: '学科',
  valuesOf: ({ data }) => (data.subject === undefined ? [] : [data.subject]),
  inOrder: ({ words }, occurring) => inVocabulary(words.subjects, occurring),
  labelOf: (catalogue, value) => subjectLink(catalogue, value).label,
};
const grade: Facet = {
  id: 'grade',
  title: '年级',
  valuesOf: ({ data }) => data.grades ?? [],
  inOrder: ({ words }, occurring) => inVocabulary(words.grades, occurring),
  labelOf: (catalogue, value) => gradeLink(catalogue, value).label,
};
const facets: readonly Facet[] = [
  subject,
  grade,
  {
    id: 'topic',
    title: '专题',
    valuesOf: ({ data }) => data.topics,
    inOrder: ({ topics }, occurring) =>
      [...topics.keys()]
        .filter((id) => occurring.has(id))
        .sort((a, b) => (occurring.get(b)?.length ?? 0) - (occurring.get(a)?.length ?? 0)),
    labelOf: (catalogue, value) => recordLink(catalogue, 'topics', value)?.label ?? value,
  },
  {
    id: 'semester',
    title: '学期',
    valuesOf: ({ semester }) => [semester],
    inOrder: (_, occurring) => [...occurring.keys()].sort().reverse(),
    labelOf: ({ school }, value) => semesterLabel(value, school.semesterLabel),
  },
];

/** What a list is narrowed to. */
type Narrowing = Partial<Record<Facet['id'], string>>;

/** Every list page of the site with its path: `lessons`, `lessons/subject/chinese`, `lessons/page/2` …. */
export function listPages(catalogue: Catalogue): { path: string; page: ListPage }[] {
  return entryKinds.flatMap((kind) => {
    const all = catalogue.byKind[kind] as readonly Entry[];
    const shelf = new Shelf(catalogue, kind, all);
    const subjectAndGrade = [...groupByEach(all, subject.valuesOf)].flatMap(([subject, own]) =>
      [...groupByEach(own, grade.valuesOf).keys()].map((grade) => ({ subject, grade })),
    );
    const narrowings: Narrowing[] = [
      {},
      ...facets.flatMap((facet) => shelf.values(facet).map((value) => ({ [facet.id]: value }))),
      ...subjectAndGrade,
    ];
    return narrowings.flatMap((narrowing) => shelf.pages(narrowing));
  });
}

/** Path of a list below its kind; the order of the parts is fixed, so a list has one address. */
function listPath(kind: EntryKind, narrowing: Narrowing): string {
  const parts = facets.flatMap(({ id }) => {
    const value = narrowing[id];
    return value === undefined ? [] : [id, value];
  });
  return [kind, ...parts].join('/');
}

class Shelf {
  readonly #catalogue: Catalogue;
  readonly #kind: EntryKind;
  readonly #entries: readonly Entry[];
  readonly #groups: Map<Facet['id'], Map<string, Entry[]>>;

  constructor(catalogue: Catalogue, kind: EntryKind, entries: readonly Entry[]) {
    this.#catalogue = catalogue;
    this.#kind = kind;
    this.#entries = entries;
    this.#groups = new Map(
      facets.map((facet) => [facet.id, groupByEach(entries, facet.valuesOf)] as const),
    );
  }

  values(facet: Facet): string[] {
    return facet.inOrder(this.#catalogue, this.#groups.get(facet.id) ?? new Map());
  }

  pages(narrowing: Narrowing): { path: string; page: ListPage }[] {
    const isWhole = Object.keys(narrowing).length === 0;
    const entries = this.#narrowed(narrowing);
    const path = listPath(this.#kind, narrowing);
    const total = Math.max(1, Math.ceil(entries.length / PER_PAGE));
    const isEmpty = entries.length === 0;
    const shared = {
      href: `/${path}/`,
      title: this.#title(narrowing),
      lead: entryDeclarations[this.#kind].lead,
      count: entries.length,
      facets: this.#facets(narrowing),
      ...(isWhole && this.#kind === 'lessons' ? this.#lessons(isEmpty, narrowing) : {}),
      ...(isWhole && this.#kind === 'problems' && !isEmpty
        ? { board: problemBoard(this.#catalogue) }
        : {}),
      writing: [
        {
          label: isEmpty ? '你可以写第一篇' : beginWords[this.#kind],
          href: listWritingLink(this.#kind, narrowing),
        },
      ],
      breadcrumbs: this.#breadcrumbs(narrowing),
    };
    return Array.from({ length: total }, (_, i) => ({
      path: i === 0 ? path : `${path}/page/${i + 1}`,
      page: {
        ...shared,
        ...(i === 0 && isWhole && this.#kind === 'projects' && !isEmpty
          ? { ledger: projectLedger(this.#catalogue) }
          : {}),
        groups: bySemester(this.#catalogue, entries.slice(i * PER_PAGE, (i + 1) * PER_PAGE)),
        pages: {
          current: i + 1,
          links: pager(total, i + 1, (one) => ({
            href: one === 1 ? `/${path}/` : `/${path}/page/${one}/`,
            count: Math.min(PER_PAGE, entries.length - (one - 1) * PER_PAGE),
          })),
        },
      },
    }));
  }

  #lessons(isEmpty: boolean, narrowing: Narrowing): Pick<ListPage, 'grid' | 'firstLesson'> {
    return isEmpty
      ? { firstLesson: listWritingLink('lessons', narrowing) }
      : { grid: this.#grid() };
  }

  #narrowed(narrowing: Narrowing): readonly Entry[] {
    const groups = facets.flatMap(({ id }) => {
      const value = narrowing[id];
      return value === undefined ? [] : [this.#groups.get(id)?.get(value) ?? []];
    });
    const [first = this.#entries, second] = groups;
    if (second === undefined) return first;
    // At most two choices go together; the groups keep the order of the whole list.
    const inSecond = new Set(second);
    return first.filter((entry) => inSecond.has(entry));
  }

  #title(narrowing: Narrowing): string {
    const names = facets.flatMap((facet) => {
      const value = narrowing[facet.id];
      return value === undefined ? [] : [facet.labelOf(this.#catalogue, value)];
    });
    const kind = collectionNames[this.#kind];
    return names.length === 0 ? kind : `${names.join(' · ')}的${kind}`;
  }

  #facets(narrowing: Narrowing): ListPage['facets'] {
    return facets.flatMap((facet) => {
      const values = this.values(facet);
      if (values.length === 0) return [];
      const links: CountedLink[] = values.map((value) => ({
        label: facet.labelOf(this.#catalogue, value),
        href: `/${listPath(this.#kind, this.#choose(narrowing, facet.id, value))}/`,
        count: this.#groups.get(facet.id)?.get(value)?.length ?? 0,
        ...(narrowing[facet.id] === value ? { current: true } : {}),
      }));
      const { [facet.id]: chosen, ...others } = narrowing;
      return [
        {
          title: facet.title,
          links,
          ...(chosen === undefined
            ? {}
            : { clear: { label: '不限', href: `/${listPath(this.#kind, others)}/` } }),
        },
      ];
    });
  }

  /** Subject and grade go together; every other choice stands alone, for not all pairs have a page. */
  #choose(narrowing: Narrowing, facet: Facet['id'], value: string): Narrowing {
    const partner = facet === 'subject' ? 'grade' : facet === 'grade' ? 'subject' : undefined;
    const kept = partner === undefined ? undefined : narrowing[partner];
    if (partner === undefined || kept === undefined) return { [facet]: value };
    const both = { [facet]: value, [partner]: kept };
    return this.#narrowed(both).length > 0 ? both : { [facet]: value };
  }

  /** Subjects down, grades across: two clicks from the door to a case. */
  #grid(): Grid {
    const grades = this.values(grade);
    const link = (facet: Facet, value: string): Link => ({
      label: facet.labelOf(this.#catalogue, value),
      href: `/${listPath(this.#kind, { [facet.id]: value })}/`,
    });
    return {
      label: '按学科和年级找课例',
      columns: grades.map((value) => link(grade, value)),
      rows: this.values(subject).map((one) => ({
        head: link(subject, one),
        cells: grades.map((other) => {
          const narrowing = { subject: one, grade: other };
          const value = this.#narrowed(narrowing).length;
          return value === 0 ? { value } : { value, href: `/${listPath(this.#kind, narrowing)}/` };
        }),
      })),
    };
  }

  #breadcrumbs(narrowing: Narrowing): Link[] {
    const kind = kindLink(this.#kind);
    return Object.keys(narrowing).length === 0
      ? [home, { label: kind.label }]
      : [home, kind, { label: this.#title(narrowing) }];
  }
}
