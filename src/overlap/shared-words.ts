/** How many words of a proposal a record has: one says that both touch a thing, two that both ask about it. */
import type { Concepts } from './concepts.ts';
import type { Described } from './measure.ts';
import { CONCEPT, isIndexed, occurrencesIn, plain, type Occurrence } from './terms.ts';

/** A word that is worth less only narrows the field. */
const LEAST_WORTH = 0.5;
/** Of a word that the record has in its abstract alone, where it may stand by chance. */
const IN_PASSING = 0.5;
/** Characters of a word, about: 化学方程式 is one word still, 小数乘法错题 are two. */
const WORD = 4;

/** A text with the places of its terms, in order. */
export interface Located {
  text: string;
  places: readonly Occurrence[];
}

export function located(written: string, concepts: Concepts): Located {
  const text = plain(written);
  return { text, places: occurrencesIn(text, concepts).sort(byPlace) };
}

/** From left to right, the longest first, so that 家务劳动 is one name and not 家务 and 劳动. */
function byPlace(a: Occurrence, b: Occurrence): number {
  return a.from - b.from || b.to - a.to;
}

/** A character outside of these words that both have, in the record's title or keywords. */
const HALF_A_WORD = 0.5;
/** Weight of a single character that is not in every other title. */
const TELLING = 0.1;
const FIGURES = '一二三四五六七八九十两几';

/**
 * Words, in halves. Terms that overlap in the proposal are pieces of one word; what is
 * said twice counts once.
 */
export function sharedWords({ text, places }: Located, record: Described): number {
  const stretches: Stretch[] = [];
  for (const { term, worth, from, to } of places) {
    const share = shareIn(record, term);
    if (worth < LEAST_WORTH || share === 0 || !isIndexed(term)) continue;
    let last = stretches.at(-1);
    if (last === undefined || from >= last.to) {
      last = { from, to, share, names: 0, nameLength: 0, named: from };
      stretches.push(last);
    }
    last.to = Math.max(last.to, to);
    last.share = Math.max(last.share, share);
    if (term.startsWith(CONCEPT) && from >= last.named) {
      last.names += 1;
      last.nameLength += to - from;
      last.named = to;
    }
  }
  const counted: string[] = [];
  let count = 0;
  // The longest first, so that 支架 is not counted beside 过程性支架.
  for (const one of stretches.sort((a, b) => b.to - b.from - (a.to - a.from))) {
    const word = text.slice(one.from, one.to);
    if (counted.some((other) => other.includes(word))) continue;
    counted.push(word);
    count += one.share * Math.max(1, one.names + Math.round((word.length - one.nameLength) / WORD));
  }
  return count + (count > 0 && sharesCharacter(places, stretches, record) ? HALF_A_WORD : 0);
}

/** 没人借 and 借阅 are no word in common, and say nearly the same; figures do not. */
function sharesCharacter(
  places: readonly Occurrence[],
  stretches: readonly Stretch[],
  { title, keywords }: Described,
): boolean {
  return places.some(
    ({ term, from }) =>
      !isIndexed(term) &&
      !FIGURES.includes(term) &&
      Math.max(title.get(term) ?? 0, keywords.get(term) ?? 0) >= TELLING &&
      !stretches.some((one) => one.from <= from && from < one.to),
  );
}

interface Stretch {
  from: number;
  to: number;
  share: number;
  /** Names of things in it, side by side: 作文互评 has two; and how many characters they have. */
  names: number;
  nameLength: number;
  /** Where the last of them ends. */
  named: number;
}

function shareIn({ title, keywords, topics, abstract }: Described, term: string): number {
  if (title.has(term) || keywords.has(term) || topics.has(term)) return 1;
  return abstract.has(term) ? IN_PASSING : 0;
}
