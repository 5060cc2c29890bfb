/** Which words two texts have in common, as they stand in the record. */
import type { Matched } from './answer.ts';
import type { Concepts } from './concepts.ts';
import type { Described } from './measure.ts';
import type { OverlapRecord } from './record.ts';
import { occurrencesIn, plain } from './terms.ts';

/** A stretch of an abstract this short is chance, unless it is a name of something. */
const LEAST_WEIGHT = 0.5;

export function matchedWords(
  proposal: Described,
  record: OverlapRecord,
  concepts: Concepts,
): Matched {
  const { title, keywords, abstract } = proposal;
  const front = new Set([...title.keys(), ...keywords.keys()]);
  const all = new Set([...front, ...abstract.keys()]);
  return {
    title: shared(record.title, all, concepts),
    keywords: [...new Set(record.keywords.flatMap((one) => shared(one, all, concepts)))],
    abstract: shared(record.abstract, abstract.size > 0 ? all : front, concepts),
  };
}

/** Pairs that touch are one word: 错题 and 题归 and 归因 are 错题归因. */
function shared(text: string, terms: ReadonlySet<string>, concepts: Concepts): string[] {
  const clean = plain(text);
  const places = occurrencesIn(clean, concepts)
    .filter(({ term, worth }) => terms.has(term) && worth >= LEAST_WEIGHT)
    .sort((a, b) => a.from - b.from);
  const words = new Set<string>();
  let from = -1;
  let to = -1;
  for (const place of places) {
    if (place.from >= to) {
      if (to > 0) words.add(clean.slice(from, to));
      ({ from, to } = place);
    } else to = Math.max(to, place.to);
  }
  if (to > 0) words.add(clean.slice(from, to));
  return [...words];
}
