/** Entries that hold some of the words of a query, for when few hold all of it. */
import { isRunCharacter } from './characters.ts';
import { WORD_EDGE } from './fold.ts';
import type { Library } from './library.ts';
import { phrasesOf } from './phrase.ts';

export interface Related {
  /** The best first. */
  entries: number[];
  /** The words, folded, for marking. */
  words: string[];
}

/** Enough for a pasted title; each costs a look-up. */
const MOST_WORDS = 8;
/** Of the weight of all words; below it, a common word alone would bring everything. */
const LEAST_COVERAGE = 0.3;
/** Share of common pairs from which a title is taken for the one that is meant. */
const LIKELY = 0.5;
/** Such a title may be followed by others as like as this. */
const ALIKE = 0.3;

/**
 * At most `most` of the candidates. Where a title looks like the query, it is a title half
 * remembered, and titles are compared, which are at hand. Else by the share of the query's
 * words they hold, rare words weighing more and those in the title twice.
 */
export async function findRelated(
  library: Library,
  phrases: readonly string[],
  candidates: readonly number[],
  most: number,
): Promise<Related> {
  const text = phrases.join(' ').replaceAll(WORD_EDGE, ' ').replaceAll(/\s+/g, ' ');
  const words = wordsOf(text).flatMap((word) => phrasesOf(word));
  const likeness = likenessTo(text.replaceAll(' ', ''));
  const alike = candidates
    .map((entry) => ({ entry, score: likeness(library.titles[entry] ?? '') }))
    .filter(({ score }) => score >= ALIKE);
  if (alike.some(({ score }) => score >= LIKELY)) return { entries: best(alike, most), words };

  const { total, held, titled } = await weighWords(library, words);
  const scored = candidates.flatMap((entry) => {
    const share = (held.get(entry) ?? 0) / total;
    if (total === 0 || share < LEAST_COVERAGE) return [];
    return [{ entry, score: share + (titled.get(entry) ?? 0) / total }];
  });
  return { entries: best(scored, most), words };
}

function best(scored: readonly { entry: number; score: number }[], most: number): number[] {
  return [...scored]
    .sort((a, b) => b.score - a.score || a.entry - b.entry)
    .slice(0, most)
    .map(({ entry }) => entry);
}

/** By entry the weight of the words it holds, and of those its title holds; and the weight of all words. */
async function weighWords(library: Library, words: readonly string[]) {
  const held = new Map<number, number>();
  const titled = new Map<number, number>();
  let total = 0;
  const all = await Promise.all(words.map((word) => library.holders(word)));
  for (const [i, holders] of all.entries()) {
    // What nobody wrote says nothing about who is near.
    if (holders.size === 0) continue;
    const weight = Math.log(1 + library.size / (holders.size + 0.5));
    total += weight;
    for (const entry of holders.keys()) {
      held.set(entry, (held.get(entry) ?? 0) + weight);
      if (library.titles[entry]?.includes(words[i] ?? '') === true) {
        titled.set(entry, (titled.get(entry) ?? 0) + weight);
      }
    }
  }
  return { total, held, titled };
}

/** How alike another text is, 0 to 1: pairs of characters in common (Dice's coefficient). */
function likenessTo(text: string): (other: string) => number {
  const own = pairs(text);
  return (other) => {
    const others = pairs(other.replaceAll(WORD_EDGE, ''));
    let common = 0;
    for (const pair of others) if (own.has(pair)) common += 1;
    return common === 0 ? 0 : (2 * common) / (own.size + others.size);
  };
}

function pairs(text: string): Set<string> {
  const found = new Set<string>();
  for (let i = 0; i + 1 < text.length; i += 1) found.add(text.slice(i, i + 2));
  return found;
}

/**
 * Words of two or more characters; characters the dictionary of `Intl.Segmenter` leaves
 * single are paired (候 | 答 is a word of ours), and so is all where it knows one word at most.
 */
export function wordsOf(text: string): string[] {
  const words: string[] = [];
  let singles = '';
  const pairSingles = () => {
    words.push(...runPairs(singles));
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
  if (words.length < 2) words.push(...runPairs(text));
  return [...new Set(words)].slice(0, MOST_WORDS);
}

/** Words of the text; signs and spaces come as they are and end what stood before them. */
function segmentsOf(text: string): string[] {
  if (typeof Intl.Segmenter === 'undefined') return [...text];
  return [...new Intl.Segmenter('zh', { granularity: 'word' }).segment(text)].map((one) =>
    one.isWordLike === true ? one.segment : ' ',
  );
}

function runPairs(text: string): string[] {
  const characters = [...text];
  return characters
    .slice(0, -1)
    .map((character, i) => [character, characters[i + 1] ?? ''] as const)
    .filter((pair) => pair.every(isRunCharacter))
    .map((pair) => pair.join(''));
}
