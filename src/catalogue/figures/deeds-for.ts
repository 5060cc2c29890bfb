import { isWithin, type Span } from '../../model/periods.ts';
import type { Catalogue, Entry } from '../catalogue.ts';
import { commitmentKind, deedsOfKind } from './commitment-kinds.ts';
import type { Dated } from './dated.ts';
import { isReturned, observings } from './observings.ts';
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
    if (what === 'meet' && 'pair' in who) return isOfPair(catalogue, deed, who.pair);
    if (!deed.people.some((id) => there.includes(id))) return false;
    if (what === 'demo' && 'pair' in who) return isBeforePartner(catalogue, deed, who.pair);
    return what !== 'mutual' || isMutual(catalogue, deed, who);
  });
}

/**
 * A talk of the two: nobody else is in it. That both sat in a meeting of their group, or of
 * the whole school, is nothing they did for each other.
 */
function isOfPair(catalogue: Catalogue, { entry, date, people }: Dated, id: string): boolean {
  const pair = catalogue.pairs.get(id)?.data;
  if (pair === undefined || entry.collection !== 'meetings') return false;
  const isInTime = pair.from <= date && (pair.to === undefined || date <= pair.to);
  const { group, guests } = entry.data;
  return (
    isInTime &&
    group === undefined &&
    guests.length === 0 &&
    people.length === 2 &&
    [pair.mentor, pair.mentee].every((one) => people.includes(one))
  );
}

/** 让同伴听示范课: promised in a pair, a demonstration is for the partner, who has to be there. */
function isBeforePartner(catalogue: Catalogue, { entry, people }: Dated, id: string): boolean {
  const pair = catalogue.pairs.get(id)?.data;
  if (pair === undefined) return false;
  return [
    [pair.mentor, pair.mentee],
    [pair.mentee, pair.mentor],
  ].some(
    ([teacher = '', partner = '']) =>
      people.includes(teacher) &&
      (catalogue.byPerson.get(partner)?.some((one) => one.entry === entry) === true ||
        observings(catalogue).some(
          (one) =>
            one.observer === partner &&
            one.entry.collection === 'observations' &&
            `lessons/${one.entry.data.lesson}` === entry.ref,
        )),
  );
}

function isMutual(catalogue: Catalogue, { observing, partner, date }: Dated, who: Who): boolean {
  if (observing === undefined || partner === undefined) return false;
  if ('pair' in who) {
    const pair = catalogue.pairs.get(who.pair)?.data;
    return pair !== undefined && [pair.mentor, pair.mentee].includes(partner);
  }
  if ('group' in who) {
    const there = thereOn(peopleOfWho(catalogue, { group: who.group }), date);
    if (!there.includes(partner)) return false;
  }
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
