import type { Entry } from '../catalogue.ts';

/** Oldest first, on the same day by ref. */
export function byDay(a: Entry, b: Entry): number {
  return compare(a.data.date, b.data.date) || compare(a.ref, b.ref);
}

/** By code units, so that no locale of the machine enters. */
export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
