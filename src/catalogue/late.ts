import { daysBetween } from '../model/calendar.ts';
import type { Entry } from './catalogue.ts';
import { happenedOn } from './counts/happening.ts';

/** Whoever writes within two weeks has not written late. */
const LATE_DAYS = 14;

/** 11月20日补记, where a record was written down long after what it tells of. */
export function lateSentence(entry: Entry): { late?: string } {
  const { date } = entry.data;
  if (daysBetween(happenedOn(entry), date) < LATE_DAYS) return {};
  return { late: `${Number(date.slice(5, 7))}月${Number(date.slice(8))}日补记` };
}
