/**
 * Workbooks of Excel, WPS and LibreOffice, by `read-excel-file`: of the readers that are much used
 * it is the one that is maintained and comes from the registry (see `site/xlsx.ts`, whose author it
 * shares). What it does not know is read beside it: cells that are merged, and percentages. The
 * package is opened by our own strict reader first, so that nothing large or double gets to it.
 */
import readWorkbook from 'read-excel-file/universal';
import type { Part } from '../../intake/inspection/package.ts';
import { cleaned } from '../decode.ts';
import { soundParts } from '../package.ts';
import { Refused } from '../refused.ts';
import { MOST_COLUMNS, MOST_ROWS, trimmed, type Sheet } from './sheet.ts';

/** Cells that merged ones are made of. */
const MOST_MERGED = 1_000_000;
/** A sheet is the largest part; one of 20,000 rows has some 30 MB. */
const MOST_BYTES = 40 * 1024 * 1024;

/** @throws Refused where it is no sound workbook, or one that is larger than any school has */
export async function readXlsx(bytes: Uint8Array): Promise<Sheet[]> {
  const parts = await openedParts(bytes);
  const found = await readWorkbook(new Uint8Array(bytes).buffer, { trim: false }).catch(() => {
    throw new Refused('这个工作簿读不出来，可能有损坏。请用 Excel 或 WPS 另存一次再试。');
  });
  const details = sheetParts(parts).map((part) => detailsOf(part, percentStyles(parts)));
  return found.map(({ sheet, data }, i) => {
    const { merged = [], percent = new Set<string>() } = details[i] ?? {};
    const rows = data.map((row, y) =>
      row.map((value, x) => cellText(value, percent.has(`${y},${x}`))),
    );
    return { name: sheet, rows: trimmed(withMerged(rows, merged)), told: toldOf(merged) };
  });
}

async function openedParts(bytes: Uint8Array): Promise<Part[]> {
  const none = '这不是 .xlsx 工作簿。旧的 .xls 请在 Excel 或 WPS 里另存为 .xlsx。';
  const parts = await soundParts(bytes, '工作簿', 'xl/workbook.xml', none);
  if (parts.some(({ bytes: part }) => part.length > MOST_BYTES)) throw tooLarge();
  for (const { bytes: part } of sheetParts(parts)) {
    for (const [, column = '', row = ''] of part
      .toString('utf8')
      .matchAll(/<c\b[^>]*\br="([A-Z]+)(\d+)"/g)) {
      if (Number(row) > MOST_ROWS || columnNumber(column) >= MOST_COLUMNS) throw tooLarge();
    }
  }
  return parts;
}

function tooLarge(): Refused {
  return new Refused(
    `表太大了：最多 ${MOST_ROWS} 行、${MOST_COLUMNS} 列。请把用得着的部分另存成一个文件。`,
  );
}

/** In the order in which the workbook names them. */
function sheetParts(parts: readonly Part[]): Part[] {
  const text = (name: string): string =>
    parts.find((one) => one.name === name)?.bytes.toString('utf8') ?? '';
  const targets = new Map(
    [...text('xl/_rels/workbook.xml.rels').matchAll(/<Relationship\b[^>]*>/g)].map(([tag]) => [
      attribute(tag, 'Id'),
      attribute(tag, 'Target'),
    ]),
  );
  return [...text('xl/workbook.xml').matchAll(/<(?:\w+:)?sheet\b[^>]*>/g)].flatMap(([tag]) => {
    const target = (targets.get(attribute(tag, 'r:id')) ?? '').replace(/^\/?(?:xl\/)?/, 'xl/');
    return parts.find(({ name }) => name === target.toLowerCase()) ?? [];
  });
}

interface Details {
  /** From row and column to row and column, from 0, the last ones included. */
  merged: (readonly [number, number, number, number])[];
  /** `row,column` of the numbers that are shown as percentages. */
  percent: Set<string>;
}

function detailsOf({ bytes }: Part, percentages: ReadonlySet<string>): Details {
  const xml = bytes.toString('utf8');
  const merged = [...xml.matchAll(/<mergeCell\b[^>]*\bref="([A-Z]+)(\d+):([A-Z]+)(\d+)"/g)].map(
    ([, a = '', b = '', c = '', d = '']) =>
      [Number(b) - 1, columnNumber(a), Number(d) - 1, columnNumber(c)] as const,
  );
  const percent = new Set<string>();
  if (percentages.size > 0) {
    for (const [tag] of xml.matchAll(/<c\b[^>]*>/g)) {
      if (!percentages.has(attribute(tag, 's')) || /\bt="(?!n")/.test(tag)) continue;
      const [, column = '', row = ''] = /^([A-Z]+)(\d+)$/.exec(attribute(tag, 'r')) ?? [];
      percent.add(`${Number(row) - 1},${columnNumber(column)}`);
    }
  }
  return { merged, percent };
}

/** The numbers of the formats of cells that show a percentage. */
function percentStyles(parts: readonly Part[]): Set<string> {
  const xml = parts.find(({ name }) => name === 'xl/styles.xml')?.bytes.toString('utf8') ?? '';
  const formats = new Set(['9', '10']);
  for (const [tag] of xml.matchAll(/<numFmt\b[^>]*>/g)) {
    if (attribute(tag, 'formatCode').includes('%')) formats.add(attribute(tag, 'numFmtId'));
  }
  const cells = /<cellXfs\b[^>]*>(.*?)<\/cellXfs>/s.exec(xml)?.[1] ?? '';
  const styles = [...cells.matchAll(/<xf\b[^>]*>/g)].map(([tag]) => attribute(tag, 'numFmtId'));
  return new Set(styles.flatMap((format, i) => (formats.has(format) ? [String(i)] : [])));
}

function attribute(tag: string, name: string): string {
  return new RegExp(String.raw`\s${name}="([^"]*)"`).exec(tag)?.[1] ?? '';
}

/** `AB` → 27. */
function columnNumber(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** As somebody reads it in the sheet; a day in the form of our files. */
function cellText(value: unknown, isPercent: boolean): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return dayOf(value);
  if (typeof value === 'number') {
    const shown = Number((isPercent ? value * 100 : value).toPrecision(12));
    return isPercent ? `${shown}%` : String(shown);
  }
  if (typeof value === 'boolean') return value ? '是' : '否';
  return cleaned(typeof value === 'string' ? value : JSON.stringify(value)).trim();
}

/** A time of the day alone counts from the last day of 1899. */
function dayOf(date: Date): string {
  const [day = '', time = ''] = date.toISOString().split('T');
  const clock = time.slice(0, 5);
  if (day < '1900-01-02') return clock;
  return clock === '00:00' ? day : `${day} ${clock}`;
}

/** What stands in a merged cell stands in each of the cells that it is made of. */
function withMerged(rows: string[][], merged: Details['merged']): string[][] {
  // A file may merge the whole sheet a thousand times over.
  let filled = 0;
  for (const [top, left, bottom, right] of merged) {
    const text = rows[top]?.[left] ?? '';
    if (text === '') continue;
    for (let y = top; y <= Math.min(bottom, rows.length - 1); y += 1) {
      for (let x = left; x <= Math.min(right, MOST_COLUMNS); x += 1) {
        const row = rows[y];
        if (row !== undefined) row[x] = text;
        filled += 1;
        if (filled > MOST_MERGED) throw tooLarge();
      }
    }
  }
  return rows.map((row) => Array.from(row, (cell) => cell ?? ''));
}

function toldOf(merged: Details['merged']): string[] {
  return merged.length === 0
    ? []
    : [`有 ${merged.length} 处合并的格子，里面的每一格都当作写了同样的字。`];
}
