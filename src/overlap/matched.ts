/** Which words two texts have in common, as they stand in the record. */
import type { Matched } from './answer.ts';
import type { Simplified } from '../search/traditional.ts';
import type { Concepts } from './concepts.ts';
import type { Described } from './measure.ts';
import type { OverlapRecord } from './record.ts';
import { simply } from './simply.ts';
import { isIndexed, occurrencesIn, plain } from './terms.ts';

/** A stretch holds at least one term worth this; a faint word alone is no match to show. */
const LEAST_WORTH = 0.5;

export function matchedWords(
  proposal: Described,
  record: OverlapRecord,
  concepts: Concepts,
  simplified: Simplified | undefined,
): Matched {
  const { title, keywords, abstract } = proposal;
  const front = new Set([...title.keys(), ...keywords.keys()]);
  const all = new Set([...front, ...abstract.keys()]);
  const found = (text: string, terms: ReadonlySet<string>): string[] =>
    shared(plain(text), plain(simply(text, simplified)), terms, concepts);
  return {
    title: found(record.title, all),
    keywords: [...new Set(record.keywords.flatMap((one) => found(one, all)))],
    abstract: found(record.abstract, abstract.size > 0 ? all : front),
  };
}

/**
 * Pairs that touch are one word: 错题 and 题归 and 归因 are 错题归因.
 *
 * @param written the text as it stands there, `compared` the same in simplified characters
 */
function shared(
  written: string,
  compared: string,
  terms: ReadonlySet<string>,
  concepts: Concepts,
): string[] {
  const places = occurrencesIn(compared, concepts)
    .filter(({ term }) => isIndexed(term) && terms.has(term))
    .sort((a, b) => a.from - b.from);
  const stretches: { from: number; to: number; worth: number }[] = [];
  for (const { from, to, worth } of places) {
    const last = stretches.at(-1);
    if (last === undefined || from >= last.to) stretches.push({ from, to, worth });
    else {
      last.to = Math.max(last.to, to);
      last.worth = Math.max(last.worth, worth);
    }
  }
  // A character beyond the first plane may be simplified to one of another length.
  const shown = written.length === compared.length ? written : compared;
  const told = stretches.filter(({ worth }) => worth >= LEAST_WORTH);
  return [...new Set(told.map(({ from, to }) => shown.slice(from, to)))];
}
