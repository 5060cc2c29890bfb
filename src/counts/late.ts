import { daysBetween } from '../model/calendar/calendar.ts';
import type { Entry } from '../graph/catalogue.ts';
import { happenedOn } from '../graph/happening.ts';

/** Whoever writes within two weeks has not written late. */
const LATE_DAYS = 14;

/** 11月20日补记, beside the day it tells of, where a record was written down long after. */
export function lateSentence(entry: Entry): { late?: string } {
  return isLate(entry) ? { late: `${monthAndDay(entry.data.date)}补记` } : {};
}

/** 补记10月8日的事, beside the day on which it was written. */
export function tellsOfEarlier(entry: Entry): { late?: string } {
  return isLate(entry) ? { late: `补记${monthAndDay(happenedOn(entry))}的事` } : {};
}

function isLate(entry: Entry): boolean {
  return daysBetween(happenedOn(entry), entry.data.date) >= LATE_DAYS;
}

function monthAndDay(day: string): string {
  return `${Number(day.slice(5, 7))}月${Number(day.slice(8))}日`;
}
