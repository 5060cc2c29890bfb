import { compare } from '../model/text/compare.ts';
import type { Entry } from './catalogue.ts';

/** Oldest first, on the same day by ref. */
export function byDay(a: Entry, b: Entry): number {
  return compare(a.data.date, b.data.date) || compare(a.ref, b.ref);
}
