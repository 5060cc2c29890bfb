/** 三个引领 of a pair: the books both read, the lessons they gave each other, the problems they met. */
import { isWithin, type Span } from '../model/calendar/periods.ts';
import type { Catalogue, Entry } from '../graph/catalogue.ts';
import { countable } from './countable.ts';
import { eventsOfEntries, evidenceOf, type Evidence } from './count.ts';
import { lessonsGiven } from './deeds/lessons-given.ts';
import { readingSessions } from './deeds/reading-sessions.ts';
import { isDisclosed } from './disclosed.ts';
import type { RecordBase } from '../graph/records.ts';

/** Oldest first; only of what the audience may see. */
export function pairLeadings(
  catalogue: Catalogue,
  { data: { mentor, mentee, kind } }: RecordBase<'pairs'>,
  span: Span,
): { title: string; events: Evidence[] }[] {
  const both = [mentor, mentee];
  const demonstrators = kind === 'mentor' ? [mentor] : both;
  const within = ({ day }: { day: string }): boolean => isWithin(day, span);
  const read = readingSessions(catalogue).filter(
    (one) => within(one) && both.every((id) => one.readers.has(id)),
  );
  const lessons = lessonsGiven(catalogue).filter(({ day, teacher, observers, lesson }) => {
    const isHeard =
      isDisclosed(catalogue, 'observations') &&
      both.some(
        (id) => id === teacher && both.some((other) => other !== id && observers.has(other)),
      );
    const isDemo = lesson?.data.occasion === 'demo' && demonstrators.includes(teacher);
    return within({ day }) && (isHeard || isDemo);
  });
  const problems = countable(catalogue).byKind.problems.filter(
    (entry) =>
      within({ day: entry.data.date }) && both.some((id) => isPartOf(catalogue, entry, id)),
  );
  return [
    { title: '读书引领', events: evidenceOf(read) },
    { title: '课堂引领', events: evidenceOf(lessons) },
    { title: '问题引领', events: eventsOfEntries(problems.toReversed()) },
  ];
}

/** Raised it, or wrote what solved it. */
function isPartOf(catalogue: Catalogue, { data }: Entry<'problems'>, id: string): boolean {
  const { byRef } = countable(catalogue);
  return (
    data.authors.includes(id) ||
    data.solvedBy.some((ref) => byRef.get(ref)?.data.authors.includes(id) ?? false)
  );
}
