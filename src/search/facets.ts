/**
 * Which document has which kind, subject, topic, teacher, semester. Pagefind has filters too,
 * but cannot count what else could be chosen, and needs a request a facet; one small table
 * of our own does all of it.
 */

import type { StandingMark } from '../graph/withdrawn.ts';

/** Among the values of `status`: it stands behind its equals. */
export const WITHDRAWN_STATUS = 'withdrawn' satisfies StandingMark['id'];

/** By facet, the chosen values: any of them within a facet, every facet. */
export type Chosen = Record<string, readonly string[]>;
/** By facet and value, how many documents there are, were it chosen too. */
export type FacetCounts = Record<string, Record<string, number>>;
/** By facet the values of one document; facets without any may be left out. */
export type Values = Readonly<Record<string, readonly string[]>>;

/** As it is stored: facet by facet, since neighbours in a column are alike and pack well. */
export interface FacetTable {
  size: number;
  facets: {
    name: string;
    values: string[];
    /** Every combination of values that some document has, each as places in `values`. */
    sets: number[][];
    /** For each document its combination, as a place in `sets`. */
    column: number[];
  }[];
}

export function facetTable(documents: readonly Values[]): FacetTable {
  const names = [...new Set(documents.flatMap((one) => Object.keys(one)))].sort();
  return { size: documents.length, facets: names.map((name) => column(name, documents)) };
}

function column(name: string, documents: readonly Values[]): FacetTable['facets'][number] {
  const values = [...new Set(documents.flatMap((one) => one[name] ?? []))].sort();
  const places = new Map(values.map((value, i) => [value, i]));
  const sets = new Map<string, number>();
  const own = documents.map((one) => {
    const set = (one[name] ?? []).map((value) => places.get(value) ?? 0).join();
    const known = sets.get(set) ?? sets.size;
    sets.set(set, known);
    return known;
  });
  const lists = [...sets.keys()].map((set) => (set === '' ? [] : set.split(',').map(Number)));
  return { name, values, sets: lists, column: own };
}

/** The values of each document, as they were put in. */
export function valuesIn({ size, facets }: FacetTable): Values[] {
  return Array.from({ length: size }, (_, i) =>
    Object.fromEntries(
      facets.map(({ name, values, sets, column: own }) => [
        name,
        (sets[own[i] ?? -1] ?? []).map((value) => values[value] ?? ''),
      ]),
    ),
  );
}

/** Those of the documents that fit what is chosen. `all`: the values of every document. */
export function choose(
  all: readonly Values[],
  documents: readonly number[],
  chosen: Chosen,
): number[] {
  const wanted = wantedOf(all, chosen);
  return documents.filter((one) => wanted.every(({ name, ids }) => fits(all[one]?.[name], ids)));
}

/**
 * For each facet the counts under what is chosen in the other facets, so that a second
 * value of the same facet shows what it would add, not nothing.
 */
export function countFacets(
  all: readonly Values[],
  documents: readonly number[],
  chosen: Chosen,
): FacetCounts {
  const wanted = wantedOf(all, chosen);
  const counts: FacetCounts = Object.fromEntries(facetsOf(all).map((name) => [name, {}]));
  for (const one of documents) {
    const missed = wanted.filter(({ name, ids }) => !fits(all[one]?.[name], ids));
    for (const [name, values] of Object.entries(all[one] ?? {})) {
      if (missed.some((miss) => miss.name !== name)) continue;
      const count = counts[name] ?? {};
      for (const value of values) count[value] = (count[value] ?? 0) + 1;
    }
  }
  return counts;
}

function facetsOf(all: readonly Values[]): string[] {
  return [...new Set(all.flatMap((one) => Object.keys(one)))];
}

/** What is chosen in facets that there are. */
function wantedOf(all: readonly Values[], chosen: Chosen): { name: string; ids: Set<string> }[] {
  const known = new Set(facetsOf(all));
  return Object.entries(chosen).flatMap(([name, ids]) =>
    ids.length > 0 && known.has(name) ? [{ name, ids: new Set(ids) }] : [],
  );
}

const fits = (values: readonly string[] | undefined, wanted: ReadonlySet<string>): boolean =>
  (values ?? []).some((value) => wanted.has(value));
