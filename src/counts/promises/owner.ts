/** Whose a promise is, and who owes it from when to when. */
import { addDays } from '../../model/calendar/calendar.ts';
import { meet, type Span } from '../../model/calendar/periods.ts';
import type { Catalogue } from '../../graph/catalogue.ts';
import { compare } from '../../model/text/compare.ts';

export type Owner = { teacher: string } | { group: string } | { pair: string } | { school: true };

/** Someone who owes a share of a promise: a person, or a group, a pair or the school as one. */
export interface Debtor {
  who: Owner;
  /** Days on which there is anyone to keep it. */
  present: readonly Span[];
}

/** Before and after every day that is written down. */
export const ALWAYS = '0000-01-01';
export const STILL = '9999-12-31';

export function ownerOf({
  data,
}: {
  data: { teacher?: string | undefined; group?: string | undefined; pair?: string | undefined };
}): Owner {
  if (data.teacher !== undefined) return { teacher: data.teacher };
  if (data.group !== undefined) return { group: data.group };
  return data.pair === undefined ? { school: true } : { pair: data.pair };
}

/** Id of the teacher, group or pair; `school` for the school. */
export function ownerId(owner: Owner): string {
  if ('teacher' in owner) return owner.teacher;
  if ('group' in owner) return owner.group;
  return 'pair' in owner ? owner.pair : 'school';
}

/**
 * The part of some days on which someone is at the school: whoever left it left its groups and
 * pairs too, though nobody wrote it down there.
 */
function whileAtSchool(catalogue: Catalogue, id: string, span: Span): Span[] {
  const { joined = ALWAYS, left = STILL } = catalogue.teachers.get(id)?.data ?? {};
  const inside = meet(span, { from: joined, to: left });
  return inside === undefined ? [] : [inside];
}

/** Days on which someone is at the school; none where they left on a day nobody wrote down. */
function atSchool(catalogue: Catalogue, id: string): Span | undefined {
  const teacher = catalogue.teachers.get(id)?.data;
  if (teacher === undefined) return undefined;
  if (teacher.status !== 'active' && teacher.left === undefined) return undefined;
  return { from: teacher.joined ?? ALWAYS, to: teacher.left ?? STILL };
}

/**
 * The people an owner is made of, each with the days on which they are; someone who came back
 * has two spans. Guests and teachers from outside promise nothing to the school.
 */
export function peopleOf(catalogue: Catalogue, owner: Owner): Debtor[] {
  if ('teacher' in owner) {
    const teacher = catalogue.teachers.get(owner.teacher)?.data;
    const present = { from: teacher?.joined ?? ALWAYS, to: teacher?.left ?? STILL };
    return [{ who: owner, present: [present] }];
  }
  if ('group' in owner) {
    const members = catalogue.groups.get(owner.group)?.data.members ?? [];
    return [...Map.groupBy(members, (member) => member.id)].map(([teacher, spans]) => ({
      who: { teacher },
      present: spans.flatMap(({ from, to = STILL }) =>
        whileAtSchool(catalogue, teacher, { from, to }),
      ),
    }));
  }
  if ('pair' in owner) {
    const pair = catalogue.pairs.get(owner.pair)?.data;
    if (pair === undefined) return [];
    // They are a pair on the days on which both are there.
    const present = whileAtSchool(catalogue, pair.mentor, {
      from: pair.from,
      to: pair.to ?? STILL,
    }).flatMap((span) => whileAtSchool(catalogue, pair.mentee, span));
    return [pair.mentor, pair.mentee].map((teacher) => ({ who: { teacher }, present }));
  }
  return [...catalogue.teachers.values()].flatMap(({ id, data }) => {
    const span = atSchool(catalogue, id);
    return span === undefined || data.status === 'external'
      ? []
      : [{ who: { teacher: id }, present: [span] }];
  });
}

/** The owner as one: the days on which it has anyone; a group that was founded anew has a gap. */
export function asOne(catalogue: Catalogue, owner: Owner): Debtor {
  if ('school' in owner) return { who: owner, present: [{ from: ALWAYS, to: STILL }] };
  return { who: owner, present: joined(peopleOf(catalogue, owner).flatMap((one) => one.present)) };
}

/** The same days in as few spans as can be, the first one first. */
function joined(spans: readonly Span[]): Span[] {
  const inOrder = [...spans].sort((a, b) => compare(a.from, b.from));
  return inOrder.reduce<Span[]>((done, { from, to }) => {
    const last = done.at(-1);
    if (last === undefined || (last.to !== STILL && addDays(last.to, 1) < from)) {
      return [...done, { from, to }];
    }
    return [...done.slice(0, -1), { from: last.from, to: last.to > to ? last.to : to }];
  }, []);
}

/** Ids of those who are members, partners or teachers on a day. */
export function presentOn(people: readonly Debtor[], day: string): string[] {
  return people
    .filter(({ present }) => present.some(({ from, to }) => from <= day && day <= to))
    .map(({ who }) => ownerId(who));
}
