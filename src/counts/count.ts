/**
 * A number that is counted, never typed, with what it was counted from: as many events as it
 * says or, where there are `periods`, as many periods in which at least one of them lies.
 */
import { isWithin, type Period } from '../model/calendar/periods.ts';
import type { Catalogue, Entry } from '../graph/catalogue.ts';
import { filesOf, happenedOn, type Happening } from '../graph/happening.ts';
import { numberText, type Disclosed } from './disclosed.ts';

/** An event that was counted, and the entries that tell of it, `collection/id`. */
export interface Evidence {
  day: string;
  files: string[];
}

export interface Count {
  /** Stable within its list: `reflect`, `weeks`, `observe-across`. */
  id: string;
  label: string;
  /** As it may be told to the audience. */
  value: Disclosed;
  /** 篇, 节, 次, 周. */
  unit: string;
  /** What is shown: `12 节`, `至少 12 节`, `15/18 周`. */
  text: string;
  /** How it is counted, one sentence. */
  explanation: string;
  /** Oldest first. */
  events: Evidence[];
  /** The entries of all events, each once. */
  evidence: string[];
  /** Of these the value counts the ones with evidence. */
  periods?: Period[];
}

type Counted = Pick<Count, 'id' | 'label' | 'explanation' | 'unit'>;

export function evidenceOf(events: readonly Happening[]): Evidence[] {
  return events.map((event) => ({ day: event.day, files: filesOf(event) }));
}

/** Entries as events of one file each. */
export function eventsOfEntries(entries: readonly Entry[]): Evidence[] {
  return entries.map((entry) => ({ day: happenedOn(entry), files: [entry.ref] }));
}

/** So many events; `count` and `isLeast` where of some nobody can tell whether they count. */
export function countOf(
  what: Counted,
  events: readonly Evidence[],
  more: { text?: string; count?: number; isLeast?: boolean } = {},
): Count {
  const count = more.count ?? events.length;
  const value = more.isLeast === true ? (count === 0 ? null : { atLeast: count }) : count;
  return {
    ...what,
    value,
    text: more.text ?? numberText(value, what.unit),
    events: [...events],
    evidence: [...new Set(events.flatMap((event) => event.files))],
  };
}

/** So many of the periods in which something was done, out of all of them. */
export function coverageOf(
  what: Counted,
  events: readonly Evidence[],
  periods: readonly Period[],
): Count {
  const inside = events.filter(({ day }) => periods.some(({ counts }) => isWithin(day, counts)));
  const covered = periods.filter(({ counts }) =>
    inside.some(({ day }) => isWithin(day, counts)),
  ).length;
  return {
    ...what,
    value: covered,
    text: `${covered}/${periods.length} ${what.unit}`,
    events: inside,
    evidence: [...new Set(inside.flatMap((event) => event.files))],
    periods: [...periods],
  };
}

/** The entries a count leads to, in its order; those the audience may not see were never counted. */
export function entriesOf(catalogue: Catalogue, refs: readonly string[]): Entry[] {
  return refs.flatMap((ref) => catalogue.byRef.get(ref) ?? []);
}
