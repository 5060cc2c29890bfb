/**
 * The school calendar. Days are plain `YYYY-MM-DD` strings, which compare and sort
 * as text, so neither a clock nor a time zone of the machine enters here.
 */

export interface Holiday {
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
}

export type SemesterLabelStyle = 'school-year' | 'single-year' | 'season';

const DAY_MS = 86_400_000;
/** No break between two semesters is longer. */
export const BREAK_DAYS = 90;

/**
 * The semester a day belongs to: the last one that has begun by then, so that winter
 * break counts to the first half and summer to the second, and every day maps once.
 * Days before the first known semester fall back to the months of
 * {@link semesterIdByMonth}.
 */
export function semesterIdOf(day: string, semesters: readonly Semester[]): string {
  let latest: Semester | undefined;
  for (const semester of semesters) {
    if (semester.start <= day && (latest === undefined || semester.start > latest.start)) {
      latest = semester;
    }
  }
  if (latest === undefined) return semesterIdByMonth(day);
  // Long after the last known semester has ended, the months know better than the list.
  return daysBetween(latest.end, day) > BREAK_DAYS ? semesterIdByMonth(day) : latest.id;
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
  /** False where every weekday (Monday to Friday) of it is a holiday. */
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

/** Whether a weekday (Monday to Friday) that is no holiday lies between the two days, both included. */
export function hasSchoolDay(from: string, to: string, semester: Semester): boolean {
  for (let day = from; day <= to; day = addDays(day, 1)) {
    const isHoliday = semester.holidays.some((holiday) => holiday.from <= day && day <= holiday.to);
    if (weekdayOf(day) < 5 && !isHoliday) return true;
  }
  return false;
}

/** Monday is 0, Sunday 6. */
function weekdayOf(day: string): number {
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
