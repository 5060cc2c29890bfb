/** Whom those who met a problem asked for help: experts, and colleagues for a seminar. */
import type { Catalogue, Entry } from '../graph/catalogue.ts';
import { personLinks, type Link } from '../graph/links.ts';
import { compare } from '../model/text/compare.ts';

export interface Asked {
  /** Without a page of their own where they come from outside. */
  who: Link;
  date: string;
  answer?: string;
}

/** Experts who were asked, oldest first; those the audience may not see are left out. */
export function askedOf(catalogue: Catalogue, { data }: Entry<'problems'>): Asked[] {
  return data.asked
    .flatMap(({ by, guest, date, answer }) => {
      const [person] = personLinks(catalogue, [by]);
      const who = person ?? (guest === undefined ? undefined : { label: guest });
      return who === undefined ? [] : [{ who, date, ...(answer === undefined ? {} : { answer }) }];
    })
    .sort((a, b) => compare(a.date, b.date));
}

/** 专题研讨 that took a problem up say so by a link to it. */
export function seminarsOn(catalogue: Catalogue, entry: Entry): Entry<'meetings'>[] {
  return (catalogue.ledToFrom.get(entry.ref) ?? []).flatMap(({ from }) => {
    const other = catalogue.byRef.get(from);
    return other?.collection === 'meetings' && other.data.kind === 'seminar' ? [other] : [];
  });
}

/** A seminar was asked for, and neither has one been held nor is it no longer needed. */
export function isWaiting(catalogue: Catalogue, entry: Entry<'problems'>): boolean {
  const { wantsSeminar, status } = entry.data;
  return wantsSeminar && status !== 'solved' && seminarsOn(catalogue, entry).length === 0;
}
