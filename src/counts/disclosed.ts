/**
 * What an audience may be told of a number. The school is told the truth. The public sees a part
 * of the records only, and must not learn how large that part is; so it is told “at least”, and
 * nothing where there is nothing, for nought would be untrue.
 */
import type { Ground } from '../model/words/deeds.ts';
import { mayBeSeen, minutesVisibility, visibilityOf } from '../records/visibility.ts';
import type { Catalogue } from '../graph/catalogue.ts';
import type { Count } from './count.ts';

/** A number as it is told: the truth, at least so many, or not at all. */
export type Disclosed = number | { atLeast: number } | null;

/**
 * Whether the audience is usually told of a kind of record. Where it is not, a count of them
 * would be nought or nearly so and say of people what is not true, so it is not given at all.
 *
 * `everything` is what a number needs that grows or shrinks with each record left out: a
 * share, a mean, the longest interval, or that something was not done. Any single record may
 * be for the school, whatever the school says of its kind, and that some are must not be
 * seen either. So only the school is told such numbers.
 */
export function isDisclosed(
  { school, audience }: Catalogue,
  ground: Ground | 'everything',
): boolean {
  if (ground === 'everything') return audience === 'school';
  const usual =
    ground === 'minutes' ? minutesVisibility({}, school) : visibilityOf(ground, {}, school);
  return mayBeSeen(usual, audience);
}

/** @param isLeast whether there may be more even for those who see everything */
export function disclosed({ audience }: Catalogue, count: number, isLeast = false): Disclosed {
  // “At least none” tells nothing.
  if ((isLeast || audience === 'public') && count === 0) return null;
  return isLeast || audience === 'public' ? { atLeast: count } : count;
}

/**
 * The counts as the audience may take them. The public is told what was done at least:
 * never that something was not done, and never out of how many.
 */
export function disclosedCounts(catalogue: Catalogue, counts: readonly Count[]): Count[] {
  if (isDisclosed(catalogue, 'everything')) return [...counts];
  return counts.map(({ periods: _, ...count }) => {
    const value = disclosed(catalogue, leastOf(count.value));
    return {
      ...count,
      value,
      text: numberText(value, count.unit),
      explanation: `${count.explanation}只数公开的，所以写“至少”。`,
    };
  });
}

/** Those of which there is something to tell. */
export function withNumbers(counts: readonly Count[]): Count[] {
  return counts.filter(({ value }) => value !== null);
}

/** `12 节`, `至少 12 节`, `说不准` where it is not told. */
export function numberText(number: Disclosed, unit: string): string {
  if (number === null) return '说不准';
  return typeof number === 'number' ? `${number} ${unit}` : `至少 ${number.atLeast} ${unit}`;
}

/** The number itself, whatever may be beyond it; nought where it is not told. */
export function leastOf(number: Disclosed): number {
  if (number === null) return 0;
  return typeof number === 'number' ? number : number.atLeast;
}
