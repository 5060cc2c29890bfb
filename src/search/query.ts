/**
 * Asking the index. An unquoted search gives the order, one quoted search a run gives the
 * proof; both read the same parts of the index, so the proof costs nothing to fetch. What
 * the index cannot prove is read in the texts.
 */
import {
  choose,
  countFacets,
  valuesOf,
  type Chosen,
  type FacetCounts,
  type FacetTable,
} from './facets.ts';
import { hitOf, type Hit } from './hit.ts';
import { Library, type Places } from './library.ts';
import type { PagefindModule } from './pagefind.ts';
import { phrasesOf, type Phrase } from './phrase.ts';
import { findRelated } from './related.ts';

export type { Chosen, FacetCounts, FacetTable, Hit };

export interface Answer {
  /** Entries that hold every phrase of the query as written, or, without words, all entries. */
  exact: Found[];
  /** Entries that hold part of it; looked for where fewer than ten are exact. */
  related: Found[];
  /** Length of `exact`. */
  total: number;
  facets: FacetCounts;
  /** False where the query holds no letter, digit or Han character: `exact` is the plain list. */
  hasWords: boolean;
}

export interface Found {
  /** The same entry has the same place in every answer. */
  place: number;
  /** Fetches its text. */
  load(): Promise<Hit>;
}

export interface Searcher {
  search(query: string, chosen: Chosen): Promise<Answer>;
}

/** Fewer exact hits than this are followed by related ones, so many at most. */
const FEW = 10;
/** Texts read to prove what the index cannot; about 5 KB each. */
const MOST_READ = 40;

/**
 * Nothing is fetched before the first search; a failed first search may be tried again.
 * `baseUrl` is the root of the site, with a slash at the end.
 */
export function createSearcher(
  loadPagefind: () => Promise<PagefindModule>,
  loadTable: () => Promise<FacetTable>,
  baseUrl = '/',
): Searcher {
  let opening: Promise<Library> | undefined;
  const open = () => {
    opening ??= Promise.all([loadPagefind(), loadTable()])
      .then(([module, table]) => Library.open(module, table, baseUrl))
      .catch((cause: unknown) => {
        opening = undefined;
        throw new Error('The search index could not be opened', { cause });
      });
    return opening;
  };
  return { search: async (query, chosen) => answer(await open(), query, chosen) };
}

async function answer(library: Library, query: string, chosen: Chosen): Promise<Answer> {
  const { table } = library;
  const phrases = phrasesOf(query);
  const proven = phrases.length === 0 ? library.all() : await findExact(library, phrases);
  const exact = choose(table, proven, chosen);
  const found = (place: number, sought: readonly string[]): Found => ({
    place,
    load: async () => hitOf(await library.text(place), sought, valuesOf(table, place)),
  });

  let related: Found[] = [];
  if (phrases.length > 0 && exact.length < FEW) {
    const known = new Set(proven);
    const others = choose(table, library.all(), chosen).filter((place) => !known.has(place));
    const { places, words } = await findRelated(library, phrases, others, FEW);
    related = places.map((place) => found(place, words));
  }
  const sought = phrases.map((phrase) => phrase.text);
  return {
    exact: exact.map((place) => found(place, sought)),
    related,
    total: exact.length,
    facets: countFacets(table, proven, chosen),
    hasWords: phrases.length > 0,
  };
}

async function findExact(library: Library, phrases: readonly Phrase[]): Promise<number[]> {
  const runs = phrases.flatMap((phrase) => phrase.runs);
  const order = await library.ranked(runs.flatMap((run) => run.tokens));
  const proofs: Places[] = [];
  for (const run of runs) proofs.push(await library.prove(run));
  let places = order.filter((place) => proofs.every((proof) => proof.has(place)));

  for (const phrase of phrases.filter((one) => one.needsReading)) {
    const candidates = places.slice(0, MOST_READ);
    const held = await Promise.all(candidates.map((place) => library.holds(place, phrase.text)));
    places = candidates.filter((_, i) => held[i] === true);
  }
  return places;
}
