import { compare } from '../model/text/compare.ts';
/**
 * How much a term says. Only terms that many records hold are counted; all others are
 * simply rare. So the browser knows every weight from one small table, and needs no
 * index for it.
 */

/** By term its weight, below 1; what is not in it weighs 1. */
export type CommonTerms = ReadonlyMap<string, number>;

/** By term its weight in one text. */
export type Weighed = ReadonlyMap<string, number>;

/** Most of them a table holds, the commonest first. */
const MOST_COMMON = 1500;
/** In fewer records nothing is common, however small the school. */
const LEAST_HOLDERS = 4;
/** Of all records; a term in fewer is rare. */
const COMMON_SHARE = 0.02;
/** No term of a title is worth nothing: everything that says nothing is left out before. */
const LEAST_WEIGHT = 0.15;

/**
 * Inverse document frequency, scaled so that a term at the border of being common weighs
 * 1 and one in every record {@link LEAST_WEIGHT}; rounded to hundredths.
 *
 * @param holders by term, how many of `size` records hold it
 */
export function commonTerms(holders: ReadonlyMap<string, number>, size: number): CommonTerms {
  const border = Math.max(LEAST_HOLDERS, COMMON_SHARE * size);
  const common = [...holders]
    .filter(([, count]) => count > border)
    .sort((a, b) => b[1] - a[1] || compare(a[0], b[0]))
    .slice(0, MOST_COMMON);
  return new Map(
    common.map(([term, count]) => {
      const share = Math.log(size / count) / Math.log(size / border);
      const weight = LEAST_WEIGHT + (1 - LEAST_WEIGHT) * Math.max(0, share);
      return [term, Math.round(weight * 100) / 100];
    }),
  );
}

/** @param worth by term what it is worth where it stands */
export function weighed(worth: ReadonlyMap<string, number>, common: CommonTerms): Weighed {
  return new Map([...worth].map(([term, own]) => [term, own * (common.get(term) ?? 1)]));
}

/** At most `most` terms; of equals the one that comes first in the text. */
export function weightiest(terms: Weighed, most: number): string[] {
  return [...terms]
    .sort((a, b) => b[1] - a[1])
    .slice(0, most)
    .map(([term]) => term);
}

export function total(terms: Weighed): number {
  let sum = 0;
  for (const weight of terms.values()) sum += weight;
  return sum;
}
