/**
 * A workbook as a file for Excel, WPS and LibreOffice, by `write-excel-file`: of the three writers
 * that are much used it is the one that is maintained and comes from the registry; exceljs has had
 * no release since 2023, and what the registry has of SheetJS is of 2022. It knows neither links nor
 * a date for the parts of its ZIP, so both are added here; it brings one small dependency along.
 */
import { Uint8ArrayReader, Uint8ArrayWriter, ZipReader } from '@zip.js/zip.js';
import writeExcelFile, { type CellObject, type Feature, type Image } from 'write-excel-file/node';
import {
  getCellAddress,
  getOrderOfSiblings,
  insertElementMarkupAccordingToOrderOfSiblings,
  sanitizeAttributeValue,
  sanitizeTextContent,
} from 'write-excel-file/utility';
import type { Sheet, SheetCell, SheetLink, Workbook } from '../counts/tables/workbook.ts';
import { zipOf, type ZipEntry } from './zip.ts';

/** Excel refuses a longer text. */
const LONGEST_TEXT = 32_767;
const CUT = '……（太长，全文在网页上）';
/** Excel knows some two hundred ways of writing a number; beyond these it is written as a text. */
const MOST_FORMATS = 100;
/** The first day on which all programs agree. */
const FIRST_DAY = '1900-03-01';
const DAY_FORMAT = 'yyyy"年"m"月"d"日"';
/** Height of a line, in points. */
const LINE = 16;
const SHEET = 'xl/worksheets/sheet{id}.xml';
/** Excel wants the parts of a sheet in this order. */
const ORDER = getOrderOfSiblings(SHEET, 'worksheet') ?? [];
const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink';

/** The bytes of the file: the same for the same workbook, whenever it is made. */
export async function xlsxOf({ sheets }: Workbook): Promise<Buffer> {
  const formats = new Set<string>();
  const bytes = await writeExcelFile(
    sheets.map(({ name, widths, lines, rows }) => {
      const counted = countedColumns(rows);
      return {
        sheet: name,
        columns: widths.map((width) => ({ width })),
        stickyRowsCount: 1,
        orientation: 'landscape' as const,
        data: rows.map((row, i) =>
          row.map((cell, at) => ({
            ...cellOf(cell, i === 0, formats),
            height: (lines[i] ?? 1) * LINE,
            ...(counted.has(at) ? { align: 'center' as const } : {}),
          })),
        ),
      };
    }),
    { fontFamily: '宋体', fontSize: 11, features: [links(sheets), ON_A4, headsOnPaper(sheets)] },
  ).toBuffer();
  return zipOf(await filesOf(bytes));
}

/** Columns of numbers and days, which would otherwise touch the words of the next one. */
function countedColumns(rows: readonly SheetCell[][]): ReadonlySet<number> {
  return new Set(
    rows.flatMap((row) =>
      row.flatMap(({ number, day }, at) => (number === undefined && day === undefined ? [] : [at])),
    ),
  );
}

function cellOf(cell: SheetCell, isHead: boolean, formats: Set<string>): CellObject {
  return {
    ...valueOf(cell, formats),
    wrap: true,
    alignVertical: 'top',
    ...(isHead ? { fontWeight: 'bold', backgroundColor: '#EEEEEE' } : {}),
    ...(cell.link === undefined
      ? {}
      : { textColor: '#0B5394', textDecoration: { underline: true } }),
  };
}

/**
 * A number or a day keeps the words around it as a format, so that it is read as on the page and
 * can still be added and sorted. All else is text, and no program makes a formula of that.
 */
function valueOf({ text, number, day }: SheetCell, formats: Set<string>): CellObject {
  if (number !== undefined) {
    const format = formatOf('0', text.slice(String(number).length));
    const isPlain = Number.isInteger(number);
    if (text === String(number)) return { type: Number, value: number };
    if (isPlain && isKept(format, formats)) return { type: Number, value: number, format };
  }
  if (day !== undefined && day >= FIRST_DAY) {
    const format = formatOf(DAY_FORMAT, text.replace(/^\d+年\d+月\d+日/, ''));
    if (isKept(format, formats)) return { type: Date, value: new Date(`${day}T00:00:00Z`), format };
  }
  return { type: String, value: plainText(text) };
}

function isKept(format: string, formats: Set<string>): boolean {
  if (format.length > 200 || (formats.size >= MOST_FORMATS && !formats.has(format))) return false;
  formats.add(format);
  return true;
}

/** Words behind a number, none of them read as a sign. */
function formatOf(number: string, words: string): string {
  const quoted = [...words].map((one) => (one === '"' ? '\\"' : `"${one}"`)).join('');
  return number + quoted.replaceAll('""', '');
}

/** Excel reads `_x0041_` as the character of this number, unless its first sign is written so. */
function plainText(text: string): string {
  const short =
    text.length > LONGEST_TEXT
      ? text.slice(0, LONGEST_TEXT - CUT.length).replace(/[\ud800-\udbff]$/, '') + CUT
      : text;
  return short.replaceAll(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_');
}

/** Printed on A4, as wide as the paper and as long as it takes. */
const ON_A4: Feature<Image['content']> = {
  files: {
    transform: {
      [SHEET]: {
        transformElementAttributes: (tag, attributes) =>
          tag === 'pageSetup'
            ? { ...attributes, paperSize: 9, fitToWidth: 1, fitToHeight: 0 }
            : attributes,
        transform: (xml) =>
          insertElementMarkupAccordingToOrderOfSiblings(
            xml,
            '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
            ORDER,
            'worksheet',
          ),
      },
    },
  },
};

/** The head of a table stands on every page that it is printed on; the first sheet has none. */
function headsOnPaper(sheets: readonly Sheet[]): Feature<Image['content']> {
  const names = sheets.map(({ name }, i) =>
    i === 0
      ? ''
      : `<definedName name="_xlnm.Print_Titles" localSheetId="${i}">${sanitizeTextContent(
          `'${name.replaceAll("'", "''")}'!$1:$1`,
        )}</definedName>`,
  );
  return {
    files: {
      transform: {
        'xl/workbook.xml': {
          transform: (xml) =>
            names.join('') === ''
              ? xml
              : xml.replace(
                  '<definedNames/>',
                  () => `<definedNames>${names.join('')}</definedNames>`,
                ),
        },
      },
    },
  };
}

/** Real links of cells, which the library leaves to others. */
function links(sheets: readonly Sheet[]): Feature<Image['content']> {
  return {
    files: {
      transform: {
        [SHEET]: {
          transform: (xml, _options, { sheetIndex }) => {
            const all = linksOf(sheets[sheetIndex]);
            if (all.length === 0) return xml;
            const rows = all.map(({ at, link }, i) => hyperlink(at, link, i)).join('');
            const markup = `<hyperlinks>${rows}</hyperlinks>`;
            return insertElementMarkupAccordingToOrderOfSiblings(xml, markup, ORDER, 'worksheet');
          },
        },
        'xl/worksheets/_rels/sheet{id}.xml.rels': {
          insert: (_options, { sheetIndex }) =>
            linksOf(sheets[sheetIndex])
              .map(({ link }, i) => ('address' in link ? relation(link.address, i) : ''))
              .join(''),
        },
      },
    },
  };
}

function linksOf(sheet: Sheet | undefined): { at: string; link: SheetLink }[] {
  return (sheet?.rows ?? []).flatMap((row, i) =>
    row.flatMap(({ link }, j) => (link === undefined ? [] : [{ at: getCellAddress(i, j), link }])),
  );
}

function hyperlink(at: string, link: SheetLink, no: number): string {
  if ('address' in link) return `<hyperlink ref="${at}" r:id="rId-link-${no}"/>`;
  const place = `'${link.sheet.replaceAll("'", "''")}'!A${link.row}`;
  return `<hyperlink ref="${at}" location="${sanitizeAttributeValue(place)}"/>`;
}

function relation(address: string, no: number): string {
  const target = sanitizeAttributeValue(address);
  return `<Relationship Id="rId-link-${no}" Type="${RELATION}" Target="${target}" TargetMode="External"/>`;
}

async function filesOf(zip: Buffer): Promise<ZipEntry[]> {
  const reader = new ZipReader(new Uint8ArrayReader(zip), { useWebWorkers: false });
  const files: ZipEntry[] = [];
  for await (const entry of reader.getEntriesGenerator()) {
    if (entry.directory) continue;
    const bytes = await entry.getData(new Uint8ArrayWriter());
    files.push({ path: entry.filename, bytes: Buffer.from(bytes) });
  }
  await reader.close();
  return files;
}
