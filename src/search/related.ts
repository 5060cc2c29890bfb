/** Documents that hold some of the words of a query, for when few hold all of it. */
import { isRunCharacter, tidy } from './characters.ts';
import type { Library, Lost } from './library.ts';
import { phraseOf, type Phrase } from './phrase.ts';
import type { Simplified } from './traditional.ts';

export interface Related {
  /** The best first. */
  places: number[];
  /** The words, folded, for marking. */
  words: string[];
}

/** Enough for a pasted title; each costs a look-up. */
const MOST_WORDS = 10;
/** Of the weight of all words; below it, a common word alone would bring everything. */
const LEAST_COVERAGE = 0.3;
/** Nobody is shown what holds less than this share of what the best holds. */
const NEAR = 0.5;

/**
 * At most `most` of the candidates, by the share of the query's words they hold, rare words
 * weighing more, and those in the title twice.
 */
export async function findRelated(
  library: Library,
  query: string,
  candidates: readonly number[],
  { most, lost, simplified }: { most: number; lost: Lost; simplified: Simplified | undefined },
): Promise<Related> {
  const words = wordsOf(tidy(query))
    .map((word) => phraseOf(word, false, simplified))
    .filter((word) => word !== undefined);
  const { total, held, titled } = await weighWords(library, words, lost);
  const scored = candidates.flatMap((place) => {
    const share = (held.get(place) ?? 0) / total;
    if (total === 0 || share < LEAST_COVERAGE) return [];
    return [{ place, score: share + (titled.get(place) ?? 0) / total }];
  });
  const best = scored.sort((a, b) => b.score - a.score || b.place - a.place).slice(0, most);
  const least = (best[0]?.score ?? 0) * NEAR;
  return {
    places: best.filter(({ score }) => score >= least).map(({ place }) => place),
    words: words.map(({ text }) => text),
  };
}

/** By document the weight of the words it holds, and of those its title holds; and the weight of all words. */
async function weighWords(library: Library, words: readonly Phrase[], lost: Lost) {
  const held = new Map<number, number>();
  const titled = new Map<number, number>();
  let total = 0;
  const all = await Promise.all(
    words.map((word) => Promise.all([library.holders(word, lost), library.rank(word, lost)])),
  );
  for (const [holders, scores] of all) {
    // A word that nobody wrote weighs as much as one that stands once: who lacks it is not near.
    const weight = Math.log(1 + library.values.length / (Math.max(1, holders.size) + 0.5));
    total += weight;
    for (const place of holders) {
      held.set(place, (held.get(place) ?? 0) + weight);
      if (scores.get(place)?.isTitled === true) {
        titled.set(place, (titled.get(place) ?? 0) + weight);
      }
    }
  }
  return { total, held, titled };
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
      // One letter says nothing, one figure does: 第 5 期.
      if ([...segment].length > 1 || /\p{Nd}/u.test(segment)) words.push(segment);
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
