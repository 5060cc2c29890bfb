import { isWithin, type Span } from '../../model/periods.ts';
import type { Catalogue, Entry } from '../catalogue.ts';
import { commitmentKind, deedsOfKind } from './commitment-kinds.ts';
import type { Dated } from './dated.ts';
import { isReturned } from './observings.ts';
import { owing, peopleOfWho, thereOn, type Who } from './who.ts';

/** What one person, or a group as one, has done of a thing. */
interface Share {
  deeds: Dated[];
}

/**
 * The entries that count as deeds of a kind between two days, both included, oldest first.
 *
 * What a group does together counts where the entry names the group; what everyone does
 * themselves counts for those who were members on its day. A deed is dated by its entry,
 * a solved problem by what solved it.
 *
 * @param what word of the vocabulary `commitments`
 */
export function deedsFor(
  catalogue: Catalogue,
  what: string,
  who: Who,
  from: string,
  to: string,
): Entry[] {
  const deeds = counted(catalogue, what, who).filter((one) => isWithin(one.date, { from, to }));
  return [...new Set(onePerOccasion(deeds).map(({ entry }) => entry))];
}

/**
 * The same in shares: one for each person who owes it in the period, or a single one where
 * it is done together.
 */
export function sharesOf(
  catalogue: Catalogue,
  what: string,
  who: Who,
  period: Span,
  until: string,
): { shares: Share[]; all: Entry[] } {
  const deeds = counted(catalogue, what, who).filter(
    ({ date }) => isWithin(date, period) && date <= until,
  );
  const all = [...new Set(onePerOccasion(deeds).map(({ entry }) => entry))];
  if (isOwedTogether(what, who)) return { shares: [{ deeds: onePerOccasion(deeds) }], all };
  const people = owing(peopleOfWho(catalogue, who), period);
  return {
    shares: people.map((id) => ({
      deeds: onePerOccasion(deeds.filter((one) => one.people.includes(id))),
    })),
    all,
  };
}

/** A group or a school does some things as one; a pair meets as one; else everyone owes their own. */
function isOwedTogether(what: string, who: Who): boolean {
  if ('teacher' in who) return true;
  if ('pair' in who) return who.side !== 'both' || what === 'meet';
  return commitmentKind(what)?.owedBy === 'together';
}

function counted(catalogue: Catalogue, what: string, who: Who): Dated[] {
  const deeds = deedsOfKind(catalogue, what);
  const people = peopleOfWho(catalogue, who);
  if ('group' in who && commitmentKind(what)?.owedBy === 'together') {
    return deeds.filter(({ entry }) => entry.data.group === who.group);
  }
  if ('school' in who && commitmentKind(what)?.owedBy === 'together') return [...deeds];
  return deeds.filter((deed) => {
    const there = thereOn(people, deed.date);
    if (what === 'meet' && 'pair' in who) return bothAreIn(catalogue, deed, who.pair);
    if (!deed.people.some((id) => there.includes(id))) return false;
    return what !== 'mutual' || isMutual(catalogue, deed, who, there);
  });
}

function bothAreIn(catalogue: Catalogue, deed: Dated, id: string): boolean {
  const pair = catalogue.pairs.get(id)?.data;
  if (pair === undefined) return false;
  const isInTime = pair.from <= deed.date && (pair.to === undefined || deed.date <= pair.to);
  return isInTime && [pair.mentor, pair.mentee].every((one) => deed.people.includes(one));
}

function isMutual(
  catalogue: Catalogue,
  { observing, partner }: Dated,
  who: Who,
  there: readonly string[],
): boolean {
  if (observing === undefined || partner === undefined) return false;
  if ('pair' in who) {
    const pair = catalogue.pairs.get(who.pair)?.data;
    return pair !== undefined && [pair.mentor, pair.mentee].includes(partner);
  }
  if ('group' in who && !there.includes(partner)) return false;
  return isReturned(catalogue, observing);
}

function onePerOccasion(deeds: readonly Dated[]): Dated[] {
  const seen = new Set<string>();
  return deeds.filter(({ entry, occasion = entry.ref }) => {
    if (seen.has(occasion)) return false;
    seen.add(occasion);
    return true;
  });
}
