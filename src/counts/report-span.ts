import type { Semester } from '../model/calendar/calendar.ts';
import { daysOfSemester, isWithin, type Span } from '../model/calendar/periods.ts';
import type { Catalogue, Entry } from '../graph/catalogue.ts';
import { byDay } from '../graph/by-day.ts';
import { happenedOn } from '../graph/happening.ts';

/**
 * The days a report on a semester looks at: all that belong to it, up to today. Once the
 * next semester has begun nothing of it changes any more.
 */
export function reportSpan(catalogue: Catalogue, semester: Semester, today: string): Span {
  const { from, to } = daysOfSemester(semester, catalogue.school.semesters);
  return { from, to: to < today ? to : today };
}

/** The last day that a report on a semester counts. */
export function countedTo(catalogue: Catalogue, semester: Semester): string {
  return reportSpan(catalogue, semester, catalogue.today).to;
}

/** Entries of what happened in the span and is wanted, oldest first. */
export function entriesWithin<E extends Entry>(
  entries: readonly E[],
  span: Span,
  isWanted: (entry: E) => boolean = () => true,
): E[] {
  return entries
    .filter((entry) => isWithin(happenedOn(entry), span) && isWanted(entry))
    .sort(byDay);
}
