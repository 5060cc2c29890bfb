import { daysBetween, type Semester } from '../../model/calendar/calendar.ts';
import type { Span } from '../../model/calendar/periods.ts';

/** Days without a meeting, between the two named. */
export interface Silence extends Span {
  days: number;
}

/**
 * The longest time a group was silent in a semester, breaks left aside: between two meetings,
 * before its first one, or after its last one to the end of the semester or to today.
 *
 * @param days on which it met, in any order
 * @param there from when to when it had members
 * @returns undefined where the semester has not begun or the group was not there in it
 */
export function longestSilence(
  days: readonly string[],
  semester: Semester,
  there: Span,
  today: string,
): Silence | undefined {
  const from = semester.start > there.from ? semester.start : there.from;
  const last = [semester.end, there.to, today].reduce((a, b) => (a < b ? a : b));
  if (last < from) return undefined;
  const stops = [from, ...days.filter((day) => from <= day && day <= last).sort(), last];
  return stops
    .slice(1)
    .map((to, i) => {
      const before = stops[i] ?? to;
      return { from: before, to, days: daysBetween(before, to) };
    })
    .reduce((longest, one) => (one.days > longest.days ? one : longest));
}
