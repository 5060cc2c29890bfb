/** What others took up of somebody's work. */
import type { Catalogue, Entry } from '../graph/catalogue.ts';
import { entryLink, type Link } from '../graph/links.ts';
import { isWithdrawn } from '../graph/withdrawn.ts';
import { compare } from '../model/text/compare.ts';
import type { RelationKind } from '../records/declaration.ts';
import { entryCard, type EntryCard } from './entry-card.ts';

export interface BuiltOn {
  /** What of theirs was taken up. */
  on: Link;
  /** 回应了, 照建议又试了. */
  how: string;
  by: EntryCard;
}

/** Only what says that somebody went on from it; that two entries share a project says less. */
const went: Partial<Record<RelationKind, string>> = {
  responds: '回应了',
  'takes-up': '接着做了',
  tries: '照着又试了',
  'solved-by': '靠它解决了',
  cites: '提到了',
};

const MOST = 8;

/**
 * @param person id of whoever it was taken up from
 * @param entries theirs
 * @returns the newest first, each entry of others once
 */
export function builtOn(
  catalogue: Catalogue,
  person: string,
  entries: readonly Entry[],
): BuiltOn[] {
  const found = entries.flatMap((entry) =>
    (catalogue.ledToFrom.get(entry.ref) ?? []).flatMap(({ from, kind }) => {
      const by = catalogue.byRef.get(from);
      const how = went[kind];
      return by === undefined || how === undefined || isTheirs(by, person) || isWithdrawn(by)
        ? []
        : [{ entry, by, how }];
    }),
  );
  const once = new Map(found.map((one) => [one.by.ref, one]));
  return [...once.values()]
    .sort((a, b) => compare(b.by.data.date, a.by.data.date))
    .slice(0, MOST)
    .map(({ entry, by, how }) => ({ on: entryLink(entry), how, by: entryCard(catalogue, by) }));
}

function isTheirs({ data }: Entry, person: string): boolean {
  return data.authors.includes(person);
}
