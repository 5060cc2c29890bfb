import { deedWord } from '../../model/words/deeds.ts';
import type { Span } from '../../model/calendar/periods.ts';
import type { Commitment } from '../../records/shared/commitment.ts';
import type { Catalogue } from '../../graph/catalogue.ts';
import { surelyAcross, type Crossing } from './across-grades.ts';
import { compare } from '../../model/text/compare.ts';
import { deedsPromised } from '../promises/debtors.ts';
import { deedsDone, liesIn, type Done } from './done.ts';
import type { Happening, LessonGiven } from '../../graph/happening.ts';
import { ownerId, peopleOf, presentOn, STILL, type Debtor, type Owner } from '../promises/owner.ts';

/** Events of some days that count for someone. */
export interface Tally {
  /** As many as are certain. */
  count: number;
  /** There may be more: of some nobody can tell whether they count. */
  isLeast: boolean;
  /** The events, oldest first, each once; where `isLeast` also those that may count. */
  events: Happening[];
}

/** What is asked of a deed besides its kind; see the fields of a commitment. */
export type Asked = Pick<
  Commitment,
  | 'what'
  | 'anyOf'
  | 'with'
  | 'mode'
  | 'level'
  | 'arrangedBy'
  | 'invited'
  | 'reflectionKind'
  | 'books'
>;

/**
 * What someone has done of a promise, oldest first.
 *
 * A person's deeds are theirs on the days on which they belonged. What a group does together
 * counts where the event names the group, what is each one's own where a member of that day
 * did it. A pair has done together what both had a part in.
 *
 * @param owner whose promise it is; with a pair's, the other side may have to be there
 */
export function deedsOf(
  catalogue: Catalogue,
  asked: Asked,
  { who, present }: Debtor,
  owner: Owner,
): Done[] {
  const isThere = (done: Done): boolean => present.some((span) => liesIn(done, span));
  return deedsPromised(asked)
    .map((what) => meant(what, owner, asked))
    .flatMap((what) => {
      const own = candidates(catalogue, what, who);
      return own.filter(
        (done) =>
          isThere(done) &&
          isAsFor(done, asked) &&
          isAsArranged(done, who, asked) &&
          isAsInvited(done, who, asked) &&
          isInCompany(catalogue, what, done, who, owner, asked),
      );
    });
}

/** Of those whose deed it is, the ones it is counted for. */
export type CountedFor = (done: Done) => readonly string[];

/**
 * At how many events something was done within some days; an event counts once, and so does a
 * book, on the first of these days on which somebody wrote of it.
 *
 * @param whose whose grades are asked where a lesson has to be of another one
 */
export function tallyOf(
  done: readonly Done[],
  span: Span,
  asked: Pick<Asked, 'what' | 'with'>,
  whose: CountedFor,
): Tally {
  const within = done.filter((one) => liesIn(one, span));
  const once = eachOnce([...new Map(within.map((one) => [one.event, one])).values()]);
  const isAcross =
    asked.what === 'observe-across' || asked.with?.includes('across-grades') === true;
  if (!isAcross) return { count: once.length, isLeast: false, events: inOrder(once) };
  const how = (one: Done): Crossing => surest(one, whose(one));
  const possible = once.filter((one) => how(one) !== 'own');
  const unknown = possible.filter((one) => how(one) === 'unknown');
  const open = surelyAcross(unknown.map(({ event }) => event as LessonGiven));
  return {
    count: possible.length - unknown.length + open,
    isLeast: possible.some((one) => how(one) !== 'across'),
    events: inOrder(possible),
  };
}

/** A person's deeds are counted for them; what several did, for those who were among them that day. */
export function countedFor(catalogue: Catalogue, who: Owner): CountedFor {
  if ('teacher' in who) return () => [who.teacher];
  if ('school' in who) return ({ people }) => [...people];
  const members = peopleOf(catalogue, who);
  return ({ day, people }) => presentOn(members, day).filter((id) => people.has(id));
}

/** Of several who sat in a lesson together it is enough that it was another grade for one of them. */
function surest({ crossing }: Done, people: readonly string[]): Crossing {
  const found = new Set(people.map((person) => crossing?.(person) ?? 'own'));
  const order = ['across', 'seems-across', 'unknown'] as const;
  return order.find((one) => found.has(one)) ?? 'own';
}

function eachOnce(done: readonly Done[]): Done[] {
  const seen = new Set<string>();
  return done.filter(({ once }) => {
    if (once === undefined) return true;
    const isNew = !seen.has(once);
    seen.add(once);
    return isNew;
  });
}

function inOrder(done: readonly Done[]): Happening[] {
  return [...done].sort((a, b) => compare(a.day, b.day)).map(({ event }) => event);
}

/** Between two people a “meeting” that was promised is a talk, unless the promise says who is to be there. */
function meant(what: string, owner: Owner, asked: Asked): string {
  return what === 'meet' && 'pair' in owner && asked.with === undefined ? 'talk' : what;
}

function candidates(catalogue: Catalogue, what: string, who: Owner): readonly Done[] {
  if ('teacher' in who) return deedsDone(catalogue, what, { person: who.teacher });
  if ('school' in who) return deedsDone(catalogue, what, undefined);
  if ('group' in who && deedWord(what)?.owedBy === 'together') {
    return deedsDone(catalogue, what, { group: who.group });
  }
  const members = peopleOf(catalogue, who);
  const own = new Set(
    members.flatMap((member) => deedsDone(catalogue, what, { person: ownerId(member.who) })),
  );
  return [...own].filter((done) => {
    const there = presentOn(members, done.day);
    if ('group' in who) return there.some((id) => done.people.has(id));
    // Together in a pair: both had a part in it, and it was the deed of one of them.
    return there.length > 0 && there.every((id) => hasPart(done, id));
  });
}

function hasPart({ event, people, partners }: Done, id: string): boolean {
  return event.people.has(id) || people.has(id) || partners?.has(id) === true;
}

/** Whoever a person is a pair with on a day; in a pair's own promise that pair only. */
function partnersOn(catalogue: Catalogue, owner: Owner, who: Owner, day: string): string[] {
  if (!('teacher' in who)) return [];
  const pairs =
    'pair' in owner
      ? [catalogue.pairs.get(owner.pair)]
      : [...catalogue.pairs.values()].filter(
          ({ data: { from, to = STILL } }) => from <= day && day <= to,
        );
  return pairs.flatMap((pair) => {
    const both = pair === undefined ? [] : [pair.data.mentor, pair.data.mentee];
    return both.includes(who.teacher) ? both.filter((id) => id !== who.teacher) : [];
  });
}

function isAsFor(
  done: Done,
  { with: company = [], mode, level, reflectionKind, books }: Asked,
): boolean {
  return (
    isAmong(done.mode, mode) &&
    isAmong(done.level, level) &&
    isAmong(done.reflectionKind, reflectionKind) &&
    isAmong(done.book, books) &&
    (!company.includes('expert') || done.hasExpert === true)
  );
}

/** Any of those that were named; where none were, whatever it is. */
function isAmong(found: string | undefined, named: readonly string[] | undefined): boolean {
  return named === undefined || (found !== undefined && named.includes(found));
}

function isAsArranged(done: Done, who: Owner, { arrangedBy }: Asked): boolean {
  if (arrangedBy === undefined) return true;
  const people = 'teacher' in who ? [who.teacher] : [...done.people];
  return people.some((id) => done.arranged?.get(id) === arrangedBy);
}

/** Of one's own lesson, that anybody was asked to come; of one that was visited, that this one was. */
function isAsInvited({ invited, arranged }: Done, who: Owner, asked: Asked): boolean {
  if (asked.invited !== true) return true;
  // Only of a visit is it known who arranged it.
  const isVisit = arranged !== undefined;
  return isVisit && 'teacher' in who
    ? invited?.has(who.teacher) === true
    : (invited?.size ?? 0) > 0;
}

/**
 * Whether the other one was there, where that is asked: of a lesson they have to have sat in it
 * or to have taught it. What a pair does together both have had a part in already.
 */
function isInCompany(
  catalogue: Catalogue,
  what: string,
  done: Done,
  who: Owner,
  owner: Owner,
  { with: company }: Asked,
): boolean {
  if (what === 'mutual' && !('pair' in owner)) return isReturned(catalogue, done, who);
  const isAsked =
    company?.includes('partner') ?? ('pair' in owner && deedWord(what)?.withPartner === true);
  if (!isAsked || !('teacher' in who)) return true;
  return partnersOn(catalogue, owner, who, done.day).some((id) => done.partners?.has(id) === true);
}

/** In a group both have to be its members on that day. */
function isReturned(
  catalogue: Catalogue,
  { returned, partners, people, day }: Done,
  who: Owner,
): boolean {
  if (returned === undefined) return false;
  if ('teacher' in who) return returned.has(who.teacher);
  if ('school' in who) return returned.size > 0;
  const there = presentOn(peopleOf(catalogue, who), day);
  return (
    there.some((id) => people.has(id) && returned.has(id)) &&
    there.some((id) => partners?.has(id) === true)
  );
}
