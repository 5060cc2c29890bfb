/** Asking the index: what holds the words, what holds part of them, and how it can be narrowed. */
import { findExact, type Meaning, type Proven } from './exact.ts';
import {
  choose,
  countFacets,
  valuesOf,
  type Chosen,
  type FacetCounts,
  type FacetTable,
} from './facets.ts';
import type { IndexFiles } from './files.ts';
import { hitOf, type Hit } from './hit.ts';
import { Library } from './library.ts';
import { phrasesOf } from './phrase.ts';
import { findRelated } from './related.ts';

export type { Chosen, FacetCounts, Hit, Meaning };

/** `relevance`: the best first; `date`: the newest first. */
export type Order = 'relevance' | 'date';

export interface Question {
  query: string;
  chosen: Chosen;
  order?: Order;
}

export interface Answer {
  /** Entries that hold every phrase of the query, or, without words, all entries. */
  exact: Found[];
  /** Entries that hold part of it; looked for at once only where nothing is exact. */
  related: Found[];
  /** Looks for them, where few are exact. */
  findRelated?: () => Promise<Found[]>;
  /** Ids of topics near to what was asked; only where nothing is exact. */
  nearTopics: string[];
  /** Length of `exact`. */
  total: number;
  /** How many there would be were nothing chosen. */
  anywhere: number;
  facets: FacetCounts;
  /** Other names that were understood and led to some of `exact`. */
  meanings: Meaning[];
  /** False where the query holds no letter, digit or Han character: `exact` is the plain list. */
  hasWords: boolean;
}

export interface Found {
  /** The same entry has the same place in every answer. */
  place: number;
  /** It holds the words as written, not only another name for them. */
  asWritten: boolean;
  /** Fetches its text. */
  load(): Promise<Hit>;
}

export interface Searcher {
  search(question: Question): Promise<Answer>;
}

/** Fewer exact hits than this may be followed by related ones, so many at most. */
const FEW = 10;
const MOST_TOPICS = 5;

/**
 * Nothing is fetched before the first search; a failed first search may be tried again.
 * `baseUrl` is the root of the site, with a slash at the end.
 */
export function createSearcher(files: IndexFiles, baseUrl = '/'): Searcher {
  let opening: Promise<Library> | undefined;
  const open = () => {
    opening ??= Library.open(files).catch((cause: unknown) => {
      opening = undefined;
      throw new Error('The search index could not be opened', { cause });
    });
    return opening;
  };
  return { search: async (question) => answer(await open(), question, baseUrl) };
}

async function answer(
  library: Library,
  { query, chosen, order = 'relevance' }: Question,
  baseUrl: string,
): Promise<Answer> {
  const table = library.start.facets;
  const phrases = phrasesOf(query);
  const hasWords = phrases.length > 0;
  const proven = hasWords ? await findExact(library, query, phrases) : everything(library);
  const exact = choose(table, proven.entries, chosen);
  // Places are in the order of days.
  if (order === 'date') exact.sort((a, b) => a - b);

  const found = (place: number, sought: readonly string[]): Found => ({
    place,
    asWritten: proven.asWritten.has(place),
    load: async () => hitOf(await library.text(place), sought, valuesOf(table, place), baseUrl),
  });
  const relatedOnes = async () => {
    const known = new Set(proven.entries);
    const others = choose(table, library.all(), chosen).filter((place) => !known.has(place));
    const { entries, words } = await findRelated(library, phrases, others, FEW);
    return entries.map((place) => found(place, words));
  };
  const related = hasWords && exact.length === 0 ? await relatedOnes() : [];
  const isFew = hasWords && exact.length > 0 && exact.length < FEW;
  return {
    exact: exact.map((place) => found(place, proven.sought)),
    related,
    ...(isFew ? { findRelated: relatedOnes } : {}),
    nearTopics: exact.length > 0 ? [] : topicsOf(table, related),
    total: exact.length,
    anywhere: proven.entries.length,
    facets: countFacets(table, proven.entries, chosen),
    meanings: proven.meanings,
    hasWords,
  };
}

function everything(library: Library): Proven {
  const entries = library.all();
  return { entries, asWritten: new Set(entries), meanings: [], sought: [] };
}

/** The topics of some entries, those of the most first. */
function topicsOf(table: FacetTable, found: readonly Found[]): string[] {
  const counts = new Map<string, number>();
  for (const { place } of found) {
    for (const id of valuesOf(table, place)['topic'] ?? []) {
      counts.set(id, (counts.get(id) ?? 0) + 1);
    }
  }
  return [...counts]
    .sort(([, a], [, b]) => b - a)
    .slice(0, MOST_TOPICS)
    .map(([id]) => id);
}
