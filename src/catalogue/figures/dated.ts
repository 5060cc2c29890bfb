/** Deeds with the day and the people they count for, gathered from entries of one kind. */
import type { Catalogue, Entry } from '../catalogue.ts';
import { teachersOf, type Observing } from './observings.ts';

export interface Dated {
  entry: Entry;
  /** Day it counts for: that of the entry, unless what counts happened later. */
  date: string;
  /** Whose deed it is. */
  people: readonly string[];
  /** Deeds of one occasion, told twice, count once; that of the entry where nothing else is said. */
  occasion?: string;
  /** 听课 only: who was on the other side. */
  partner?: string;
  observing?: Observing;
}

export function by(entry: Entry, people: readonly string[]): Dated {
  return { entry, date: entry.data.date, people };
}

export function given(one: Observing): Dated {
  return {
    entry: one.entry,
    date: one.entry.data.date,
    people: [one.observer],
    partner: one.teacher,
    observing: one,
  };
}

/** Whoever is named in a meeting's record was there. */
export function participants({ data }: Entry<'meetings'>): string[] {
  const lead = data.leadPresenter === undefined ? [] : [data.leadPresenter];
  return [...new Set([...data.attended, data.host, ...lead, ...data.authors])];
}

export function meetings({ byKind }: Catalogue, isWanted: (kind: string) => boolean): Dated[] {
  return byKind.meetings
    .filter((entry) => isWanted(entry.data.kind))
    .map((entry) => by(entry, participants(entry)));
}

export function lessons({ byKind }: Catalogue, occasions: readonly string[]): Dated[] {
  return byKind.lessons
    .filter((entry) => occasions.includes(entry.data.occasion))
    .map((entry) => by(entry, teachersOf(entry)));
}

/** A reading session may leave a note, the minutes of a meeting or both. */
export function readings({ byKind }: Catalogue): Dated[] {
  const notes = byKind.readings.map((entry) => {
    const { authors, leadReader, date, book } = entry.data;
    const people = [...new Set([...authors, ...(leadReader === undefined ? [] : [leadReader])])];
    return { ...by(entry, people), occasion: `${date} ${book}` };
  });
  const clubs = bookClubs(byKind).map((entry) => ({
    ...by(entry, participants(entry)),
    ...sessionOf(entry),
  }));
  return [...notes, ...clubs];
}

export function leadReadings({ byKind }: Catalogue): Dated[] {
  const notes = byKind.readings.flatMap((entry) => {
    const { leadReader, date, book } = entry.data;
    return leadReader === undefined
      ? []
      : [{ ...by(entry, [leadReader]), occasion: `${date} ${book}` }];
  });
  const clubs = bookClubs(byKind).flatMap((entry) => {
    const { leadPresenter } = entry.data;
    return leadPresenter === undefined
      ? []
      : [{ ...by(entry, [leadPresenter]), ...sessionOf(entry) }];
  });
  return [...notes, ...clubs];
}

function bookClubs(byKind: Catalogue['byKind']): Entry<'meetings'>[] {
  return byKind.meetings.filter(({ data }) => data.kind === 'book-club');
}

function sessionOf({ data }: Entry<'meetings'>): { occasion?: string } {
  return data.book === undefined ? {} : { occasion: `${data.date} ${data.book}` };
}

export function solved({ byKind, byRef }: Catalogue): Dated[] {
  return byKind.problems
    .filter((entry) => entry.data.status === 'solved')
    .map((entry) => {
      const solutions = entry.data.solvedBy.flatMap((ref) => byRef.get(ref) ?? []);
      return {
        entry,
        date: solutions
          .map(({ data }) => data.date)
          .reduce((a, b) => (a > b ? a : b), entry.data.date),
        people: [
          ...new Set([...entry.data.authors, ...solutions.flatMap(({ data }) => data.authors)]),
        ],
      };
    });
}
