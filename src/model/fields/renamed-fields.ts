/**
 * Fields that used to be called something else. A file that still uses an old name is read as
 * if it used the new one and is told of it; `npm run check -- --fix` writes the new names in.
 */
import type { Collection } from '../kinds.ts';

interface Renaming {
  from: string;
  to: string;
  /** How a value stands under the new name. */
  as: 'is' | 'list' | 'found';
}

const TABLE: Partial<Record<Collection, readonly Renaming[]>> = {
  plans: [
    { from: 'parent', to: 'parents', as: 'list' },
    { from: 'assessment', to: 'assessments', as: 'found' },
  ],
  pairs: [
    { from: 'quotas', to: 'commitments', as: 'is' },
    { from: 'assessment', to: 'assessments', as: 'found' },
  ],
  meetings: [{ from: 'leadPresenter', to: 'presenters', as: 'list' }],
};

/** 两人各自 was `both`; what a pair does only together was told by the deed. */
const SIDES: Readonly<Record<string, string>> = {
  mentor: 'mentor',
  mentee: 'mentee',
  both: 'each',
};
const ONLY_TOGETHER: ReadonlySet<unknown> = new Set(['meet']);

export function renamingsOf(collection: Collection): readonly Renaming[] {
  return TABLE[collection] ?? [];
}

/** The side that owes a promise of a pair, by the old word and what was promised. */
export function sideOf(by: unknown, what: unknown): unknown {
  if (by === 'both' && ONLY_TOGETHER.has(what)) return 'together';
  return (typeof by === 'string' ? SIDES[by] : undefined) ?? by;
}

export interface Renamed {
  data: unknown;
  /** Old paths that were found, with the old and the new name. */
  found: { path: PropertyKey[]; from: string; to: string }[];
  /** Where the value at a path of the new data stands in the file. */
  writtenAt: (path: PropertyKey[]) => PropertyKey[];
}

/** Parsed data under the names of today. What is named twice, old and new, is left to the schema. */
export function withNewNames(collection: Collection, data: unknown): Renamed {
  const table = renamingsOf(collection);
  if (table.length === 0 || !isMapping(data)) {
    return { data, found: [], writtenAt: (path) => path };
  }
  const found: Renamed['found'] = [];
  const renamed = new Map<string, Renaming>();
  let next: Record<string, unknown> = Object.fromEntries(
    Object.entries(data).map(([key, value]) => {
      const renaming = table.find((one) => one.from === key && !Object.hasOwn(data, one.to));
      if (renaming === undefined) return [key, value];
      found.push({ path: [key], from: key, to: renaming.to });
      renamed.set(renaming.to, renaming);
      return [renaming.to, under(renaming, value)];
    }),
  );
  if (collection === 'pairs' && Array.isArray(next['commitments'])) {
    const key = renamed.get('commitments')?.from ?? 'commitments';
    const commitments = next['commitments'].map((one: unknown, i) => {
      if (!isMapping(one) || !Object.hasOwn(one, 'by') || Object.hasOwn(one, 'owedBy')) return one;
      found.push({ path: [key, i, 'by'], from: 'by', to: 'owedBy' });
      return Object.fromEntries(
        Object.entries(one).map(([name, value]) =>
          name === 'by' ? ['owedBy', sideOf(value, one['what'])] : [name, value],
        ),
      );
    });
    next = { ...next, commitments };
  }
  return { data: next, found, writtenAt: (path) => writtenAt(path, renamed, data) };
}

function under({ as }: Renaming, value: unknown): unknown {
  if (as === 'is') return value;
  return as === 'list' ? [value] : [{ found: value }];
}

function writtenAt(
  path: PropertyKey[],
  renamed: ReadonlyMap<string, Renaming>,
  data: Record<string, unknown>,
): PropertyKey[] {
  const [first, ...rest] = path;
  const renaming = renamed.get(String(first));
  const key = renaming?.from ?? first ?? '';
  // Inside what was one value there is nothing finer to point at.
  if (renaming !== undefined && renaming.as !== 'is') return [key];
  const list = data[String(key)];
  const [i, field] = rest;
  const isOldSide =
    field === 'owedBy' &&
    Array.isArray(list) &&
    isMapping(list[Number(i)]) &&
    'by' in list[Number(i)];
  return isOldSide ? [key, i ?? 0, 'by'] : path.length === 0 ? path : [key, ...rest];
}

function isMapping(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
