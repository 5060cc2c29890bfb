/** The kinds of cell a table is made of. */
import type { Catalogue, Entry } from '../../graph/catalogue.ts';
import type { Count } from '../count.ts';
import type { Disclosed } from '../disclosed.ts';
import { entryLink, personLinks } from '../../graph/links.ts';
import type { Link } from '../../graph/links.ts';
import type { Cell } from './shapes.ts';

export function text(value: string | number | undefined): Cell {
  return { text: value === undefined ? '' : String(value) };
}

/** Names that lead somewhere. */
export function named(links: readonly Link[]): Cell {
  return { text: links.map((one) => one.label).join('、'), links: [...links], named: true };
}

export function people(catalogue: Catalogue, ids: readonly string[]): Cell {
  return named(personLinks(catalogue, ids));
}

/** A number or a few words, with the entries they were counted from. */
export function evident(value: string | number, entries: readonly Entry[]): Cell {
  const links = [...new Set(entries)].map(entryLink);
  return { text: String(value), ...(links.length === 0 ? {} : { links }) };
}

/** `3`, `至少 3`; nothing where it is not told. */
export function bareNumber(value: Disclosed): string {
  if (value === null) return '';
  return typeof value === 'number' ? String(value) : `至少 ${value.atLeast}`;
}

/** A count in a narrow column: the bare number, or what is told of it without the measure word. */
export function countCell(
  catalogue: Catalogue,
  count: Count | undefined,
  tell: (count: Count) => string | number = (one) => bareNumber(one.value),
): Cell {
  if (count === undefined) return text(undefined);
  return evident(
    tell(count),
    count.evidence.flatMap((ref) => catalogue.byRef.get(ref) ?? []),
  );
}
