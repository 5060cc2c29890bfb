/**
 * What an audience may be told of a number. The school is told the truth. The public sees a part
 * of the records only, and must not learn how large that part is; so of a person it is told “at
 * least”, and nothing where there is nothing, for nought would be untrue.
 */
import type { Ground } from '../../model/deeds.ts';
import { mayBeSeen, minutesVisibility, visibilityOf } from '../../model/visibility.ts';
import type { Catalogue } from '../catalogue.ts';

/** A number as it is told: the truth, at least so many, or not at all. */
export type ToldNumber = number | { atLeast: number } | null;

/**
 * Whether the audience is usually told of a kind of record. Where it is not, a count of them
 * would be nought or nearly so and say of people what is not true, so it is not given at all.
 */
export function isTold({ school, audience }: Catalogue, ground: Ground): boolean {
  const usual =
    ground === 'minutes' ? minutesVisibility({}, school) : visibilityOf(ground, {}, school);
  return mayBeSeen(usual, audience);
}

/** @param isLeast whether there may be more even for those who see everything */
export function toldNumber(
  catalogue: Catalogue,
  count: number,
  { restsOn, isLeast = false }: { restsOn?: Ground | undefined; isLeast?: boolean } = {},
): ToldNumber {
  if (restsOn !== undefined && !isTold(catalogue, restsOn)) return null;
  // “At least none” tells nothing.
  if (isLeast && count === 0) return null;
  if (catalogue.audience === 'school') return isLeast ? { atLeast: count } : count;
  return count === 0 ? null : { atLeast: count };
}

/** `12 节`, `至少 12 节`, `说不准` where it is not told. */
export function numberText(number: ToldNumber, unit: string): string {
  if (number === null) return '说不准';
  return typeof number === 'number' ? `${number} ${unit}` : `至少 ${number.atLeast} ${unit}`;
}

/** The number itself, whatever may be beyond it; nought where it is not told. */
export function leastOf(number: ToldNumber): number {
  if (number === null) return 0;
  return typeof number === 'number' ? number : number.atLeast;
}
