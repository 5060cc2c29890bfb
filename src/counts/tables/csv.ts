import { isMisread } from './misread.ts';
import type { Cell, SemesterTable } from './shapes.ts';

/** So that Excel reads UTF-8 as such. */
const BOM = '\ufeff';

/** What a spreadsheet takes for a formula, in either width and behind whatever it would trim. */
const FORMULA = /^(?:[\t\r\n]|\s*[=+\-@＝＋－＠])/;

/**
 * A table as RFC 4180 has it, for Excel: with a byte-order mark, CRLF at the end of lines,
 * and an apostrophe before whatever would be run as a formula or become a date. A last column names the
 * entries each row was counted from.
 */
export function csvOf({ columns, rows }: SemesterTable): string {
  const lines = [
    [...columns.map((column) => column.title), '依据'],
    ...rows.map(({ cells }) => [
      ...cells.map((cell) => (isTyped(cell) ? cell.text : asText(cell.text))),
      [
        ...new Set(
          cells
            .flatMap((cell) => cell.links ?? [])
            .flatMap((link) => link.href ?? [])
            .map((href) => href.replace(/^\/|\/$/g, '')),
        ),
      ].join(' '),
    ]),
  ];
  return BOM + lines.map((cells) => `${cells.map(csvCell).join(',')}\r\n`).join('');
}

/** What is counted or dated is meant as the number or the day for which a spreadsheet takes it. */
function isTyped({ number, day }: Cell): boolean {
  return number !== undefined || day !== undefined;
}

function asText(text: string): string {
  return isMisread(text) ? `'${text}` : text;
}

export function csvCell(text: string): string {
  const harmless = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
