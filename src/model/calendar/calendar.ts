/**
 * The school calendar. Days are plain `YYYY-MM-DD` strings, which compare and sort
 * as text, so neither a clock nor a time zone of the machine enters here.
 */

export interface Holiday {
  name: string;
  from: string;
  to: string;
}

export interface NamedDays {
  name: string;
  from: string;
  to: string;
}

export interface Semester {
  /** `2025-2026-1`: school year and half. Labels differ between provinces, ids do not. */
  id: string;
  start: string;
  end: string;
  holidays: readonly Holiday[];
  /** 调休: Saturdays and Sundays on which there is school. */
  makeUpDays?: readonly string[] | undefined;
  /** 教师返校: the first day on which teachers prepare this semester. */
  teachersReturn?: string | undefined;
  /** 季度, as the school calls them; without them a semester has two halves. */
  quarters?: readonly NamedDays[] | undefined;
  /** 开学初、期中、期末, where the school has fixed their days. */
  milestones?: readonly { at: Milestone; from: string; to: string }[] | undefined;
}

export type Milestone = 'start' | 'midterm' | 'end';

export type SemesterLabelStyle = 'school-year' | 'single-year' | 'season';

const DAY_MS = 86_400_000;
/** No break between two semesters is longer. */
export const BREAK_DAYS = 90;
/** Where nobody wrote down when teachers come back, they do in the week before the pupils. */
const PREPARATION_DAYS = 7;

/**
 * The semester a day belongs to: the last one whose preparation has begun by then, so that
 * winter break counts to the first half and summer to the second, the days on which teachers
 * prepare a semester count to that one, and every day maps once. Days before the first known
 * semester fall back to the months of {@link semesterIdByMonth}.
 */
export function semesterIdOf(day: string, semesters: readonly Semester[]): string {
  let latest: Semester | undefined;
  for (const semester of semesters) {
    if (latest !== undefined && semester.start < latest.start) continue;
    if (firstDayOf(semester, semesters) <= day) latest = semester;
  }
  if (latest === undefined) return semesterIdByMonth(day);
  // Long after the last known semester has ended, the months know better than the list.
  return daysBetween(latest.end, day) > BREAK_DAYS ? semesterIdByMonth(day) : latest.id;
}

/**
 * The first day that belongs to a semester: when teachers come back to prepare it, which is
 * never before the semester ahead of it has ended.
 */
export function firstDayOf(semester: Semester, semesters: readonly Semester[]): string {
  const preparing = semester.teachersReturn ?? addDays(semester.start, -PREPARATION_DAYS);
  const ended = semesters
    .filter((one) => one.start < semester.start)
    .map((one) => addDays(one.end, 1))
    .reduce((a, b) => (a > b ? a : b), '');
  return ended > preparing ? ended : preparing;
}

/** August to December of Y open school year Y; January closes its first half; February to July are the second. */
export function semesterIdByMonth(day: string): string {
  const year = Number(day.slice(0, 4));
  const month = Number(day.slice(5, 7));
  if (month >= 8) return `${year}-${year + 1}-1`;
  return month === 1 ? `${year - 1}-${year}-1` : `${year - 1}-${year}-2`;
}

/**
 * What people call a semester. Provinces differ (autumn is “第一学期” in most, “下学期”
 * in some), so a label is only ever written, never parsed or sorted by.
 */
export function semesterLabel(id: string, style: SemesterLabelStyle = 'school-year'): string {
  const match = /^(\d{4})-(\d{4})-([12])$/.exec(id);
  if (match === null) return id;
  const [, from, to, half] = match;
  switch (style) {
    case 'school-year':
      return `${from}—${to}学年第${half === '1' ? '一' : '二'}学期`;
    case 'single-year':
      return `${from}学年第${half === '1' ? '一' : '二'}学期`;
    case 'season':
      return half === '1' ? `${from}年秋季学期` : `${to}年春季学期`;
  }
}

export interface TeachingWeek {
  /** 1-based within the semester. */
  no: number;
  /** First and last day of the week that lie in the semester. */
  from: string;
  to: string;
  /** False where no day of it is a school day. */
  teaching: boolean;
}

/** Weeks from Monday to Sunday, cut to the semester; those that are all holiday do not count as teaching. */
export function weeksOf(semester: Semester): TeachingWeek[] {
  const weeks: TeachingWeek[] = [];
  let monday = addDays(semester.start, -weekdayOf(semester.start));
  while (monday <= semester.end) {
    const sunday = addDays(monday, 6);
    const from = monday < semester.start ? semester.start : monday;
    const to = sunday > semester.end ? semester.end : sunday;
    weeks.push({ no: weeks.length + 1, from, to, teaching: hasSchoolDay(from, to, semester) });
    monday = addDays(monday, 7);
  }
  return weeks;
}

/** Whether there is school on a day of the semester: a weekday that is no holiday, or a make-up day. */
function isSchoolDay(day: string, semester: Semester): boolean {
  if (semester.makeUpDays?.includes(day) === true) return true;
  return weekdayOf(day) < 5 && !semester.holidays.some(({ from, to }) => from <= day && day <= to);
}

/** Whether a school day lies between the two days, both included. */
export function hasSchoolDay(from: string, to: string, semester: Semester): boolean {
  for (let day = from; day <= to; day = addDays(day, 1)) {
    if (isSchoolDay(day, semester)) return true;
  }
  return false;
}

const schoolDays = new WeakMap<Semester, readonly string[]>();

/** How many school days of the semester lie between the two days, both included. */
export function schoolDaysIn(from: string, to: string, semester: Semester): number {
  if (to < semester.start || semester.end < from) return 0;
  let days = schoolDays.get(semester);
  if (days === undefined) {
    const all: string[] = [];
    for (let day = semester.start; day <= semester.end; day = addDays(day, 1)) {
      if (isSchoolDay(day, semester)) all.push(day);
    }
    days = all;
    schoolDays.set(semester, days);
  }
  return before(days, to, true) - before(days, from, false);
}

/** How many of the sorted days lie before one, or up to it. */
function before(days: readonly string[], day: string, inclusive: boolean): number {
  let low = 0;
  let high = days.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const here = days[middle] ?? '';
    if (here < day || (inclusive && here === day)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Monday is 0, Sunday 6. */
export function weekdayOf(day: string): number {
  return (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;
}

export function addDays(day: string, count: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + count * DAY_MS).toISOString().slice(0, 10);
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  return (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS;
}

/** `2025-09-19` → `2025年9月19日`. */
export function dayInChinese(day: string): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${year}年${month}月${date}日`;
}

/** `2025-09-19` → `2025年9月19日，周五`. */
export function dayWithWeekday(day: string): string {
  return `${dayInChinese(day)}，${weekdayName(day)}`;
}

/** 周五. */
export function weekdayName(day: string): string {
  return `周${'一二三四五六日'.charAt(weekdayOf(day))}`;
}
