import type { Catalogue, Entry } from '../../graph/catalogue.ts';
import { countable } from '../countable.ts';
import { byDay } from '../../graph/by-day.ts';
import { compare } from '../../model/text/compare.ts';
import { happenedOn, type ReadingSession } from '../../graph/happening.ts';
import { meetingsHeld } from './meetings-held.ts';
import { groupsOf } from './named.ts';

const known = new WeakMap<Catalogue, readonly ReadingSession[]>();

/**
 * Every time a book was read together, oldest first. Notes and meetings of a reading club on
 * one day about one book tell of one session, unless they name different groups.
 */
export function readingSessions(catalogue: Catalogue): readonly ReadingSession[] {
  let all = known.get(catalogue);
  if (all === undefined) {
    all = gather(catalogue);
    known.set(catalogue, all);
  }
  return all;
}

function gather(catalogue: Catalogue): ReadingSession[] {
  const clubs = meetingsHeld(catalogue)
    .filter((held) => held.kind === 'book-club')
    .map((held, i): ReadingSession => ({
      day: held.day,
      entries: [...held.entries],
      groups: new Set(held.groups),
      people: new Set(held.people),
      // A club whose minutes name no book is a session of its own.
      book: held.book ?? ` ${i}`,
      readers: new Set(held.there),
      leaders: new Set(held.presenters),
    }));
  const ofDay = Map.groupBy(clubs, (one) => `${one.day} ${one.book}`);
  const all = [...clubs];
  for (const entry of [...countable(catalogue).byKind.readings].sort(byDay)) {
    const key = `${happenedOn(entry)} ${entry.data.book}`;
    const same = ofDay.get(key) ?? [];
    ofDay.set(key, same);
    const session = same.find((one) => mayBeOne(one, entry));
    if (session !== undefined) {
      attach(session, entry);
      continue;
    }
    const one = sessionBy(entry);
    same.push(one);
    all.push(one);
  }
  return all.sort((a, b) => compare(a.day, b.day));
}

function mayBeOne(session: ReadingSession, entry: Entry<'readings'>): boolean {
  const groups = groupsOf(entry);
  if (groups.size === 0 || session.groups.size === 0) return true;
  return [...groups].some((group) => session.groups.has(group));
}

function sessionBy(entry: Entry<'readings'>): ReadingSession {
  const { authors, leadReader, book } = entry.data;
  const leaders = leadReader === undefined ? [] : [leadReader];
  const readers = new Set([...authors, ...leaders]);
  return {
    day: happenedOn(entry),
    entries: [entry],
    groups: groupsOf(entry),
    people: new Set(readers),
    book,
    readers,
    leaders: new Set(leaders),
  };
}

function attach(session: ReadingSession, entry: Entry<'readings'>): void {
  const own = sessionBy(entry);
  session.entries.push(entry);
  for (const id of own.groups) session.groups.add(id);
  for (const id of own.people) session.people.add(id);
  for (const id of own.readers) session.readers.add(id);
  for (const id of own.leaders) session.leaders.add(id);
}
