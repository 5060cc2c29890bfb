/** Days of one stretch of time as those of another: the same week, the same weekday. */
import { addDays, daysBetween, weekdayOf } from '../../model/calendar/calendar.ts';

export interface Stretch {
  from: string;
  to: string;
}

/**
 * The same weekday of the same week, counted from the Monday of the first. What began or ended
 * with the stretch does so again, and nothing lies outside; so what stood in order still does.
 */
export function movedDay(day: string, before: Stretch, after: Stretch): string {
  if (day <= before.from) return after.from;
  if (day >= before.to) return after.to;
  const moved = addDays(day, daysBetween(mondayOf(before.from), mondayOf(after.from)));
  if (moved < after.from) return after.from;
  return moved > after.to ? after.to : moved;
}

/** `2026-03-02` → `2027-03-02`; of the 29th of February the 28th. */
export function yearLater(day: string): string {
  const later = `${Number(day.slice(0, 4)) + 1}${day.slice(4)}`;
  return later.endsWith('-02-29') ? `${later.slice(0, 8)}28` : later;
}

function mondayOf(day: string): string {
  return addDays(day, -weekdayOf(day));
}
