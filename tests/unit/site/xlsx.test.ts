/** A workbook is written, and read back by a reader that shares nothing with what wrote it. */
import { describe, expect, test, vi } from 'vitest';
import { semesterWorkbooks, workbookOf } from '../../../src/counts/tables/workbook.ts';
import { sheetNames } from '../../../src/counts/tables/sheet-names.ts';
import type { Cell, SemesterTable } from '../../../src/counts/tables/shapes.ts';
import { xlsxOf } from '../../../src/site/xlsx.ts';
import { attachmentFindings } from '../../../src/intake/inspection/attachment.ts';
import { wellFormed } from '../../xml.ts';
import { catalogueWith, people, type Written } from '../counts/records.ts';
import { readXlsx } from './read-xlsx.ts';
import { unzip } from './unzip.ts';

const addressOf = (href: string): string => encodeURI(`https://hill.example${href}`);

function tableOf(cells: Cell[], title = '表'): SemesterTable {
  const columns = cells.map((_, i) => ({ title: `栏${i + 1}` }));
  return { id: 't', title, lead: '一张表', columns, rows: [{ cells }] };
}

async function written(...cells: Cell[]) {
  const bytes = await xlsxOf(workbookOf([tableOf(cells)], [['小山学校']], addressOf));
  for (const [name, text] of Object.entries(unzip(bytes))) {
    expect(() => wellFormed(text), name).not.toThrow();
  }
  return { bytes, sheets: readXlsx(bytes) };
}

/** The row of the table as it is stored. */
async function rowOf(...cells: Cell[]) {
  const { sheets } = await written(...cells);
  return 'ABCDEFGH'
    .slice(0, cells.length)
    .split('')
    .map((at) => sheets[1]?.cells[`${at}2`]);
}

/** Days since the last of 1899, as spreadsheets count them from March 1900 on. */
const serialOf = (day: string): string =>
  String((Date.parse(`${day}T00:00:00Z`) - Date.parse('1899-12-30T00:00:00Z')) / 86_400_000);

describe('what a cell holds', () => {
  test('a number is a number, with its words as a format', async () => {
    const [bare, counted, several, least] = await rowOf(
      { text: '12', number: 12 },
      { text: '3 次', number: 3 },
      { text: '4（市级 1）', number: 4 },
      { text: '至少 5 节' },
    );
    expect(bare).toMatchObject({ value: '12', isText: false, format: '' });
    expect(counted).toMatchObject({ value: '3', isText: false });
    expect(counted?.format.replaceAll('"', '')).toBe('0 次');
    expect(several?.format.replaceAll('"', '')).toBe('0（市级 1）');
    expect(least).toMatchObject({ value: '至少 5 节', isText: true });
  });

  test('a day is a day, with what stands behind it', async () => {
    const [day, late, old] = await rowOf(
      { text: '2026年2月28日', day: '2026-02-28' },
      { text: '2024年2月29日（已过）', day: '2024-02-29' },
      { text: '1899年12月31日', day: '1899-12-31' },
    );
    expect(day).toMatchObject({ value: serialOf('2026-02-28'), isText: false });
    expect(day?.format).toBe('yyyy"年"m"月"d"日"');
    expect(late).toMatchObject({ value: serialOf('2024-02-29'), isText: false });
    expect(late?.format.replaceAll('"', '')).toBe('yyyy年m月d日（已过）');
    expect(old).toMatchObject({ value: '1899年12月31日', isText: true });
  });

  test.each([
    '5/12',
    '3-4',
    '=1+1',
    '+8',
    '-8',
    '@SUM(A1)',
    '＝1',
    '\t=1',
    '=HYPERLINK("https://x.example","y")',
    '007',
    '1e5',
    '_x0041_',
    'a < b & "c"',
    ' 两头空 ',
    '一行\n两行',
    '𠮷野家',
    'TRUE',
  ])('%j is a text', async (text) => {
    const [cell] = await rowOf({ text });
    expect(cell).toMatchObject({ isText: true, isFormula: false, format: '' });
    // Excel reads `_x005F_` as the line that it stands for.
    expect(cell?.value.replaceAll('_x005F_', '_')).toBe(text);
  });

  test('no format is made of what a title says', async () => {
    const cells = Array.from({ length: 300 }, (_, i) => ({ text: `1（"${i}"）`, number: 1 }));
    const { bytes, sheets } = await written(...cells);
    const shown = Object.values(sheets[1]?.cells ?? {}).slice(300);
    expect(shown.map(({ isText, value, format }) => (isText ? value : format)).length).toBe(300);
    expect(unzip(bytes)['xl/styles.xml']?.match(/<numFmt /g)?.length).toBeLessThanOrEqual(100);
  });

  test('a text that Excel would refuse is cut, and says so', async () => {
    const [cell] = await rowOf({ text: '长'.repeat(40_000) });
    expect(cell?.value.length).toBe(32_767);
    expect(cell?.value).toMatch(/太长，全文在网页上）$/);
  });
});

describe('what a number was counted from', () => {
  const one = { label: '一篇', href: '/reflections/one/' };
  const two = { label: '又一篇：“等”', href: '/lessons/二/' };

  test('one page is behind the cell itself', async () => {
    const { sheets } = await written({ text: '1', number: 1, links: [one] });
    expect(sheets.map(({ name }) => name)).toEqual(['说明', '表']);
    expect(sheets[1]?.cells['A2']?.link).toBe('https://hill.example/reflections/one/');
  });

  test('several are listed on a sheet of their own, each a link', async () => {
    const { sheets } = await written(
      { text: '白一' },
      { text: '2 篇', number: 2, links: [one, two, one] },
      { text: '甲、乙', links: [two, one, { label: '没有页面的' }], named: true },
    );
    const [, table, evidence] = sheets;
    expect(table?.cells['B2']?.link).toBe("'依据'!A2");
    expect(table?.cells['C2']?.link).toBe("'依据'!A4");
    const row = (no: number) => 'ABCDE'.split('').map((at) => evidence?.cells[`${at}${no}`]?.value);
    const address = 'https://hill.example/lessons/%E4%BA%8C/';
    expect(row(3)).toEqual(['表', '白一', '栏2', '又一篇：“等”', address]);
    expect(evidence?.cells['D3']?.link).toBe(address);
    expect(Object.keys(evidence?.cells ?? {}).length).toBe(5 * 5);
  });

  test('without the address of the site, links are relative to the semester’s folder', async () => {
    const catalogue = catalogueWith(
      [...people, ['reflections/a', { authors: ['bai'] }] as Written],
      '2026-06-01',
    );
    const links = (siteUrl: string) =>
      [...semesterWorkbooks(catalogue, siteUrl).values()]
        .flatMap(({ sheets }) => sheets)
        .flatMap(({ rows }) => rows.flat())
        .flatMap(({ link }) => (link !== undefined && 'address' in link ? [link.address] : []));
    expect(links('')).toContain('../../reflections/a/');
    expect(links('https://hill.example/t')).toContain('https://hill.example/t/reflections/a/');
    expect(links('').every((one) => one.startsWith('../../'))).toBe(true);
  });
});

test('a sheet is printed on A4, as wide as the paper, and its parts stand in the order Excel wants', async () => {
  const { bytes } = await written({ text: '1', links: [{ label: '一篇', href: '/a/' }] });
  const xml = unzip(bytes)['xl/worksheets/sheet2.xml'] ?? '';
  expect(xml).toMatch(
    /<pageSetup(?=[^>]* paperSize="9")(?=[^>]* fitToWidth="1")[^>]* fitToHeight="0"/,
  );
  const parts = ['sheetPr', 'sheetViews', 'cols', 'sheetData', 'hyperlinks', 'pageSetup'];
  const places = parts.map((name) => xml.search(new RegExp(`<${name}[ >/]`)));
  expect(places).toEqual(places.toSorted((a, b) => a - b));
  expect(Math.min(...places)).toBeGreaterThan(0);
});

test('the head row stays, and columns are as wide as what they hold', async () => {
  const { sheets } = await written(
    { text: '短' },
    { text: '一个长得多的题目，二十来个字那么长的' },
  );
  const [, table] = sheets;
  expect(table?.frozenRows).toBe(1);
  expect(table?.cells['A1']).toMatchObject({ value: '栏1', isText: true });
  const [narrow = 0, wide = 0] = table?.widths ?? [];
  expect(narrow).toBeGreaterThanOrEqual(6);
  expect(wide).toBeGreaterThan(36);
  expect(wide).toBeLessThan(60);
});

test('a row is as high as its text is long, and what is counted stands in the middle', async () => {
  const long = '数这个小组里至少采纳了一条建议的课例和听课记录。'.repeat(4);
  const { bytes } = await written({ text: long }, { text: '3 次', number: 3 }, { text: '甲' });
  const { 'xl/worksheets/sheet2.xml': xml = '', 'xl/styles.xml': styles = '' } = unzip(bytes);
  const height = (row: number): number =>
    Number(new RegExp(`<row[^>]* r="${row}"[^>]* ht="([\\d.]+)"`).exec(xml)?.[1]);
  // 192 digits in a column of 48.
  expect(height(2)).toBe(height(1) * 4);
  const formats = [
    ...(/<cellXfs.*?<\/cellXfs>/s.exec(styles)?.[0] ?? '').matchAll(/<xf\b.*?<\/xf>/gs),
  ];
  const isCentred = (at: string): boolean =>
    /horizontal="center"/.test(
      formats[Number(new RegExp(`r="${at}"[^>]* s="(\\d+)"`).exec(xml)?.[1])]?.[0] ?? '',
    );
  expect(['A1', 'A2', 'B1', 'B2', 'C1', 'C2'].filter(isCentred)).toEqual(['B1', 'B2']);
});

test('the head of a table stands on every page that is printed', async () => {
  const { bytes } = await written({ text: '1' });
  expect(unzip(bytes)['xl/workbook.xml']).toContain(
    `<definedName name="_xlnm.Print_Titles" localSheetId="1">'表'!$1:$1</definedName>`,
  );
});

test('a catalogue gives the same bytes whenever they are made, and nothing our own check refuses', async () => {
  const catalogue = catalogueWith(people, '2026-06-01');
  const [book] = [...semesterWorkbooks(catalogue, '').values()];
  if (book === undefined) throw new Error('no semester has begun');
  const first = await xlsxOf(book);
  vi.useFakeTimers({ now: Date.parse('2031-05-06T07:08:09Z'), toFake: ['Date'] });
  try {
    expect((await xlsxOf(book)).equals(first)).toBe(true);
  } finally {
    vi.useRealTimers();
  }
  const findings = await attachmentFindings(first, 'xlsx');
  expect(findings).toEqual([]);
});

test('the public’s workbook has no sheet of every teacher', () => {
  const names = (audience: 'public' | 'school') =>
    [...semesterWorkbooks({ ...catalogueWith(people, '2026-06-01'), audience }, '').values()].map(
      ({ sheets }) => sheets.map(({ name }) => name),
    );
  for (const sheets of names('school')) expect(sheets).toContain('教师');
  for (const sheets of names('public')) expect(sheets).not.toContain('教师');
});

describe('names of sheets', () => {
  test.each([
    [['报表'], ['报表']],
    [['a[b]:c*d?e/f\\g'], ['a［b］：c＊d？e／f＼g']],
    [['字'.repeat(40)], ['字'.repeat(31)]],
    [['𠮷'.repeat(20)], ['𠮷'.repeat(15)]],
    [
      ['表', '表', 'Abc', 'aBC'],
      ['表', '表 2', 'Abc', 'aBC 2'],
    ],
    [
      ['字'.repeat(40), '字'.repeat(40)],
      ['字'.repeat(31), `${'字'.repeat(29)} 2`],
    ],
    [
      ["'引'", '', ' ', 'History'],
      ['引', '表', '表 2', 'History_'],
    ],
  ])('%j', (titles, names) => {
    expect(sheetNames(titles)).toEqual(names);
  });
});
