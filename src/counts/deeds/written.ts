import type { Catalogue, Entry } from '../../graph/catalogue.ts';
import { countable } from '../countable.ts';
import type { EntryKind } from '../../model/kinds.ts';
import { byDay } from '../../graph/by-day.ts';
import { happenedOn, plainTitle, type Happening } from '../../graph/happening.ts';
import { groupsOf, peopleIn } from './named.ts';

/** A piece of writing as an event; two copies of one file are one. */
export interface Written<K extends EntryKind = EntryKind> extends Happening {
  entry: Entry<K>;
}

const known = new WeakMap<Catalogue, Map<EntryKind, readonly Written[]>>();

/** Everything written of a kind, oldest first. */
export function written<K extends EntryKind>(catalogue: Catalogue, kind: K): readonly Written<K>[] {
  const all = known.get(catalogue) ?? new Map<EntryKind, readonly Written[]>();
  known.set(catalogue, all);
  let own = all.get(kind);
  if (own === undefined) {
    own = gather(countable(catalogue).byKind[kind] as readonly Entry[]);
    all.set(kind, own);
  }
  return own as readonly Written<K>[];
}

function gather(entries: readonly Entry[]): Written[] {
  const twins = Map.groupBy([...entries].sort(byDay), twinKey);
  return [...twins.values()].flatMap((same) => {
    const [entry] = same;
    if (entry === undefined) return [];
    return [
      {
        entry,
        day: happenedOn(entry),
        entries: same,
        groups: new Set(same.flatMap((one) => [...groupsOf(one)])),
        people: new Set(same.flatMap((one) => [...peopleIn(one)])),
      },
    ];
  });
}

/** Entries of a kind, oldest first, of two copies of one file only the first. */
export function entriesOnce<K extends EntryKind>(catalogue: Catalogue, kind: K): Entry<K>[] {
  return written(catalogue, kind).map(({ entry }) => entry);
}

/** What two copies of one file have in common. */
function twinKey(entry: Entry): string {
  const { title, authors, summary } = entry.data;
  const of =
    entry.collection === 'reflections'
      ? `${entry.data.respondsTo} ${entry.data.lesson}`
      : entry.collection === 'observations'
        ? `${entry.data.teacher} ${entry.data.lesson} ${entry.data.period}`
        : '';
  return [happenedOn(entry), plainTitle(title), authors.toSorted().join(','), summary, of].join(
    '\n',
  );
}
