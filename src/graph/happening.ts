/**
 * What happened: an event on a day, with people in it, whoever wrote about it and however
 * often. Records attach to events; promises count events, never files.
 */
import type { Entry } from './catalogue.ts';
import { compare } from '../model/text/compare.ts';

export interface Happening {
  /** Day on which it happened, `YYYY-MM-DD`. */
  day: string;
  /** Everything that tells of it. */
  entries: Entry[];
  /** Groups it belongs to, by what its records name. */
  groups: Set<string>;
  /** Everyone who had a part in it, in whatever role. */
  people: Set<string>;
}

/** A lesson that was taught once to one class. */
export interface LessonGiven extends Happening {
  teacher: string;
  observers: Set<string>;
  title: string;
  grades: Set<string>;
  /** 节次, where a record names it. */
  period?: string | undefined;
  /** What the records that tell of it say of how somebody came to be there. */
  arranged: Map<string, string>;
  /** Whom the teacher asked to come and see it. */
  invited: Set<string>;
  /** Only where it was written up as a lesson: the case that was there first. */
  lesson?: Entry<'lessons'>;
  /** 班级, where a case names it. */
  classLabel?: string | undefined;
}

export interface MeetingHeld extends Happening {
  kind: string;
  title: string;
  /** 到场: who was there; the host and the presenters are, a recorder only if named. */
  there: Set<string>;
  hosts: Set<string>;
  presenters: Set<string>;
  guests: Set<string>;
  hours: number;
  /** Somebody wrote how it went for those who were there, or what was changed after it. */
  isEvaluated: boolean;
  mode?: string | undefined;
  level?: string | undefined;
  /** Whoever reads books together leaves a note, the minutes of a meeting or both. */
  book?: string | undefined;
}

export interface ReadingSession extends Happening {
  book: string;
  readers: Set<string>;
  leaders: Set<string>;
}

/**
 * When what an entry tells of took place, which need not be when it was written down: a case on
 * the day of its last round, other entries on the day they name. It decides in which semester
 * an entry counts and on whose page it stands.
 */
export function happenedOn({ data }: Pick<Entry, 'data'>): string {
  if ('rounds' in data) return data.rounds.at(-1)?.date ?? data.date;
  return ('happened' in data ? data.happened : undefined) ?? data.date;
}

/** Refs of what tells of an event, oldest first. */
export function filesOf({ entries }: Happening): string[] {
  return entries
    .toSorted((a, b) => compare(a.data.date, b.data.date) || compare(a.ref, b.ref))
    .map(({ ref }) => ref);
}

/** How two people spell one title: width, spaces and quotation marks aside. */
export function plainTitle(title: string): string {
  return title
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s《》〈〉「」『』“”"'‘’·.。，,：:—-]/g, '');
}
