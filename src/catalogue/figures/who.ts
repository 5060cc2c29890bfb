/** Whose deeds are counted, and who of them owes what everyone has to do themselves. */
import { daysBetween } from '../../model/calendar.ts';
import { meet, type Span } from '../../model/periods.ts';
import type { Catalogue } from '../catalogue.ts';

export type PairSide = 'mentor' | 'mentee' | 'both';

/** With `member`, what is owed by that one of them, for the days on which they belong. */
export type Who = { teacher: string } | (Many & { member?: string });

type Many = { group: string } | { pair: string; side: PairSide } | { school: true };

export interface Attendance extends Span {
  id: string;
}

/** After every day that is written down. */
const STILL = '9999-12-31';
const ALWAYS = '0000-01-01';

/** The people meant, with the days on which they are; someone who came back stands twice. */
export function peopleOfWho(catalogue: Catalogue, who: Who): Attendance[] {
  if ('teacher' in who) return [{ id: who.teacher, from: ALWAYS, to: STILL }];
  const { member } = who;
  return allOf(catalogue, who).filter(({ id }) => member === undefined || id === member);
}

function allOf(catalogue: Catalogue, who: Many): Attendance[] {
  if ('group' in who) {
    const members = catalogue.groups.get(who.group)?.data.members ?? [];
    return members.map(({ id, from, to = STILL }) => ({ id, from, to }));
  }
  if ('pair' in who) {
    const pair = catalogue.pairs.get(who.pair)?.data;
    if (pair === undefined) return [];
    const { mentor, mentee, from, to = STILL } = pair;
    const sides = { mentor: [mentor], mentee: [mentee], both: [mentor, mentee] }[who.side];
    return sides.map((id) => ({ id, from, to }));
  }
  return [...catalogue.teachers.values()].flatMap(({ id, data }) => {
    // Who left on an unknown day, or only visits, has promised nothing here.
    if (data.status === 'external' || (data.status !== 'active' && data.left === undefined)) {
      return [];
    }
    return [{ id, from: data.joined ?? ALWAYS, to: data.left ?? STILL }];
  });
}

/** Those who are there on at least half of the days, each once, in the order of the record. */
export function owing(people: readonly Attendance[], period: Span): string[] {
  const days = new Map<string, number>();
  for (const one of people) {
    const there = meet(one, period);
    if (there === undefined) continue;
    days.set(one.id, (days.get(one.id) ?? 0) + daysBetween(there.from, there.to) + 1);
  }
  const half = (daysBetween(period.from, period.to) + 1) / 2;
  return [...days].filter(([, count]) => count >= half).map(([id]) => id);
}

/** Ids of those who are there on that day. */
export function thereOn(people: readonly Attendance[], day: string): string[] {
  return [...new Set(people.filter((one) => one.from <= day && day <= one.to).map(({ id }) => id))];
}
