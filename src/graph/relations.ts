import { relationKinds, type RelationKind } from '../records/declaration.ts';
import { entryDeclarations } from '../records/kinds.ts';
import type { EntryRecord } from './records.ts';

export interface Relation {
  from: string;
  to: string;
  kind: RelationKind;
}

/** Everything an entry says of others: in its fields, and by links in its text. */
export function relationsOf(entry: EntryRecord & { ref: string }): Relation[] {
  const { collection, data, ref, links } = entry;
  const said: (readonly [to: string | undefined, as: RelationKind])[] = [
    ...(entryDeclarations[collection].leadsTo?.(data) ?? []),
    [data.takesUp, 'takes-up'],
    ['sharedAt' in data ? data.sharedAt : undefined, 'shared-at'],
    ...[...(data.links ?? []), ...links].map((to): [string, RelationKind] => [to, 'cites']),
  ];
  const found = new Map<string, RelationKind>();
  for (const kind of relationKinds) {
    for (const [to, as] of said) {
      if (as === kind && to !== undefined && to !== ref && !found.has(to)) found.set(to, kind);
    }
  }
  return [...found].map(([to, kind]) => ({ from: ref, to, kind }));
}
