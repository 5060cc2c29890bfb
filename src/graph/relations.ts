import type { Entry } from './catalogue.ts';
import type { EntryRecord } from './records.ts';

/** How one entry leads to another. The first that applies to a pair is the one that is told. */
export type RelationKind =
  | 'responds'
  | 'takes-up'
  | 'tries'
  | 'about-lesson'
  | 'observes'
  | 'of-project'
  | 'solved-by'
  | 'yields'
  | 'shared-at'
  | 'cites';

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
  const { collection, data } = entry as Entry;
  if (collection === 'reflections') {
    add(data.respondsTo, 'responds');
    add(data.lesson === undefined ? undefined : `lessons/${data.lesson}`, 'about-lesson');
  }
  add(data.takesUp, 'takes-up');
  if (collection === 'lessons') for (const { entry: to } of data.tries) add(to, 'tries');
  if (collection === 'observations' && data.lesson !== undefined) {
    add(`lessons/${data.lesson}`, 'observes');
  }
  if (collection === 'papers' && data.project !== undefined) {
    add(`projects/${data.project}`, 'of-project');
  }
  if (collection === 'problems') for (const to of data.solvedBy) add(to, 'solved-by');
  if ('sharedAt' in data) add(data.sharedAt, 'shared-at');
  if (collection === 'projects') for (const to of data.outputs) add(to, 'yields');
  for (const to of entry.data.links ?? []) add(to, 'cites');
  for (const to of entry.links) add(to, 'cites');
  return [...found].map(([to, kind]) => ({ from: entry.ref, to, kind }));
}
