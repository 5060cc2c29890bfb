import type { Catalogue, Entry } from '../../graph/catalogue.ts';
import { countable } from '../countable.ts';
import { byDay } from '../../graph/by-day.ts';
import { compare } from '../../model/text/compare.ts';
import { happenedOn, plainTitle, type MeetingHeld } from '../../graph/happening.ts';
import { groupsOf } from './named.ts';

const known = new WeakMap<Catalogue, readonly MeetingHeld[]>();

/**
 * Every meeting that was held, oldest first. Minutes of one day, kind and title belong to one
 * meeting where they name the same group, or one names none and the host is the same.
 */
export function meetingsHeld(catalogue: Catalogue): readonly MeetingHeld[] {
  let all = known.get(catalogue);
  if (all === undefined) {
    all = gather(catalogue);
    known.set(catalogue, all);
  }
  return all;
}

/** Who was there by one record: those it says came, the host and the presenters. */
function thereBy({ data }: Entry<'meetings'>): Set<string> {
  return new Set([...data.attended, data.host, ...data.presenters]);
}

function gather(catalogue: Catalogue): MeetingHeld[] {
  const { byKind } = countable(catalogue);
  const ofDay = new Map<string, MeetingHeld[]>();
  const all: MeetingHeld[] = [];
  for (const entry of [...byKind.meetings].sort(byDay)) {
    const key = `${happenedOn(entry)} ${entry.data.kind} ${plainTitle(entry.data.title)}`;
    const same = ofDay.get(key) ?? [];
    ofDay.set(key, same);
    const held = same.find((one) => isOne(one, entry));
    if (held !== undefined) {
      attach(held, entry);
      continue;
    }
    const one = heldBy(entry);
    same.push(one);
    all.push(one);
  }
  return all.sort((a, b) => compare(a.day, b.day));
}

function isOne(held: MeetingHeld, entry: Entry<'meetings'>): boolean {
  const groups = groupsOf(entry);
  // One of two recorders forgot the group.
  if (groups.size === 0 || held.groups.size === 0) {
    return held.entries.some(
      (one) => one.collection === 'meetings' && one.data.host === entry.data.host,
    );
  }
  return [...groups].some((group) => held.groups.has(group));
}

function heldBy(entry: Entry<'meetings'>): MeetingHeld {
  const { data } = entry;
  return {
    day: happenedOn(entry),
    entries: [entry],
    groups: groupsOf(entry),
    // A recorder who was not there had no part in it.
    people: thereBy(entry),
    kind: data.kind,
    title: plainTitle(data.title),
    there: thereBy(entry),
    hosts: new Set([data.host]),
    presenters: new Set(data.presenters),
    guests: new Set(data.guests),
    hours: data.hours ?? 0,
    isEvaluated: [data.survey, data.evaluation, data.adjusted].some((one) => one !== undefined),
    ...(data.mode === undefined ? {} : { mode: data.mode }),
    ...(data.level === undefined ? {} : { level: data.level }),
    ...(data.book === undefined ? {} : { book: data.book }),
  };
}

function attach(held: MeetingHeld, entry: Entry<'meetings'>): void {
  const own = heldBy(entry);
  held.entries.push(entry);
  held.hours = Math.max(held.hours, own.hours);
  held.isEvaluated ||= own.isEvaluated;
  held.book ??= own.book;
  held.mode ??= own.mode;
  held.level ??= own.level;
  for (const id of own.groups) held.groups.add(id);
  for (const id of own.people) held.people.add(id);
  for (const id of own.there) held.there.add(id);
  for (const id of own.hosts) held.hosts.add(id);
  for (const id of own.presenters) held.presenters.add(id);
  for (const name of own.guests) held.guests.add(name);
}
