/**
 * What the ZIPs of a semester hold when every text of the school looks like a path that
 * leads somewhere else. What must be in them is counted from the content, by its dates.
 */
import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readXlsx, type ReadSheet } from '../unit/site/read-xlsx.ts';
import { unzipBytes } from '../unit/site/unzip.ts';
import { writtenFolder } from '../written-folder.ts';
import {
  ARCHIVE_URL,
  archiveSchool,
  archiveSite,
  canaries,
  type ArchiveSchool,
} from './archive-school.ts';
import { strayLinks } from './archive-links.ts';
import type { BuiltSite } from './build-site.ts';
import { findBadLinks, tellBadLinks } from './links.ts';
import { filesOf, readPage, textOf, type Page } from './page.ts';

const ENTRIES = /^(?:lessons|reflections|readings|papers|projects|problems|observations|meetings)$/;
const counted = { tried: 0, harmful: 0 };

describe.each([
  ['public', '/', 0],
  ['public', '/a/b/', 1],
  ['school', '/', 2],
  ['school', '/a/b/', 3],
] as const)('for the %s, under %s', (audience, base, turn) => {
  let school: ArchiveSchool;
  let site: BuiltSite;
  let zip: Record<string, Buffer>;
  let later: Record<string, Buffer>;
  let folder: string;

  beforeAll(async () => {
    school = await archiveSchool(base, turn);
    site = await archiveSite(audience, base, turn);
    expect(site.status, site.output).toBe(0);
    const read = (semester: string) =>
      unzipBytes(readFileSync(join(site.outDir, `semesters/${semester}/archive.zip`)));
    zip = read('2025-2026-1');
    later = read('2025-2026-2');
    folder = await writtenFolder(zip);
    counted.tried += school.placements;
  });

  test('it is built, with texts enough to be misled by', () => {
    expect(school.texts.length).toBeGreaterThan(50);
    expect(school.placements).toBeGreaterThan(2_000);
  });

  test('it holds exactly what was written of that semester, for this audience', () => {
    expect(Object.keys(zip).sort()).toEqual(expectedFiles('2025-2026-1', audience, school, site));
    expect(Object.keys(later).sort()).toEqual(expectedFiles('2025-2026-2', audience, school, site));
  });

  test('nothing that lies beside the site or is not for this audience is in it', () => {
    const secrets = [
      canaries.beside,
      canaries.environment,
      canaries.private,
      ...(audience === 'public' ? [canaries.school] : []),
    ];
    for (const [name, bytes] of [...Object.entries(zip), ...Object.entries(later)]) {
      const found = secrets.filter((one) => bytes.includes(one) || name.includes(one));
      counted.harmful += found.length;
      expect(found, name).toEqual([]);
    }
    for (const file of filesOf(site.outDir)) {
      const bytes = readFileSync(join(site.outDir, file));
      expect(
        secrets.filter((one) => bytes.includes(one)),
        file,
      ).toEqual([]);
    }
  });

  test('its files are the site’s, byte for byte; of its pages every text and title is', () => {
    for (const [name, bytes] of Object.entries(zip)) {
      if (!name.startsWith('pages/')) continue;
      const file = name.slice('pages/'.length);
      if (name.endsWith('.html')) {
        expect(wordsOf(readPage(folder, name)), name).toEqual(wordsOf(readPage(site.outDir, file)));
      } else if (!name.endsWith('.css')) {
        expect(bytes.equals(readFileSync(join(site.outDir, file))), name).toBe(true);
      }
    }
  });

  test('on the site every address leads to a file that is there', () => {
    expect(tellBadLinks(findBadLinks(site.outDir, base))).toEqual([]);
  });

  test('its tables are the site’s, and lead from the folder to its pages or to the site', () => {
    const sheets = readXlsx(zip['tables/tables.xlsx'] ?? Buffer.of());
    const onSite = readXlsx(readFileSync(join(site.outDir, 'semesters/2025-2026-1/tables.xlsx')));
    expect(sheets.length).toBeGreaterThan(3);
    expect(sheets.map(({ name }) => name)).toEqual(onSite.map(({ name }) => name));
    const valuesOf = (all: ReadSheet[]) =>
      // The last column of the evidence is the address itself.
      all.map(({ cells }) =>
        Object.entries(cells).flatMap(([at, { value }]) => (at.startsWith('E') ? [] : [value])),
      );
    expect(valuesOf(sheets)).toEqual(valuesOf(onSite));
    const links = sheets
      .flatMap(({ cells }) => Object.values(cells))
      .flatMap(({ link }) => (link === undefined || link.startsWith("'") ? [] : [link]));
    const inside = links.filter((link) => !link.startsWith(`${ARCHIVE_URL}${base}`));
    expect(inside.length).toBeGreaterThan(5);
    const files = new Set(Object.keys(zip));
    expect(inside.filter((link) => !files.has(posix.join('tables', decodeURI(link))))).toEqual([]);
  });

  test('the page of the tables leads to the tables beside it', () => {
    const html = (zip['pages/semesters/2025-2026-1/tables/index.html'] ?? '').toString();
    const tables = Object.keys(zip).filter((name) => name.startsWith('tables/'));
    expect(tables.length).toBeGreaterThan(3);
    const missed = tables.filter((name) => !html.includes(`href="../../../../${name}"`));
    expect(missed).toEqual([]);
  });

  test('unpacked, every address leads to a file that is there, or to the site', () => {
    const { stray, followed } = strayLinks(folder, ARCHIVE_URL);
    counted.harmful += stray.length;
    expect(stray).toEqual([]);
    expect(followed.inside).toBeGreaterThan(100);
    expect(followed.site).toBeGreaterThan(100);
  });
});

afterAll(() => {
  console.log(`paths as texts: ${counted.tried} tried, ${counted.harmful} harmful`);
});

/** By the dates of the records, and by what the build has laid beside the pages. */
function expectedFiles(
  semester: string,
  audience: string,
  { files }: ArchiveSchool,
  { outDir }: BuiltSite,
): string[] {
  const refs = Object.entries(files).flatMap(([file, text]) => {
    const [kind = '', id = ''] = file.split(/[/.]/);
    const isEntry = ENTRIES.test(kind) && file.endsWith('.mdx');
    return isEntry && belongs(text.toString(), semester, kind, audience)
      ? [{ ref: `${kind}/${id}`, file }]
      : [];
  });
  const plans = Object.entries(files).filter(
    ([file, text]) => file.startsWith('plans/') && text.includes(semester),
  );
  const written = filesOf(outDir);
  const tables = written.flatMap((file) => {
    const name = new RegExp(`^semesters/${semester}/(\\w+\\.(?:csv|xlsx))$`).exec(file)?.[1];
    return name === undefined ? [] : [`tables/${name}`];
  });
  // All pictures and files are given away in the first semester.
  const beside = /^(?:_astro\/.*\.css|favicon\.svg)$/;
  const first = /^(?:_pictures|files)\//;
  const looks = written.filter(
    (file) => beside.test(file) || (semester.endsWith('-1') && first.test(file)),
  );
  // A volume holds sixteen entries.
  const volumes = Array.from(
    { length: Math.ceil(refs.length / 16) },
    (_, i) => `archive/${i === 0 ? '' : `${i + 1}/`}`,
  );
  const pages = [
    ...['', 'tables/', 'outcomes/', ...volumes]
      .map((part) => `semesters/${semester}/${part}index.html`)
      .filter((file) => !file.includes('/outcomes/') || written.includes(file)),
    ...refs.map(({ ref }) => `${ref}/index.html`),
    ...['bib', 'json', 'ris'].map((ending) => `semesters/${semester}/works.${ending}`),
    ...looks,
  ].map((file) => `pages/${file}`);
  const sources =
    audience === 'school' ? [...refs.map(({ file }) => file), ...plans.map(([file]) => file)] : [];
  return ['README.txt', ...tables, ...pages, ...sources.map((file) => `sources/${file}`)].sort();
}

function belongs(text: string, semester: string, kind: string, audience: string): boolean {
  const date = /^date: "(.+)"$/m.exec(text)?.[1] ?? '';
  const [from, to] =
    semester === '2025-2026-1' ? ['2025-09-01', '2026-01-30'] : ['2026-03-02', '2026-07-03'];
  const usual = kind === 'observations' ? 'school' : 'public';
  const visibility = /^visibility: "(.+)"$/m.exec(text)?.[1] ?? usual;
  const isSeen = visibility === 'public' || (visibility === 'school' && audience === 'school');
  return isSeen && date >= from && date <= to;
}

/** Texts in order, programs left out, and what attributes say to a reader. */
function wordsOf({ elements }: Page): string[] {
  return elements
    .filter(({ tagName }) => !/^(?:html|head|body|main|script|style)$/.test(tagName))
    .flatMap((one) => [
      ...one.childNodes.map((node) => ('value' in node ? textOf(node) : '')),
      ...one.attrs
        .filter(({ name }) => /^(?:title|alt|id|content)$/.test(name))
        .map((a) => a.value),
    ])
    .filter((text) => text !== '');
}
