/**
 * Who sat in whose lesson: told by records of observation, and by lessons that name their
 * observers. Someone named in a lesson who also wrote a record of it was there once.
 */
import type { Catalogue, Entry } from '../catalogue.ts';
import { byDay } from './by-day.ts';

export interface Observing {
  /** The record, or the lesson where there is no record. */
  entry: Entry<'observations'> | Entry<'lessons'>;
  observer: string;
  teacher: string;
  invited: boolean;
}

const known = new WeakMap<Catalogue, readonly Observing[]>();

/** Every observing there is, oldest first. */
export function observings(catalogue: Catalogue): readonly Observing[] {
  let all = known.get(catalogue);
  if (all === undefined) {
    all = gather(catalogue);
    known.set(catalogue, all);
  }
  return all;
}

function gather(catalogue: Catalogue): Observing[] {
  const recorded = catalogue.byKind.observations.flatMap((entry) =>
    entry.data.authors.map((observer) => ({
      entry,
      observer,
      teacher: entry.data.teacher,
      invited: entry.data.invited,
    })),
  );
  const written = new Set(
    recorded.map(({ entry, observer }) => `${observer} ${entry.data.lesson ?? ''}`),
  );
  const named = catalogue.byKind.lessons.flatMap((entry) =>
    entry.data.members
      .filter(({ id, role }) => role === 'observe' && !written.has(`${id} ${entry.id}`))
      .flatMap(({ id: observer }) =>
        teachersOf(entry)
          .filter((teacher) => teacher !== observer)
          .map((teacher) => ({ entry, observer, teacher, invited: false })),
      ),
  );
  return [...recorded, ...named].sort((a, b) => byDay(a.entry, b.entry));
}

/** One is named as the lesson's teacher; two may have taught it in parallel. */
export function teachersOf(lesson: Entry<'lessons'>): string[] {
  const others = lesson.data.members.filter(({ role }) => role === 'teach').map(({ id }) => id);
  return [...new Set([lesson.data.teacher, ...others])];
}

/** Whether the observed teacher sat in a lesson of the observer's in the same semester. */
export function isReturned(catalogue: Catalogue, one: Observing): boolean {
  let visits = visited.get(catalogue);
  if (visits === undefined) {
    visits = new Set(
      observings(catalogue).map((other) => visit(other, other.observer, other.teacher)),
    );
    visited.set(catalogue, visits);
  }
  return visits.has(visit(one, one.teacher, one.observer));
}

const visited = new WeakMap<Catalogue, ReadonlySet<string>>();

function visit({ entry }: Observing, from: string, to: string): string {
  return `${entry.semester} ${from} ${to}`;
}
