import type { Entry } from './catalogue.ts';

/** Oldest first, on the same day by ref. */
export function byDay(a: Entry, b: Entry): number {
  return compare(a.data.date, b.data.date) || compare(a.ref, b.ref);
}

/** By code units, so that no locale of the machine enters. */
export function compare(a: string, b: string): number {
  return Number(a > b) - Number(a < b);
}
