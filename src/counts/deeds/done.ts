/**
 * What was done, by whom: events of `happening.ts` as deeds of `model/words/deeds.ts`. Gathered once
 * a catalogue, by person and by group, so that a count looks at its own events only.
 */
import { semesterIdOf } from '../../model/calendar/calendar.ts';
import { entryKinds } from '../../model/kinds.ts';
import { deedWords, type Deed } from '../../model/words/deeds.ts';
import { isWithin, type Span } from '../../model/calendar/periods.ts';
import type { Catalogue, Entry } from '../../graph/catalogue.ts';
import { countable } from '../countable.ts';
import { crossing, type Crossing } from './across-grades.ts';
import { compare } from '../../model/text/compare.ts';
import { guidance } from './guidance.ts';
import {
  happenedOn,
  type Happening,
  type LessonGiven,
  type MeetingHeld,
} from '../../graph/happening.ts';
import { casesOf, lessonsGiven } from './lessons-given.ts';
import { meetingsHeld } from './meetings-held.ts';
import { groupsOf } from './named.ts';
import { STILL } from '../promises/owner.ts';
import { overOn } from './projects-in.ts';
import { readingSessions } from './reading-sessions.ts';
import { isTalk } from './talks.ts';
import { written, type Written } from './written.ts';

/** A deed: an event, and whose deed it is. */
export interface Done {
  event: Happening;
  /** Day it counts for: that of the event, unless what counts happened later. */
  day: string;
  /** What it was done about, where that is another event: the lesson that was told of. */
  about?: Happening;
  /** Of what goes on for some time, its last day: it counts wherever some of it lies. */
  until?: string;
  /** Whose deed it is. */
  people: ReadonlySet<string>;
  /** Who was on the other side of it: taught, sat in, was answered. */
  partners?: ReadonlySet<string>;
  /** Somebody from outside or with more experience had a part. */
  hasExpert?: boolean;
  mode?: string | undefined;
  level?: string | undefined;
  book?: string | undefined;
  /** What counts once within the days looked at, however often it was done: a book that was read. */
  once?: string;
  /** Of a person who sat in a lesson: who arranged it, and whether it was another grade than their own. */
  arranged?: ReadonlyMap<string, string>;
  crossing?: (person: string) => Crossing;
  /** Of a lesson: who came because they were asked to; of a reflection: of which kind it is. */
  invited?: ReadonlySet<string>;
  reflectionKind?: string;
  /** Only of 互相听课: whose visits were returned in the same semester. */
  returned?: ReadonlySet<string>;
}

interface Shelf {
  all: readonly Done[];
  byPerson: ReadonlyMap<string, readonly Done[]>;
  byGroup: ReadonlyMap<string, readonly Done[]>;
}

const known = new WeakMap<Catalogue, Map<string, Shelf>>();
const EMPTY: Shelf = { all: [], byPerson: new Map(), byGroup: new Map() };

/** Deeds of a kind: all, one person's or those that name a group, oldest first. */
export function deedsDone(
  catalogue: Catalogue,
  what: string,
  whose: { person: string } | { group: string } | undefined,
  span?: Span,
): readonly Done[] {
  const shelf = shelfOf(catalogue, what);
  const own =
    whose === undefined
      ? shelf.all
      : 'person' in whose
        ? shelf.byPerson.get(whose.person)
        : shelf.byGroup.get(whose.group);
  return span === undefined ? (own ?? []) : (own ?? []).filter((one) => liesIn(one, span));
}

/** Whether a deed, or some of what goes on for longer than a day, lies within some days. */
export function liesIn({ day, until }: Pick<Done, 'day' | 'until'>, span: Span): boolean {
  return until === undefined ? isWithin(day, span) : day <= span.to && span.from <= until;
}

function shelfOf(catalogue: Catalogue, what: string): Shelf {
  const shelves = known.get(catalogue) ?? new Map<string, Shelf>();
  known.set(catalogue, shelves);
  let shelf = shelves.get(what);
  if (shelf === undefined) {
    const gatherer = isDeed(what) ? gatherers[what] : undefined;
    shelf = gatherer === undefined ? EMPTY : shelve(gatherer(catalogue));
    shelves.set(what, shelf);
  }
  return shelf;
}

function isDeed(what: string): what is Deed {
  return deedWords.some((one) => one.id === what);
}

function shelve(deeds: readonly Done[]): Shelf {
  const all = [...deeds].sort((a, b) => compare(a.day, b.day));
  const byPerson = new Map<string, Done[]>();
  const byGroup = new Map<string, Done[]>();
  const put = (map: Map<string, Done[]>, key: string, one: Done): void => {
    const own = map.get(key);
    if (own === undefined) map.set(key, [one]);
    else own.push(one);
  };
  for (const one of all) {
    for (const person of one.people) put(byPerson, person, one);
    for (const group of one.event.groups) put(byGroup, group, one);
  }
  return { all, byPerson, byGroup };
}

/** How each deed is gathered; a line a deed. */
const gatherers: Record<Deed, (catalogue: Catalogue) => Done[]> = {
  reflect: (catalogue) =>
    written(catalogue, 'reflections').map((one) => ({
      ...byAuthors(one),
      reflectionKind: one.entry.data.kind,
    })),
  respond: (catalogue) =>
    written(catalogue, 'reflections').flatMap((one) => answer(catalogue, one)),
  observe: sittingIn,
  'observe-across': sittingIn,
  'be-observed': (catalogue) =>
    lessonsGiven(catalogue)
      .filter((given) => given.observers.size > 0)
      .map(given),
  mutual: returnedVisits,
  prepare: (catalogue) => held(catalogue, (kind) => kind === 'lesson-prep'),
  present: (catalogue) =>
    meetingsHeld(catalogue)
      .filter((one) => one.presenters.size > 0)
      .map((one) => ({ ...attended(one), people: one.presenters })),
  host: (catalogue) =>
    meetingsHeld(catalogue).map((one) => ({ ...attended(one), people: one.hosts })),
  meet: (catalogue) => held(catalogue, () => true),
  seminar: (catalogue) => held(catalogue, (kind) => kind === 'seminar'),
  review: (catalogue) => held(catalogue, (kind) => kind === 'lesson-review'),
  'reflect-together': (catalogue) => held(catalogue, (kind) => kind === 'reflection'),
  evaluate: (catalogue) =>
    meetingsHeld(catalogue)
      .filter(({ isEvaluated }) => isEvaluated)
      .map(attended),
  symposium: (catalogue) => held(catalogue, (kind) => kind === 'symposium'),
  talk: (catalogue) => meetingsHeld(catalogue).filter(isTalk).map(attended),
  guide: (catalogue) =>
    guidance(catalogue).map(({ event, mentor, mentee }) => ({
      event,
      day: event.day,
      people: new Set([mentor]),
      partners: new Set([mentee]),
    })),
  demo: (catalogue) => taught(catalogue, ['demo']),
  report: (catalogue) => taught(catalogue, ['report']),
  open: (catalogue) => taught(catalogue, ['open', 'research', 'parallel']),
  outreach: (catalogue) => taught(catalogue, ['outreach']),
  lesson: (catalogue) => written(catalogue, 'lessons').map(byAuthors),
  read: (catalogue) =>
    readingSessions(catalogue).map((one) => ({
      event: one,
      day: one.day,
      people: one.readers,
      book: one.book,
    })),
  'lead-read': (catalogue) =>
    readingSessions(catalogue)
      .filter((one) => one.leaders.size > 0)
      .map((one) => ({ event: one, day: one.day, people: one.leaders, book: one.book })),
  'read-book': booksRead,
  paper: (catalogue) => written(catalogue, 'papers').map(byAuthors),
  project: (catalogue) =>
    written(catalogue, 'projects').map((one) => ({
      ...byAuthors(one),
      day: one.entry.data.start ?? one.entry.data.statusHistory[0]?.date ?? one.day,
      until: overOn(one.entry) ?? STILL,
      level: one.entry.data.level,
    })),
  train: (catalogue) => held(catalogue, (kind) => kind === 'training'),
  'give-training': (catalogue) =>
    meetingsHeld(catalogue)
      .filter((one) => one.kind === 'training' && one.presenters.size > 0)
      .map((one) => ({ ...attended(one), people: one.presenters })),
  visit: (catalogue) => held(catalogue, (kind) => kind === 'visit'),
  'invite-expert': (catalogue) => [
    ...held(catalogue, () => true).filter(({ hasExpert }) => hasExpert),
    ...lessonsGiven(catalogue)
      .map(given)
      .filter(({ hasExpert }) => hasExpert),
  ],
  share: sharings,
  'share-result': resultsShared,
  'give-resource': (catalogue) =>
    entryKinds.flatMap((kind) => written(catalogue, kind)).flatMap(resourcesOf),
  raise: (catalogue) => written(catalogue, 'problems').map(byAuthors),
  solve: (catalogue) => written(catalogue, 'problems').flatMap((one) => solved(catalogue, one)),
};

function byAuthors(one: Written): Done {
  return {
    event: one,
    day: one.day,
    people: new Set(one.entry.data.authors),
    partners: one.people,
  };
}

function answer(catalogue: Catalogue, one: Written<'reflections'>): Done[] {
  const { respondsTo, authors } = one.entry.data;
  const heard = respondsTo === undefined ? undefined : catalogue.byRef.get(respondsTo);
  if (heard === undefined) return [];
  const own = authors.filter((author) => !heard.data.authors.includes(author));
  if (own.length === 0) return [];
  return [
    { event: one, day: one.day, people: new Set(own), partners: new Set(heard.data.authors) },
  ];
}

function held(catalogue: Catalogue, isWanted: (kind: string) => boolean): Done[] {
  return meetingsHeld(catalogue)
    .filter(({ kind }) => isWanted(kind))
    .map(attended);
}

function attended(one: MeetingHeld): Done {
  return {
    event: one,
    day: one.day,
    people: one.there,
    partners: one.there,
    hasExpert: one.guests.size > 0,
    mode: one.mode,
    level: one.level,
    book: one.book,
  };
}

/** A lesson as its teacher's deed. */
function given(one: LessonGiven): Done {
  return {
    event: one,
    day: one.day,
    people: new Set([one.teacher]),
    partners: one.observers,
    invited: one.invited,
    hasExpert: casesOf(one).some(hasGuestVoice),
    level: casesOf(one).find(({ data }) => data.level !== undefined)?.data.level,
  };
}

function hasGuestVoice({ data }: Entry<'lessons'>): boolean {
  return (
    data.rounds.some(
      ({ expertComment, suggestions }) =>
        expertComment?.guest !== undefined || suggestions.some((one) => one.guest !== undefined),
    ) || data.members.some((one) => one.role === 'guest')
  );
}

function taught(catalogue: Catalogue, occasions: readonly string[]): Done[] {
  return lessonsGiven(catalogue)
    .filter((one) => casesOf(one).some(({ data }) => occasions.includes(data.occasion)))
    .map(given);
}

function sittingIn(catalogue: Catalogue): Done[] {
  return lessonsGiven(catalogue)
    .filter((one) => one.observers.size > 0)
    .map((one) => ({
      event: one,
      day: one.day,
      people: one.observers,
      partners: new Set([one.teacher]),
      arranged: one.arranged,
      invited: one.invited,
      crossing: crossing(catalogue, one),
    }));
}

/** Visits are returned in the semester in which they were made, whenever they were written down. */
function returnedVisits(catalogue: Catalogue): Done[] {
  const visits = sittingIn(catalogue);
  const visit = ({ day }: Done, from: string, to: string): string =>
    `${semesterIdOf(day, catalogue.school.semesters)} ${from} ${to}`;
  const made = new Set(
    visits.flatMap((one) =>
      [...one.people].flatMap((person) =>
        [...(one.partners ?? [])].map((partner) => visit(one, person, partner)),
      ),
    ),
  );
  return visits.map((one) => ({
    ...one,
    returned: new Set(
      [...one.people].filter((person) =>
        [...(one.partners ?? [])].some((partner) => made.has(visit(one, partner, person))),
      ),
    ),
  }));
}

/** Whenever somebody wrote of a book; that it counts once is for the days that are looked at. */
function booksRead(catalogue: Catalogue): Done[] {
  return [
    ...readingSessions(catalogue).map((one) => ({
      event: one as Happening,
      day: one.day,
      people: one.readers,
      book: one.book,
      once: one.book,
    })),
    ...written(catalogue, 'reflections').flatMap((one) => {
      const { book } = one.entry.data;
      return book === undefined ? [] : [{ ...byAuthors(one), book, once: book }];
    }),
  ];
}

/** What was seen in a lesson or on a visit, told to colleagues on a day that is named. */
function sharings(catalogue: Catalogue): Done[] {
  const lessons = lessonsGiven(catalogue).map((one) => ({ one, people: undefined }));
  const visits = meetingsHeld(catalogue).map((one) => ({ one, people: one.there }));
  return [...lessons, ...visits].flatMap(({ one, people }) => {
    const records = one.entries.flatMap((entry) =>
      // A case that was told of is a result, not what somebody saw.
      entry.collection !== 'lessons' &&
      'sharedAt' in entry.data &&
      entry.data.sharedAt !== undefined
        ? [{ entry, where: entry.data.sharedAt }]
        : [],
    );
    // What several told of one lesson at one meeting was told once, by all of them.
    return [...Map.groupBy(records, ({ where }) => where)].flatMap(([where, same]) => {
      const told = countable(catalogue).byRef.get(where);
      if (told === undefined) return [];
      const own = people ?? new Set(same.flatMap(({ entry }) => entry.data.authors));
      const event: Happening = {
        day: happenedOn(told),
        entries: [...same.map(({ entry }) => entry), told],
        groups: groupsOf(told),
        people: new Set(own),
      };
      return [{ event, day: event.day, people: event.people, about: one }];
    });
  });
}

/** Results told to colleagues: all that were told at one meeting, by all whose they are. */
function resultsShared(catalogue: Catalogue): Done[] {
  const meetings = new Map(
    meetingsHeld(catalogue).flatMap((held) => held.entries.map(({ ref }) => [ref, held] as const)),
  );
  const results = (['lessons', 'papers', 'projects'] as const)
    .flatMap((kind): Written<'lessons' | 'papers' | 'projects'>[] => [...written(catalogue, kind)])
    .flatMap((one) => {
      const where = one.entry.data.sharedAt;
      const told = where === undefined ? undefined : countable(catalogue).byRef.get(where);
      return told === undefined ? [] : [{ one, told }];
    });
  // Two minutes of one meeting are one meeting.
  const occasions = Map.groupBy(results, ({ told }) => meetings.get(told.ref) ?? told);
  return [...occasions].map(([occasion, own]) => {
    const people = new Set(own.flatMap(({ one }) => one.entry.data.authors));
    const told = 'entries' in occasion ? occasion.entries : [occasion];
    const event: Happening = {
      day: 'entries' in occasion ? occasion.day : happenedOn(occasion),
      entries: [...own.flatMap(({ one }) => one.entries), ...told],
      groups: new Set([
        ...own.flatMap(({ one }) => [...one.groups]),
        ...told.flatMap((entry) => [...groupsOf(entry)]),
      ]),
      people,
    };
    return { event, day: event.day, people, partners: people };
  });
}

/** Each file given is a deed of its own, on the day of what it was given with. */
function resourcesOf(one: Written): Done[] {
  const given = one.entry.data.resources ?? [];
  return given.map(() => ({
    event: { ...one },
    day: one.day,
    people: new Set(one.entry.data.authors),
  }));
}

function solved(catalogue: Catalogue, one: Written<'problems'>): Done[] {
  const { byRef } = countable(catalogue);
  const { data } = one.entry;
  // What solved it tells the day: who may see nothing of that cannot tell in which semester it was.
  if (data.status !== 'solved' || data.solvedBy.length === 0) return [];
  const solutions = data.solvedBy.flatMap((ref) => byRef.get(ref) ?? []);
  const day = solutions.map(happenedOn).reduce((a, b) => (a > b ? a : b), one.day);
  const people = new Set([...data.authors, ...solutions.flatMap((entry) => entry.data.authors)]);
  const event: Happening = {
    ...one,
    day,
    entries: [...one.entries, ...solutions],
    people: new Set([...one.people, ...people]),
  };
  return [{ event, day, people }];
}
