/** The kinds of cell a table is made of. */
import { dayInChinese } from '../../model/calendar/calendar.ts';
import type { Catalogue, Entry } from '../../graph/catalogue.ts';
import type { Count } from '../count.ts';
import type { Disclosed } from '../disclosed.ts';
import { entryLink, personLinks } from '../../graph/links.ts';
import type { Link } from '../../graph/links.ts';
import type { Cell } from './shapes.ts';

export function text(value: string | number | undefined): Cell {
  if (typeof value === 'number') return { text: String(value), number: value };
  return { text: value ?? '' };
}

/** A day as it is read, `more` behind it; empty where there is none. */
export function dated(day: string | undefined, more = ''): Cell {
  return day === undefined ? text(undefined) : { text: dayInChinese(day) + more, day };
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
  return { ...text(value), ...(links.length === 0 ? {} : { links }) };
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
  const cell = evident(
    tell(count),
    count.evidence.flatMap((ref) => catalogue.byRef.get(ref) ?? []),
  );
  return beginsWith(cell.text, count.value) ? { ...cell, number: count.value } : cell;
}

/** `3`, `3 次`, `3（市级 1）`; of `15/18 周` and `4.7 分` it is not the number 15 or 4 that is told. */
function beginsWith(told: string, value: Disclosed): value is number {
  if (typeof value !== 'number') return false;
  const number = String(value);
  return told.startsWith(number) && !/^[\d./]/.test(told.slice(number.length));
}
