/** What each kind of record is, by its name; the compiler asks for every kind of `model/kinds.ts`. */
import type * as z from 'zod';
import { type Collection, type DataKind, type EntryKind } from '../model/kinds.ts';
import { books } from './books/kind.ts';
import type { Declaration, EntryDeclaration, Names } from './declaration.ts';
import { groups } from './groups/kind.ts';
import { lessons } from './lessons/kind.ts';
import { meetings } from './meetings/kind.ts';
import { observations } from './observations/kind.ts';
import { pairs } from './pairs/kind.ts';
import { papers } from './papers/kind.ts';
import { plans } from './plans/kind.ts';
import { problems } from './problems/kind.ts';
import { projects } from './projects/kind.ts';
import { readings } from './readings/kind.ts';
import { reflections } from './reflections/kind.ts';
import { teachers } from './teachers/kind.ts';
import { topics } from './topics/kind.ts';

const entries = {
  lessons,
  reflections,
  readings,
  papers,
  projects,
  problems,
  observations,
  meetings,
} satisfies Record<EntryKind, EntryDeclaration>;
const data = { teachers, topics, groups, books, pairs, plans } satisfies Record<
  DataKind,
  Declaration
>;
type Kinds = typeof entries & typeof data;

/** By name, where nothing depends on which kind it is. */
export const entryDeclarations: Record<EntryKind, EntryDeclaration> = entries;
export const declarations: Record<Collection, Declaration> = { ...entries, ...data };

/** A kind that is missing here is told once, above, and not wherever records are used. */
type SchemaOf<C> = C extends keyof Kinds ? Kinds[C]['schema'] : never;

/** What a file of a kind holds once it has passed its schema. */
export type RecordOf = { [C in Collection]: z.infer<SchemaOf<C>> };

export const schemas = Object.fromEntries(
  Object.entries(declarations).map(([kind, { schema }]) => [kind, schema]),
) as { [C in Collection]: SchemaOf<C> };

/** What people write to be read, as against what records that something took place. */
export const writingKinds = (Object.keys(entries) as EntryKind[]).filter(
  (kind) => entries[kind].shelf === 'writing',
);

/** What a record of a kind is called. */
export function titleOf(
  kind: Collection,
  data: Readonly<Record<string, unknown>>,
  names: Names,
): string {
  return declarations[kind].titleOf?.(data, names) ?? writtenTitle(data) ?? '';
}

/** The name or the title that stands in a record; a pair has neither. */
export function writtenTitle(data: Readonly<Record<string, unknown>>): string | undefined {
  // A teacher's `title` is a rank; where there is a name, the name tells who it is.
  const title = data['name'] ?? data['title'];
  return typeof title === 'string' ? title : undefined;
}
