/** Which column of a table a place is in, and what stands at its head. */

import { rewritten, type Reading } from './reading.ts';

export interface TableLine {
  /** Cells of the line at the head of the table, as written. */
  heads: readonly string[];
}

const RULE = /^[\s|:>-]*-{2}[\s|:-]*$/;

/** A sheet with its cells parted as those of a table; within quotation marks a comma is none. */
export function sheetOf(reading: Reading): Reading {
  return rewritten(reading, /"[^"\n]*"|[,;\t\n]/g, ([sign]) => {
    if (sign.startsWith('"')) return sign;
    return sign === '\n' ? '|\n' : '|';
  });
}

/**
 * One entry a line, absent outside of tables and for heads. A table of Markdown has a rule
 * below its head; in a sheet the first line is the head of all.
 *
 * @param lines whose cells are parted by `|`
 */
export function tableLines(lines: readonly string[], isSheet = false): (TableLine | undefined)[] {
  let heads: string[] | undefined = isSheet ? cellsOf(lines[0] ?? '') : undefined;
  return lines.map((line, i) => {
    if (isSheet) return i === 0 || heads === undefined ? undefined : { heads };
    if (!line.includes('|')) heads = undefined;
    else if (RULE.test(line)) heads = cellsOf(lines[i - 1] ?? '');
    else if (heads !== undefined) return { heads };
    return undefined;
  });
}

/** Without the empty ones that the bars on both sides of a line make. */
export function cellsOf(line: string): string[] {
  return line
    .trim()
    .replace(/^\||\|$/g, '')
    .split('|')
    .map((cell) => cell.trim().replace(/^"|"$/g, ''));
}

/** The head of the column in which the offset `at` of a line is; empty outside of tables. */
export function headAt(table: TableLine | undefined, line: string, at: number): string {
  if (table === undefined) return '';
  const before = line.slice(0, at).trimStart().replace(/^\|/, '');
  return table.heads[before.split('|').length - 1] ?? '';
}
