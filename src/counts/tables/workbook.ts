/** The tables of a semester as one workbook: what stands in which cell, before any file is made of it. */
import { countedTo } from '../report-span.ts';
import type { Catalogue } from '../../graph/catalogue.ts';
import { dayInChinese, semesterLabel, type Semester } from '../../model/calendar/calendar.ts';
import { begunSemesters, semesterTables } from './semester-tables.ts';
import type { Cell, SemesterTable } from './shapes.ts';
import { sheetNames } from './sheet-names.ts';

export interface Workbook {
  sheets: Sheet[];
}

export interface Sheet {
  name: string;
  /** Width of each column in digits; a Chinese character takes two. */
  widths: number[];
  /** How many lines each row takes, which not every program finds out by itself. */
  lines: number[];
  /** The first row is the head. */
  rows: SheetCell[][];
}

export interface SheetCell {
  text: string;
  /** What the text begins with, see {@link Cell}. */
  number?: number;
  day?: string;
  link?: SheetLink;
}

/** To a page of the site, or to a row of a sheet, counted from 1. */
export type SheetLink = { address: string } | { sheet: string; row: number };

/** What a spreadsheet holds of links on one sheet; what is beyond goes without, its address stays to be read. */
const MOST_LINKS = 65_530;
const WIDTHS = { least: 6, most: 48 };
const ABOUT = '说明';
const EVIDENCE = '依据';
const EVIDENCE_HEAD = ['报表', '哪一行', '哪一栏', '依据', '地址'];

/** Where a page stands for whoever has the workbook; nothing where it is out of reach. */
export type AddressOf = (href: string) => string | undefined;

/**
 * By semester, with addresses as on the site.
 *
 * @param siteUrl address of the site without a slash at its end; where it is empty, links are
 * relative to the folder of the semester, in which the workbook lies
 */
export function semesterWorkbooks(catalogue: Catalogue, siteUrl: string): Map<string, Workbook> {
  const addressOf = (href: string): string =>
    encodeURI(siteUrl === '' ? `../../${href.replace(/^\//, '')}` : siteUrl + href);
  return new Map(
    begunSemesters(catalogue).map((semester) => [
      semester.id,
      semesterWorkbook(catalogue, semester, addressOf),
    ]),
  );
}

/**
 * A cell that rests on one page leads there; one that rests on several leads to its rows of the
 * last sheet, each of which leads to a page.
 */
export function semesterWorkbook(
  catalogue: Catalogue,
  semester: Semester,
  addressOf: AddressOf,
): Workbook {
  const about = [
    [catalogue.school.name],
    [`${semesterLabel(semester.id, catalogue.school.semesterLabel)}报表`],
    [`数到${dayInChinese(countedTo(catalogue, semester))}`],
  ];
  return workbookOf(semesterTables(catalogue, semester), about, addressOf);
}

/** @param about rows of words at the head of the first sheet */
export function workbookOf(
  tables: readonly SemesterTable[],
  about: readonly string[][],
  addressOf: AddressOf,
): Workbook {
  const [aboutName = '', evidenceName = '', ...names] = sheetNames([
    ABOUT,
    EVIDENCE,
    ...tables.map(({ title }) => title),
  ]);
  const evidence: SheetCell[][] = [EVIDENCE_HEAD.map((text) => ({ text }))];
  const sheets = tables.map((table, i) => {
    const rows = table.rows.map(({ cells }) =>
      cells.map((cell, at) => {
        const links = pagesOf(cell);
        const first = evidence.length + 1;
        // What one cell says by itself needs no list of evidence.
        if (links.length > 1) {
          const where = [table.title, cells[0]?.text ?? '', table.columns[at]?.title ?? ''];
          evidence.push(...links.map((one) => evidenceRow(where, one, addressOf)));
        }
        return sheetCell(cell, links, { addressOf, row: first, sheet: evidenceName });
      }),
    );
    return sheetOf(names[i] ?? '', [table.columns.map(({ title }) => ({ text: title })), ...rows]);
  });
  return {
    sheets: [
      sheetOf(aboutName, [...about, ...explained(tables)].map(textRow)),
      ...sheets,
      ...(evidence.length > 1 ? [sheetOf(evidenceName, evidence)] : []),
    ].map(withinLimits),
  };
}

interface Page {
  label: string;
  href: string;
}

/** Pages that a cell rests on, each once; a name of somebody without a page leads nowhere. */
function pagesOf({ links = [] }: Cell): Page[] {
  const pages = links.flatMap(({ label, href }) => (href === undefined ? [] : [{ label, href }]));
  return [...new Map(pages.map((page) => [page.href, page])).values()];
}

function sheetCell(
  { text, number, day }: Cell,
  links: readonly Page[],
  there: { addressOf: AddressOf; sheet: string; row: number },
): SheetCell {
  const [only, ...more] = links;
  const link =
    only === undefined
      ? undefined
      : more.length === 0
        ? linkTo(there.addressOf(only.href))
        : { sheet: there.sheet, row: there.row };
  return {
    text,
    ...(number === undefined ? {} : { number }),
    ...(day === undefined ? {} : { day }),
    ...(link === undefined ? {} : { link }),
  };
}

function evidenceRow(
  where: readonly string[],
  { label, href }: Page,
  addressOf: AddressOf,
): SheetCell[] {
  const address = addressOf(href);
  const link = linkTo(address);
  return [
    ...where.map((text) => ({ text })),
    { text: label, ...(link === undefined ? {} : { link }) },
    { text: address ?? '' },
  ];
}

function linkTo(address: string | undefined): SheetLink | undefined {
  return address === undefined ? undefined : { address };
}

/** What each table counts, and how each of its columns is counted. */
function explained(tables: readonly SemesterTable[]): string[][] {
  return tables.flatMap(({ title, lead, columns }) => [
    [title, lead],
    ...columns.flatMap((column) =>
      column.explanation ? [[column.title, column.explanation]] : [],
    ),
  ]);
}

function textRow(texts: readonly string[]): SheetCell[] {
  return texts.map((text) => ({ text }));
}

function sheetOf(name: string, rows: SheetCell[][]): Sheet {
  const columns = Math.max(...rows.map((row) => row.length));
  const widths = Array.from({ length: columns }, (_, at) => {
    const widest = Math.max(...rows.map((row) => widthOf(row[at]?.text ?? '')));
    return Math.min(WIDTHS.most, Math.max(WIDTHS.least, widest + 2));
  });
  const lines = rows.map((row) =>
    Math.max(1, ...row.map(({ text }, at) => linesOf(text, widths[at] ?? WIDTHS.least))),
  );
  return { name, widths, lines, rows };
}

/** Of the longest line, in digits. */
function widthOf(text: string): number {
  return Math.max(...text.split('\n').map(digitsOf));
}

/** Lines that a text takes in a column; a Chinese character is a little narrower than two digits. */
function linesOf(text: string, width: number): number {
  const taken = text.split('\n').map((line) => Math.ceil(digitsOf(line) / width));
  return taken.reduce((sum, one) => sum + Math.max(1, one), 0);
}

function digitsOf(line: string): number {
  const wide = [...line].filter((one) => one > '\u02ff').length;
  return [...line].length + wide;
}

function withinLimits(sheet: Sheet): Sheet {
  let links = 0;
  const rows = sheet.rows.map((row) =>
    row.map(({ link, ...cell }) => {
      if (link === undefined || links >= MOST_LINKS) return cell;
      links += 1;
      return { ...cell, link };
    }),
  );
  return { ...sheet, rows };
}
