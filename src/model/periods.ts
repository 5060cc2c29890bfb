import {
  addDays,
  BREAK_DAYS,
  daysBetween,
  hasSchoolDay,
  weeksOf,
  type Semester,
} from './calendar.ts';

/** Both days belong to it. */
export interface Span {
  from: string;
  to: string;
}

export interface Period extends Span {
  /** 第3周, 10月, 9—10月, 本学期. */
  label: string;
}

export type PeriodKind = 'week' | 'month' | 'quarter' | 'semester';

/** A month of fewer days, or a quarter of fewer than three times as many, joins its neighbour. */
const LEAST_DAYS_OF_A_MONTH = 10;

/**
 * The periods of a semester in which something promised each week, month or quarter falls
 * due, cut to `span` where someone was there for a part of the semester only.
 *
 * A week counts where at least one school day of it is left; months and quarters are those
 * of the calendar, and a remnant too short to ask anything of (three days of July) joins
 * its neighbour. Empty where no school day is left at all.
 */
export function periodsOf(
  per: PeriodKind,
  semester: Semester,
  span: Span = { from: semester.start, to: semester.end },
): Period[] {
  const within = meet(span, { from: semester.start, to: semester.end });
  if (within === undefined || !hasSchoolDay(within.from, within.to, semester)) return [];
  switch (per) {
    case 'week':
      return weeksOf(semester).flatMap((week) => {
        const left = meet(week, within);
        return left !== undefined && hasSchoolDay(left.from, left.to, semester)
          ? [{ label: `第${week.no}周`, ...left }]
          : [];
      });
    case 'month':
      return months(within, 1, semester);
    case 'quarter':
      return months(within, 3, semester);
    case 'semester':
      return [{ label: '本学期', ...within }];
  }
}

/** What two spans have in common, or nothing. */
export function meet(a: Span, b: Span): Span | undefined {
  const from = a.from > b.from ? a.from : b.from;
  const to = a.to < b.to ? a.to : b.to;
  return from <= to ? { from, to } : undefined;
}

export function isWithin(day: string, span: Span): boolean {
  return span.from <= day && day <= span.to;
}

/** Pieces of `many` calendar months; those of January, April, July, October where `many` is 3. */
function months(span: Span, many: number, semester: Semester): Period[] {
  const pieces: Span[] = [];
  for (let from = span.from; from <= span.to;) {
    const to = lastDayOf(from, many);
    pieces.push({ from, to: to < span.to ? to : span.to });
    from = addDays(to, 1);
  }
  return joined(pieces, LEAST_DAYS_OF_A_MONTH * many, semester).map((piece) => ({
    label: monthsLabel(piece),
    ...piece,
  }));
}

function joined(pieces: readonly Span[], leastDays: number, semester: Semester): Span[] {
  const whole: Span[] = [];
  let before: Span | undefined;
  for (const { from, to } of pieces) {
    const piece = { from: before?.from ?? from, to };
    const isShort =
      daysBetween(piece.from, to) + 1 < leastDays || !hasSchoolDay(piece.from, to, semester);
    before = isShort ? piece : undefined;
    if (!isShort) whole.push(piece);
  }
  if (before === undefined) return whole;
  const last = whole.pop();
  return [...whole, { from: last?.from ?? before.from, to: before.to }];
}

function lastDayOf(day: string, many: number): string {
  const year = Number(day.slice(0, 4));
  const month = Number(day.slice(5, 7));
  const last = Math.ceil(month / many) * many;
  return new Date(Date.UTC(year, last, 0)).toISOString().slice(0, 10);
}

function monthsLabel({ from, to }: Span): string {
  const [first, last] = [from, to].map((day) => Number(day.slice(5, 7)));
  return first === last ? `${first}月` : `${first}—${last}月`;
}

/**
 * The days that belong to a semester: from its first until the next one begins, so that what
 * is written in the winter break counts to the first half. After the last known semester
 * ninety days still do, as `semesterIdOf` has it.
 */
export function daysOfSemester(semester: Semester, semesters: readonly Semester[]): Span {
  const next = semesters
    .map((one) => one.start)
    .filter((start) => start > semester.start)
    .sort()[0];
  const late = addDays(semester.end, BREAK_DAYS);
  return {
    from: semester.start,
    to: next === undefined || next > late ? late : addDays(next, -1),
  };
}
