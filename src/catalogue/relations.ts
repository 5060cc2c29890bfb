import type { EntryRecord } from './records.ts';

/** How one entry leads to another. The first that applies to a pair is the one that is told. */
export type RelationKind = 'responds' | 'about-lesson' | 'cites';

export interface Relation {
  from: string;
  to: string;
  kind: RelationKind;
}

/** Everything an entry says of others: in its fields, and by links in its text. */
export function relationsOf(entry: EntryRecord & { ref: string }): Relation[] {
  const found = new Map<string, RelationKind>();
  const add = (to: string | undefined, kind: RelationKind): void => {
    if (to !== undefined && to !== entry.ref && !found.has(to)) found.set(to, kind);
  };
  if (entry.collection === 'reflections') {
    const { respondsTo, lesson } = entry.data as { respondsTo?: string; lesson?: string };
    add(respondsTo, 'responds');
    add(lesson === undefined ? undefined : `lessons/${lesson}`, 'about-lesson');
  }
  for (const to of entry.data.links ?? []) add(to, 'cites');
  for (const to of entry.links) add(to, 'cites');
  return [...found].map(([to, kind]) => ({ from: entry.ref, to, kind }));
}
