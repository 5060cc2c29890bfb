/**
 * Days that follow from a fixed time in the words of whoever fixed it: 周三下午第三节, 隔周周三午间,
 * 每月最后一个星期二. What names no day of the week has none.
 */
import { addDays, daysBetween, weekdayOf, weeksOf, type Semester } from './calendar.ts';

const WEEKDAY = /(?:周|星期|礼拜)([一二三四五六日天])(?!次)/g;
/** Days of the week as they are written, Monday first. */
const NAMES = '一二三四五六日';
const SECOND_WEEK = /隔一?周|[每隔][两二]周|[两二]周一次/;
const BY_NUMBER = /([单双])周/;
const OF_MONTH = /每月.*?(?:第?([一二三四1-4])个|(最后一个))/;

/**
 * Days of the semester on which the time falls, without those in a holiday, oldest first.
 *
 * @param last the day of the last time, from which every second week is counted; without it a time
 * of every second week has no days
 */
export function daysOfSlot(slot: string, semester: Semester, last?: string): string[] {
  const weekdays = [...slot.matchAll(WEEKDAY)].map(([, name = '']) =>
    NAMES.indexOf(name.replace('天', '日')),
  );
  if (weekdays.length === 0) return [];
  const isMeant = rhythmOf(slot, semester, last);
  const days: string[] = [];
  for (let day = semester.start; day <= semester.end; day = addDays(day, 1)) {
    if (!weekdays.includes(weekdayOf(day)) || !isMeant(day)) continue;
    if (!semester.holidays.some(({ from, to }) => from <= day && day <= to)) days.push(day);
  }
  return days;
}

function rhythmOf(
  slot: string,
  semester: Semester,
  last: string | undefined,
): (day: string) => boolean {
  const month = OF_MONTH.exec(slot);
  if (month !== null) {
    const [, nth, final] = month;
    return final === undefined ? isNth(numberOf(nth ?? '')) : isLastOfMonth;
  }
  const number = BY_NUMBER.exec(slot)?.[1];
  if (number !== undefined) return isInWeeks(semester, number === '单' ? 1 : 0);
  if (!SECOND_WEEK.test(slot)) return () => true;
  if (last === undefined) return () => false;
  const monday = addDays(last, -weekdayOf(last));
  return (day) => Math.floor(daysBetween(monday, day) / 7) % 2 === 0;
}

function isNth(nth: number): (day: string) => boolean {
  return (day) => Math.ceil(Number(day.slice(8)) / 7) === nth;
}

function isLastOfMonth(day: string): boolean {
  return addDays(day, 7).slice(0, 7) !== day.slice(0, 7);
}

function isInWeeks(semester: Semester, rest: number): (day: string) => boolean {
  const weeks = weeksOf(semester);
  return (day) => {
    const no = weeks.find(({ from, to }) => from <= day && day <= to)?.no ?? 0;
    return no % 2 === rest;
  };
}

function numberOf(written: string): number {
  const at = NAMES.indexOf(written);
  return at < 0 ? Number(written) : at + 1;
}
