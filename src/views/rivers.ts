/** Topics over time, each a line with a mark wherever something was written: drawn by `Rivers.astro`. */
import type { Entry } from '../graph/catalogue.ts';
import type { Link } from '../graph/links.ts';
import { daysBetween } from '../model/calendar/calendar.ts';

export interface Rivers {
  /** What is to be seen, in a sentence. */
  told: string;
  /** First and last day. */
  from: string;
  to: string;
  rows: River[];
}

export interface River {
  topic: Link;
  /** `at`: from 0 (the first day) to 1 (the last); `count`: entries. */
  marks: { at: number; count: number }[];
  /** How many entries its marks stand for. */
  count: number;
  /** Whether something is still asked. */
  open: boolean;
}

/** Marks a line has room for at 360 px. */
const SLOTS = 24;

/** Entries between the two days as marks; what was written close together shares one. */
export function riverMarks(
  entries: readonly Entry[],
  { from, to }: Pick<Rivers, 'from' | 'to'>,
): River['marks'] {
  const days = Math.max(1, daysBetween(from, to) + 1);
  const bySlot = Map.groupBy(entries, ({ data }) =>
    Math.min(SLOTS - 1, Math.floor((daysBetween(from, data.date) / days) * SLOTS)),
  );
  return [...bySlot]
    .sort(([a], [b]) => a - b)
    .map(([slot, own]) => ({ at: (slot + 0.5) / SLOTS, count: own.length }));
}
