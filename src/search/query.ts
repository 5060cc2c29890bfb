/** Asking the index: what holds the words, what holds part of them, and how it can be narrowed. */
import type { Engine } from './engine.ts';
import { findExact, type Meaning, type Proven } from './exact.ts';
import { choose, countFacets, type Chosen, type FacetCounts } from './facets.ts';
import type { IndexFiles } from './files.ts';
import { bareHit, hitOf, type Hit } from './hit.ts';
import { Library, type Lost } from './library.ts';
import { phrasesOf } from './phrase.ts';
import { findRelated } from './related.ts';
import type { Start } from './start.ts';

export type { Chosen, FacetCounts, Hit, Meaning };

/** `relevance`: the best first; `date`: the newest first. */
export type Order = 'relevance' | 'date';

export interface Question {
  query: string;
  chosen: Chosen;
  order?: Order;
}

export interface Answer {
  /** Documents that hold every phrase of the query, or, without words, all documents. */
  exact: Found[];
  /** Documents that hold part of it; looked for at once only where nothing is exact. */
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
  /** Some part of the index could not be read, so there may be more. */
  isPartial: boolean;
}

export interface Found {
  /** The same document has the same place in every answer of one index. */
  place: number;
  /** It holds the words as written, not only another name for them. */
  asWritten: boolean;
  /** Fetches its text; without it the hit has a title at least. Rejected where not even that can be had. */
  load(): Promise<Hit>;
}

export interface Searcher {
  search(question: Question): Promise<Answer>;
}

export interface Index {
  files: IndexFiles;
  /** Opens Pagefind for what `start.json` names. */
  engineFor: (start: Start) => Promise<Engine>;
}

/** Fewer exact hits than this may be followed by related ones, so many at most. */
const FEW = 10;
const MOST_TOPICS = 5;
/** A text that has not come by then is left out; its title is in a list. */
const TEXT_PATIENCE_MS = 2500;

/**
 * Nothing is fetched before the first search; a failed first search may be tried again.
 * `baseUrl` is the root of the site, with a slash at the end.
 */
export function createSearcher({ files, engineFor }: Index, baseUrl = '/'): Searcher {
  let opening: Promise<Library> | undefined;
  const open = () => {
    opening ??= Library.open(files, engineFor).catch((cause: unknown) => {
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
  const lost: Lost = new Set();
  // Without the table a traditional character is only not understood.
  const simplified = await library.simplifiedFor(query).catch(() => undefined);
  const phrases = phrasesOf(query, simplified);
  const hasWords = phrases.length > 0;
  const proven = hasWords
    ? await findExact(library, query, phrases, lost)
    : everything(await library.all(lost));
  const { values } = library;
  const exact = choose(values, proven.places, chosen);
  // Places are in the order of days.
  if (order === 'date') exact.sort((a, b) => b - a);

  const found = (place: number, sought: readonly string[]): Found => ({
    place,
    asWritten: proven.asWritten.has(place),
    load: () => load(library, place, { sought, facets: values[place] ?? {}, baseUrl }),
  });
  const relatedOnes = async () => {
    const known = new Set(proven.places);
    const all = await library.all(lost);
    const others = choose(values, all, chosen).filter((place) => !known.has(place));
    const { places, words } = await findRelated(library, query, others, {
      most: FEW,
      lost,
      simplified,
    });
    return places.map((place) => found(place, words));
  };
  const related = hasWords && exact.length === 0 ? await relatedOnes() : [];
  const isFew = hasWords && exact.length > 0 && exact.length < FEW;
  return {
    exact: exact.map((place) => found(place, proven.sought)),
    related,
    ...(isFew ? { findRelated: relatedOnes } : {}),
    nearTopics: exact.length > 0 ? [] : topicsOf(library, related),
    total: exact.length,
    anywhere: proven.places.length,
    facets: countFacets(values, proven.places, chosen),
    meanings: proven.meanings,
    hasWords,
    isPartial: lost.size > 0,
  };
}

async function load(
  library: Library,
  place: number,
  looked: Parameters<typeof hitOf>[1],
): Promise<Hit> {
  try {
    return hitOf(await within(TEXT_PATIENCE_MS, library.text(place)), looked);
  } catch {
    return bareHit(await library.listed(place), looked);
  }
}

/** Rejected where a promise takes longer. */
async function within<T>(ms: number, promise: Promise<T>): Promise<T> {
  let end: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    end = setTimeout(() => {
      reject(new Error(`not there after ${ms} ms`));
    }, ms);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(end);
  }
}

function everything(places: number[]): Proven {
  return { places, asWritten: new Set(places), meanings: [], sought: [] };
}

/** The topics of some documents, those of the most first. */
function topicsOf({ values }: Library, found: readonly Found[]): string[] {
  const counts = new Map<string, number>();
  for (const { place } of found) {
    for (const id of values[place]?.['topic'] ?? []) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return [...counts]
    .sort(([, a], [, b]) => b - a)
    .slice(0, MOST_TOPICS)
    .map(([id]) => id);
}
