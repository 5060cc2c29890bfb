/**
 * Addresses of the writing desk. What is known where one stands goes along behind the `#`, so that
 * it is sent to no server: the kind first, then fields by their dotted paths, as `npm run new` takes
 * them. A field may be called `kind` too; the first of that name is the record's.
 */
import { collections, type Collection } from '../model/kinds.ts';
import type { Given } from '../records/answers.ts';

export const DESK = '/write/';

/** What an address of the desk asks for. */
export type DeskPlace =
  | { at: 'choice' }
  | { at: 'new'; kind: Collection; given: Given }
  /** A record that exists: `collection/id`, and its file, relative to the content directory. */
  | { at: 'correct'; ref: string; file: string }
  | { at: 'draft'; key: string; step: DeskStep };

export type DeskStep = 'write' | 'hand-over';

/**
 * Where somebody begins a record, with what is known of it.
 *
 * @param given fields that nobody knows anything of may be left empty
 * @example writeLink('reflections', { lesson: ['2025-10-15-daodu'] }) // /write/#kind=reflections&lesson=2025-10-15-daodu
 */
export function writeLink(
  kind: Collection,
  given: Readonly<Record<string, readonly (string | undefined)[]>> = {},
): string {
  const known = Object.entries(given).flatMap(([path, values]) =>
    values.flatMap((value): [string, string][] => (value === undefined ? [] : [[path, value]])),
  );
  return addressOf([['kind', kind], ...known]);
}

/** Where a record that exists is corrected, in the form it was written in. */
export function correctLink(ref: string, file: string): string {
  return addressOf([
    ['correct', ref],
    ['file', file],
  ]);
}

/** Where a draft lies, in the browser that has it. */
export function draftLink(key: string, step: DeskStep = 'write'): string {
  return addressOf(
    step === 'write'
      ? [['draft', key]]
      : [
          ['draft', key],
          ['step', step],
        ],
  );
}

/** @param hash with or without its `#`; what cannot be understood leads to the choice of a kind */
export function readDeskPlace(hash: string): DeskPlace {
  const parameters = new URLSearchParams(hash.replace(/^#/, ''));
  const key = parameters.get('draft');
  if (key !== null) {
    const step = parameters.get('step') === 'hand-over' ? 'hand-over' : 'write';
    return { at: 'draft', key, step };
  }
  const ref = parameters.get('correct');
  if (ref !== null) return { at: 'correct', ref, file: parameters.get('file') ?? '' };
  const [kind, ...own] = parameters.getAll('kind');
  const known = collections.find((one) => one === kind);
  if (known === undefined) return { at: 'choice' };
  const given = Object.fromEntries(
    [...new Set(parameters.keys())]
      .map((path) => [path, path === 'kind' ? own : parameters.getAll(path)] as const)
      .filter(([, values]) => values.length > 0),
  );
  return { at: 'new', kind: known, given };
}

function addressOf(parameters: [string, string][]): string {
  return `${DESK}#${new URLSearchParams(parameters).toString()}`;
}
