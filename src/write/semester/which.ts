/** Which semester is rolled forward to, and which days it may have. */
import {
  addDays,
  daysBetween,
  semesterIdByMonth,
  semesterIdOf,
  weekdayOf,
  type Semester,
} from '../../model/calendar/calendar.ts';
import { Refusal } from '../refusal.ts';
import { yearLater } from './moved-days.ts';

/** What somebody asked for; all of it may be left out. */
export interface Wanted {
  id?: string | undefined;
  /** First and last day. */
  from?: string | undefined;
  to?: string | undefined;
  /** 教师返校. */
  returns?: string | undefined;
}

export interface SuggestedDays {
  start: string;
  end: string;
}

/** Where no year is on record to go by: when schools usually begin and end, month and day. */
const USUAL = {
  1: { start: '09-01', end: '01-25' },
  2: { start: '02-26', end: '07-05' },
} as const;

/**
 * The semester whose beginning is nearest: until its middle the one that runs, where something
 * may still be missing, then the next. So whoever asks twice on one day gets the same answer,
 * although the school's file knows one semester more by then.
 */
export function semesterMeant(
  semesters: readonly Semester[],
  today: string,
  { id, from }: Wanted,
): string {
  if (id !== undefined) return id;
  if (from !== undefined) return semesterIdByMonth(from);
  const running = semesterIdOf(today, semesters);
  const known = semesters.find((one) => one.id === running);
  if (known === undefined) return running;
  const middle = addDays(known.start, Math.ceil(daysBetween(known.start, known.end) / 2));
  return today < middle ? running : following(running);
}

/** `2025-2026-1` → `2025-2026-2` → `2026-2027-1`. */
function following(id: string): string {
  const year = Number(id.slice(0, 4));
  return id.endsWith('-1') ? `${year}-${year + 1}-2` : `${year + 1}-${year + 2}-1`;
}

/** The same half of the school year before. */
export function yearBefore(id: string): string {
  const year = Number(id.slice(0, 4));
  return `${year - 1}-${year}-${id.slice(-1)}`;
}

/** The last one before a semester that the school's file knows. */
export function semesterBefore(id: string, semesters: readonly Semester[]): Semester | undefined {
  return semesters.filter((one) => one.id < id).at(-1);
}

/**
 * The same half of last year, a year later: begun on the nearest Monday, ended on the nearest
 * Friday. The calendar of the school decides; this is to be looked over.
 */
export function suggestedDays(id: string, semesters: readonly Semester[]): SuggestedDays {
  const last = semesters.find((one) => one.id === yearBefore(id));
  const half = id.endsWith('-1') ? 1 : 2;
  const year = Number(id.slice(0, 4)) + half - 1;
  const usual = USUAL[half];
  const start = last === undefined ? `${year}-${usual.start}` : yearLater(last.start);
  const end = last === undefined ? `${Number(id.slice(5, 9))}-${usual.end}` : yearLater(last.end);
  return { start: nearest(start, 0), end: nearest(end, 4) };
}

/** @param weekday Monday is 0 */
function nearest(day: string, weekday: number): string {
  const ahead = (weekday - weekdayOf(day) + 7) % 7;
  return addDays(day, ahead > 3 ? ahead - 7 : ahead);
}

/** What is wrong with the days of a semester that is to be added; nothing where they will do. */
export function objectionToDays(
  id: string,
  { start, end }: SuggestedDays,
  semesters: readonly Semester[],
): string | undefined {
  const before = semesterBefore(id, semesters);
  const after = semesters.find((one) => one.id > id);
  if (end <= start) return `放假的日子（${end}）要在开学（${start}）以后。`;
  if (before !== undefined && start <= before.end) {
    return `开学（${start}）要在上一个学期 ${before.id} 放假（${before.end}）以后。`;
  }
  if (after !== undefined && after.start <= end) {
    return `放假（${end}）要在后一个学期 ${after.id} 开学（${after.start}）以前。`;
  }
  return undefined;
}

/** Refuses days that differ from those that stand in the school's file. */
export function agreeing(known: Semester, { from, to, returns }: Wanted): Semester {
  const given = [
    ['--from', from, known.start],
    ['--to', to, known.end],
    ['--returns', returns, known.teachersReturn],
  ] as const;
  for (const [flag, day, written] of given) {
    if (day !== undefined && day !== written) {
      throw new Refusal(1, [
        `school.yml 里已经有学期 ${known.id}（${known.start} 到 ${known.end}），和 ${flag} ${day} 不一样。日子要改，请直接改 school.yml；这里不动已经写下的。`,
      ]);
    }
  }
  return known;
}
