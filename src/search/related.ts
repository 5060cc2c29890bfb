/** Entries that hold some of the words of a query, for when few hold all of it. */
import { isRunCharacter } from './characters.ts';
import type { Library } from './library.ts';
import { phrasesOf, type Phrase } from './phrase.ts';

export interface Related {
  /** The best first. */
  places: number[];
  /** The words, folded, for marking. */
  words: string[];
}

/** Enough for a pasted title; each costs a look-up. */
const MOST_WORDS = 8;
/** Of the weight of all words; below it, a common word alone would bring everything. */
const LEAST_COVERAGE = 0.3;

/** At most `most` entries by the share of the query's words they hold, rare words weighing more. */
export async function findRelated(
  library: Library,
  phrases: readonly Phrase[],
  candidates: readonly number[],
  most: number,
): Promise<Related> {
  const words = wordsOf(phrases.map((phrase) => phrase.text).join(' '));
  const weights = new Map<number, number>();
  let total = 0;
  for (const word of words) {
    const holders = await holdersOf(library, word);
    // What nobody wrote says nothing about who is near.
    if (holders.length === 0) continue;
    const weight = Math.log(1 + library.size / (holders.length + 0.5));
    total += weight;
    for (const place of holders) weights.set(place, (weights.get(place) ?? 0) + weight);
  }
  const places = candidates
    .filter((place) => (weights.get(place) ?? 0) >= LEAST_COVERAGE * total && total > 0)
    .filter((place) => weights.has(place))
    .sort((a, b) => (weights.get(b) ?? 0) - (weights.get(a) ?? 0) || a - b)
    .slice(0, most);
  return { places, words };
}

async function holdersOf(library: Library, word: string): Promise<number[]> {
  let holders: number[] | undefined;
  for (const run of phrasesOf(word).flatMap((phrase) => phrase.runs)) {
    const proven = await library.prove(run);
    holders = holders?.filter((place) => proven.has(place)) ?? [...proven];
  }
  return holders ?? [];
}

/**
 * Words of two or more characters; characters the dictionary of `Intl.Segmenter` leaves
 * single are paired (候 | 答 is a word of ours), and so is all where it knows one word at most.
 */
export function wordsOf(text: string): string[] {
  const words: string[] = [];
  let singles = '';
  const pairSingles = () => {
    words.push(...pairsOf(singles));
    singles = '';
  };
  for (const segment of segmentsOf(text)) {
    if ([...segment].length === 1 && isRunCharacter(segment)) {
      singles += segment;
    } else {
      pairSingles();
      if ([...segment].length > 1) words.push(segment);
    }
  }
  pairSingles();
  if (words.length < 2) words.push(...pairsOf(text));
  return [...new Set(words)].slice(0, MOST_WORDS);
}

/** Words of the text; signs and spaces come as they are and end what stood before them. */
function segmentsOf(text: string): string[] {
  if (typeof Intl.Segmenter === 'undefined') return [...text];
  return [...new Intl.Segmenter('zh', { granularity: 'word' }).segment(text)].map((one) =>
    one.isWordLike === true ? one.segment : ' ',
  );
}

function pairsOf(text: string): string[] {
  const characters = [...text];
  return characters
    .slice(0, -1)
    .map((character, i) => [character, characters[i + 1] ?? ''] as const)
    .filter((pair) => pair.every(isRunCharacter))
    .map((pair) => pair.join(''));
}
