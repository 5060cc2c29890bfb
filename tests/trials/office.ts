/**
 * Everything for Word and Excel that the site offers, opened by Debian's LibreOffice: documents are
 * made in a Chromium by pressing the buttons a teacher presses, the workbook is as the build wrote it.
 *
 * `npm run trial:office`; with a folder behind it, what was made and its PDFs are left there to be looked at.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { serveDirectory } from '../../bin/serve-directory.ts';
import { launchChromium } from '../browser/browser.ts';
import { getChromium } from '../browser/get-chromium.ts';
import { readDocument } from '../office-document.ts';
import { buildSite } from '../site/build-site.ts';
import { convert } from './soffice.ts';
import { trial } from './trial.ts';

const PROFILE = '.profile';
const SCHOOL = '星槎实验学校';
/** All sheets, each into a file of its own, as they are shown. */
const ALL_SHEETS = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,true,false,false,-1';

interface Made {
  what: string;
  address: string;
  button: RegExp;
  /** Pressed or written before. */
  before?: (page: Page) => Promise<void>;
  headings: RegExp[];
  words: RegExp[];
}

const documents: Made[] = [
  {
    what: 'the plan of research of a lesson',
    address: 'lessons/2026-03-25-pizhu-sizhong-shengyin/sheet/',
    button: /下载 Word/,
    headings: [/^怎样一轮轮走$/, /^观课任务$/],
    words: [/研究方案/, /想弄明白：/],
  },
  {
    what: 'the report of a lesson',
    address: 'lessons/2026-10-21-xiaoyuan-de-shui/',
    button: /课例报告/,
    headings: [/^这节课怎样一轮一轮走过来$/],
    words: [/采纳：/, /同伴的建议/],
  },
  {
    what: 'a plan with room for those who assess it',
    address: 'plans/lu-xiaoman-2026-2027-1/sheet/',
    button: /下载 Word/,
    headings: [/^约定与完成$/, /^评议$/],
    words: [/评议人一/, /改进意见/],
  },
  {
    what: 'the sheet of the topic check',
    address: 'choose/#title=初中名著整本书阅读过程支架',
    button: /下载 Word/,
    before: async (page) => {
      await page.locator('[data-status][data-level]').waitFor();
    },
    headings: [/^一、最接近的研究$/, /^四、本校已有的工作$/],
    words: [/不代替知网检索/, /整本书阅读过程性支架/],
  },
  {
    what: 'a teacher’s material',
    address: 'teachers/lu-xiaoman/material/',
    button: /下载 Word/,
    headings: [/^做了什么$/, /^依据$/],
    words: [/至2026年11月20日/, /听课/],
  },
];

await trial(
  [
    { command: 'soffice', version: ['--version'], debian: 'libreoffice-writer libreoffice-calc' },
    { command: 'pdftotext', version: ['-v'], debian: 'poppler-utils' },
  ],
  async ({ scratch, hold, say }) => {
    const folder = process.argv[2] ?? join(scratch, 'office');
    mkdirSync(folder, { recursive: true });
    const { status, output, outDir } = await buildSite({ env: { AUDIENCE: 'school' } });
    if (status !== 0) throw new Error(output);
    const server = await serveDirectory({ dir: outDir, headers: true });
    const browser = await launchChromium(getChromium());
    try {
      for (const [i, made] of documents.entries()) {
        const page = await browser.newPage({ acceptDownloads: true });
        const file = join(folder, `${i + 1}.docx`);
        const name = await press(page, server.url, made, file);
        await page.close();
        say(`${made.what}: ${name}, ${Math.round(readFileSync(file).length / 1024)} KB`);
        hold(made.what, faultsOf(made, file, folder));
      }
    } finally {
      await browser.close();
      await server.close();
    }
    for (const semester of readdirSync(join(outDir, 'semesters'))) {
      const book = join(outDir, 'semesters', semester, 'tables.xlsx');
      if (!semester.includes('-')) continue;
      hold(`the tables of ${semester} say in Excel what they say as CSV`, [
        ...tablesDiffer(book, join(outDir, 'semesters', semester), join(folder, semester)),
      ]);
    }
  },
);

/** @returns the name under which the browser keeps the file */
async function press(page: Page, url: string, made: Made, file: string): Promise<string> {
  await page.goto(url + made.address);
  await made.before?.(page);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: made.button }).click(),
  ]);
  await download.saveAs(file);
  return download.suggestedFilename();
}

function faultsOf({ headings, words }: Made, file: string, folder: string): string[] {
  const read = readDocument(readFileSync(file));
  const pdf = convert(file, 'pdf', folder, join(folder, PROFILE));
  const text = spawnSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' }).stdout;
  const plain = text.replaceAll(/\s+/g, '');
  const outline = outlineOf(file, folder);
  const sections = read.paragraphs.filter(({ style }) => style === 'Heading1');
  return [
    ...(read.head.includes(SCHOOL) ? [] : [`at its head stands “${read.head}”`]),
    ...(plain.includes(SCHOOL) ? [] : ['the school is not in the PDF']),
    ...(read.paragraphs.some(({ style }) => style === 'Title') ? [] : ['it has no title']),
    ...headings
      .filter((one) => !sections.some(({ text: told }) => one.test(told)))
      .map((one) => `no section ${one}: ${sections.map(({ text: told }) => told).join('；')}`),
    ...headings
      .filter((one) => !outline.some((told) => one.test(told)))
      .map((one) => `LibreOffice knows no heading ${one}: ${outline.join('；')}`),
    ...words.filter((one) => !one.test(plain)).map((one) => `the PDF does not say ${one}`),
    ...read.paragraphs
      .map(({ text: told }) => told.replaceAll(/\s+/g, ''))
      .filter((told) => told.length > 3 && told.length < 20 && !plain.includes(told))
      .map((told) => `“${told}” is not in the PDF`),
  ];
}

/** Headings as LibreOffice understands them. */
function outlineOf(file: string, folder: string): string[] {
  const html = readFileSync(convert(file, 'html', folder, join(folder, PROFILE)), 'utf8');
  return [...html.matchAll(/<h[1-6][^>]*>(.*?)<\/h[1-6]>/gs)].map(([, inner = '']) =>
    inner.replaceAll(/<[^>]*>|\s+/g, ''),
  );
}

/** Where a cell is shown otherwise than the CSV has it. */
function tablesDiffer(book: string, csvFolder: string, folder: string): string[] {
  mkdirSync(folder, { recursive: true });
  const profile = join(folder, PROFILE);
  convert(book, ALL_SHEETS, folder, profile);
  convert(book, 'pdf', folder, profile);
  const sheets = readdirSync(folder)
    .filter((name) => name.endsWith('.csv'))
    .map((name) => rowsIn(readFileSync(join(folder, name), 'utf8')));
  const tables = readdirSync(csvFolder).filter((name) => name.endsWith('.csv'));
  return tables.flatMap((name) => {
    const rows = rowsIn(readFileSync(join(csvFolder, name), 'utf8')).map((row) => row.slice(0, -1));
    const head = rows[0]?.join();
    const sheet = sheets.find(([first]) => first?.join() === head);
    if (sheet === undefined) return [`${name}: no sheet has its columns`];
    return rows.flatMap((row, i) =>
      row.flatMap((cell, j) => {
        const shown = sheet[i]?.[j] ?? '';
        // What a CSV has to mark as text is text in a workbook by itself.
        return shown === cell.replace(/^'/, '') ? [] : [`${name}: “${shown}” for “${cell}”`];
      }),
    );
  });
}

function rowsIn(csv: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, bare, end] of csv
    .replace('\ufeff', '')
    .matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/g)) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? bare ?? '');
    if (end !== ',' && end !== '') rows.push([]);
    if (end === '') break;
  }
  return rows.filter((row) => row.some((cell) => cell !== ''));
}
