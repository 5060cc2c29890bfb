/** Asking the index: what holds the words, what holds part of them, and how it can be narrowed. */
import type { Engine } from './engine.ts';
import { findExact, type Meaning, type Proven } from './exact.ts';
import { WITHDRAWN_STATUS, choose, countFacets, type Chosen, type FacetCounts } from './facets.ts';
import type { IndexFiles } from './files.ts';
import { bareHit, hitOf, type Hit } from './hit.ts';
import { Library, type Lost } from './library.ts';
import { phrasesOf, shownPhrase, type Phrase } from './phrase.ts';
import { findRelated } from './related.ts';
import type { Listed, Start } from './start.ts';
import type { Simplified } from './traditional.ts';
import { findFitting, fits, type Fitting } from './understand/fitting.ts';
import { comparable, NO_KEYS, type NamedPage } from './understand/keys.ts';
import { findPartial } from './understand/partial.ts';
import { respell } from './understand/respell.ts';
import { findBySynonyms } from './understand/synonyms.ts';
import { readerOf, type Chip, type Reader, type Reading } from './understand/read-question.ts';

export type { Chip, Chosen, FacetCounts, Hit, Meaning };

/** `relevance`: the best first; `date`: the newest first. */
export type Order = 'relevance' | 'date';

export interface Question {
  query: string;
  chosen: Chosen;
  order?: Order;
  /** Words of the query that stand for nothing but themselves. */
  asWords?: readonly string[];
}

export interface Answer {
  /**
   * Documents that hold every phrase of the query, or fit what it was understood to mean; without
   * words, all documents.
   */
  exact: Found[];
  /** Documents that hold part of it; looked for at once only where nothing is exact. */
  related: Found[];
  /** What words of the query were taken for, and how many of `exact` fit each. */
  chips: (Chip & { count: number })[];
  /** What they could be taken for too, had it not been said that they are only words. */
  asWords: Chip[];
  /** What they could be taken for, if anything fitted. */
  dropped: Chip[];
  /** Looks for them, where few are exact. */
  findRelated?: () => Promise<Found[]>;
  /**
   * Where nothing was found: the question with words of the same sound, and how much it finds; the
   * likeliest first. What the first finds is `related`.
   */
  respelled: { query: string; meant: string; total: number }[];
  /** Ids of topics near to what was asked; only where nothing is exact. */
  nearTopics: string[];
  /** Length of `exact`. */
  total: number;
  /** How many of `exact` hold the words as written. */
  written: number;
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
  /** Of a related one: what it lacks of all that was asked, where that can be said. */
  missing?: string[];
  /** Its address, title and day, without its text. */
  listed(): Promise<Listed>;
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
  { query, chosen, order = 'relevance', asWords = [] }: Question,
  baseUrl: string,
): Promise<Answer> {
  const lost: Lost = new Set();
  // Without the table a traditional character is only not understood.
  const simplified = await library.simplifiedFor(query).catch(() => undefined);
  const hasWords = phrasesOf(query, simplified).length > 0;
  const asked = { query, asWords, lost, simplified };
  const sighted = hasWords ? await find(library, asked) : await everything(library, lost);
  const { values } = library;
  const { places, proven, reading } = sighted;
  const exact = choose(values, places, chosen);
  // Places are in the order of days.
  if (order === 'date') exact.sort((a, b) => b - a);

  const found = (place: number, sought: readonly string[], missing?: string[]): Found => ({
    place,
    asWritten: proven.asWritten.has(place),
    ...(missing === undefined ? {} : { missing }),
    listed: () => library.listed(place),
    load: () => load(library, place, { sought, facets: values[place] ?? {}, baseUrl }),
  });
  const relatedOnes = async () => {
    const known = new Set(places);
    const all = await library.all(lost);
    const others = choose(values, all, chosen).filter((place) => !known.has(place));
    const options = { most: FEW, lost, simplified };
    const partial = await findPartial(library, reading, others, options);
    if (partial.length > 0) {
      return partial.map(({ place, missing }) => found(place, sighted.sought, missing));
    }
    const related = await findRelated(library, query, others, options);
    return related.places.map((place) => found(place, related.words));
  };
  const respelled = hasWords && places.length === 0 ? await findRespelled(library, asked) : [];
  const [meant] = respelled;
  const foundAs = choose(values, meant?.sighted.places ?? [], chosen).slice(0, FEW);
  const nearest = foundAs.map((place) => found(place, meant?.sighted.sought ?? []));
  const isNothing = hasWords && exact.length === 0 && nearest.length === 0;
  const related = isNothing ? await relatedOnes() : nearest;
  const isFew = hasWords && exact.length > 0 && exact.length < FEW;
  const isUnderstood = reading.chips.length > 0 && sighted.fitting.length > 0;
  const counted = reading.chips.map((chip) => ({
    ...chip,
    count: exact.filter((place) => fits(values[place], chip)).length,
  }));
  return {
    exact: exact.map((place) => found(place, sighted.sought)),
    related,
    ...(isFew ? { findRelated: relatedOnes } : {}),
    chips: isUnderstood ? counted : [],
    asWords: reading.asWords,
    dropped: isUnderstood ? [] : reading.chips,
    respelled: respelled.map(({ query: own, meant: word, sighted: { places: all } }) => ({
      query: own,
      meant: word,
      total: all.length,
    })),
    nearTopics: exact.length > 0 ? [] : topicsOf(library, related),
    total: exact.length,
    written: exact.filter((place) => proven.asWritten.has(place)).length,
    anywhere: places.length,
    facets: countFacets(values, places, chosen),
    meanings: sighted.meanings,
    hasWords,
    isPartial: lost.size > 0,
  };
}

interface Asked {
  query: string;
  asWords: readonly string[];
  lost: Lost;
  simplified: Simplified | undefined;
}

/** All that answers, and why. */
interface Sighted {
  /** The best first. */
  places: number[];
  proven: Proven;
  reading: Reading;
  /** Those that fit what was understood. */
  fitting: readonly number[];
  meanings: Meaning[];
  sought: string[];
}

async function find(library: Library, asked: Asked): Promise<Sighted> {
  const { query, lost, simplified } = asked;
  const phrases = phrasesOf(query, simplified);
  const read = await readerFor(library);
  const readAs = (isEager: boolean) => {
    const reading = read(query, { ...asked, isEager });
    return findFitting(library, reading, asked).then((fitting) => ({ reading, fitting }));
  };
  const [proven, careful] = await Promise.all([
    findExact(library, query, phrases, lost),
    readAs(false),
  ]);
  // Within words that stand on a page as they are, nothing else is read.
  const isEnough = proven.asWritten.size > 0 || careful.fitting.places.length > 0;
  const { reading, fitting } = isEnough ? careful : await readAs(true);
  const isOnePhrase = phrases.length === 1;
  const page =
    pageOf(reading, fitting) ?? (isOnePhrase ? await pageNamed(library, phrases) : undefined);
  const isWithdrawn = (place: number) =>
    library.values[place]?.['status']?.includes(WITHDRAWN_STATUS) === true;
  const places = inOrder(proven, fitting, { page, isOnePhrase, isWithdrawn });
  const known = new Set(places);
  const others = places.length < FEW ? await findBySynonyms(library, query, asked) : NONE;
  const more = others.places.filter((place) => !known.has(place));
  return {
    places: [...places, ...more],
    proven,
    reading,
    fitting: fitting.places,
    meanings: [
      ...proven.meanings,
      ...fitting.meanings,
      ...(more.length > 0 ? others.meanings : []),
    ],
    sought: [...new Set([...proven.sought, ...fitting.sought, ...others.sought])],
  };
}

/** The question with words of the same sound, where that finds something. */
async function findRespelled(library: Library, asked: Asked) {
  const all = await respell(library, asked.query, asked);
  const tried = await Promise.all(
    all.map(async (one) => ({
      ...one,
      sighted: await find(library, { ...asked, query: one.query, simplified: undefined }),
    })),
  );
  return tried.filter(({ sighted }) => sighted.places.length > 0);
}

/**
 * What holds the words and fits, before what holds them one after another, before what fits,
 * before what holds them apart; among equals last what was withdrawn. The page of the one thing
 * that was asked for stands first.
 */
function inOrder(
  proven: Proven,
  fitting: Fitting,
  {
    page,
    isOnePhrase,
    isWithdrawn,
  }: {
    page: number | undefined;
    isOnePhrase: boolean;
    isWithdrawn: (place: number) => boolean;
  },
): number[] {
  const fit = new Set(fitting.places);
  const rank = (place: number) => {
    if (place === page) return 0;
    if (proven.asWritten.has(place)) return fit.has(place) ? 1 : isOnePhrase ? 2 : 4;
    return fit.has(place) ? 3 : 5;
  };
  const places = [
    ...new Set([...(page === undefined ? [] : [page]), ...proven.places, ...fitting.places]),
  ];
  // Sorting keeps the order of those of one rank.
  return places.sort(
    (a, b) => rank(a) - rank(b) || Number(isWithdrawn(a)) - Number(isWithdrawn(b)),
  );
}

/** Of the one thing that is all that was asked for. */
function pageOf({ chips, rest }: Reading, { places }: Fitting): number | undefined {
  const [chip] = chips;
  return chips.length === 1 && rest === '' && places.length > 0 ? chip?.page : undefined;
}

/** Of a group or a book, asked for by one of its names. */
async function pageNamed(
  library: Library,
  phrases: readonly Phrase[],
): Promise<number | undefined> {
  const said = phrases.map((phrase) => comparable(shownPhrase(phrase))).join('');
  const { names } = await library.keys().catch(() => NO_KEYS);
  const typed = said.replace(/[\s'-]/g, '').replace(/[üv]/g, 'u');
  const isCalled = ({ name, others = [], letters = [] }: NamedPage) =>
    [name, ...others].some((one) => comparable(one) === said) || letters.includes(typed);
  return names.find((name) => name.page !== undefined && isCalled(name))?.page;
}

/** What the synonyms give where they are not needed. */
const NONE = { places: [], meanings: [], sought: [] };

const readers = new WeakMap<object, Reader>();

/** Without the keys nothing is understood, and all is looked up. */
async function readerFor(library: Library): Promise<Reader> {
  const keys = await library.keys().catch(() => NO_KEYS);
  const known = readers.get(keys) ?? readerOf(keys);
  readers.set(keys, known);
  return known;
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

async function everything(library: Library, lost: Lost): Promise<Sighted> {
  const places = await library.all(lost);
  const proven = { places, asWritten: new Set(places), meanings: [], sought: [] };
  const reading = { chips: [], asWords: [], rest: '' };
  return { places, proven, reading, fitting: [], meanings: [], sought: [] };
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
