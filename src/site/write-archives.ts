import { existsSync, readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Records } from '../catalogue/records.ts';
import { csvOf } from '../catalogue/semester-tables/csv.ts';
import { begunSemesters, semesterTables } from '../catalogue/semester-tables/semester-tables.ts';
import { readContent } from '../intake/read-content.ts';
import { dayInChinese, semesterLabel, type Semester } from '../model/calendar.ts';
import { archiveSources } from './archive-sources.ts';
import { archivesOf } from './archives.ts';
import { filesNamedIn, offlineCss, offlineHtml } from './offline-html.ts';
import { siteAddress, type Settings } from './settings.ts';
import { zipOf, type ZipEntry } from './zip.ts';

/** Writes the ZIPs that were asked for beside the pages they hold; returns their number. */
export async function writeArchives(
  catalogue: Catalogue,
  outDir: string,
  settings: Settings,
): Promise<number> {
  const wanted = archivesOf(settings, catalogue);
  if (wanted.size === 0) return 0;
  // The catalogue no longer knows what was hidden; the sources have to be compared with it.
  const { records: all } = await readContent(settings);
  for (const semester of begunSemesters(catalogue)) {
    const address = wanted.get(semester.id);
    if (address === undefined) continue;
    const files = archiveFiles(catalogue, all, semester, outDir, settings);
    await writeFile(path.join(outDir, address), zipOf(files));
  }
  return wanted.size;
}

function archiveFiles(
  catalogue: Catalogue,
  all: Records,
  semester: Semester,
  outDir: string,
  settings: Settings,
): ZipEntry[] {
  const tables = semesterTables(catalogue, semester).map((table) => ({
    path: `tables/${table.id}.csv`,
    bytes: Buffer.from(csvOf(table)),
  }));
  const pages = archivedPages(catalogue, semester.id, outDir, settings);
  return [
    ...archiveSources(catalogue, all, semester.id, settings),
    ...tables,
    ...pages,
    { path: 'README.txt', bytes: Buffer.from(readme(catalogue, semester)) },
  ];
}

/** The semester's pages with the pictures, style sheets and files they need, readable from a folder. */
function archivedPages(
  catalogue: Catalogue,
  semester: string,
  outDir: string,
  settings: Settings,
): ZipEntry[] {
  const read = (file: string): Buffer => readFileSync(path.join(outDir, file));
  const isThere = (file: string): boolean => existsSync(path.join(outDir, file));
  const base = settings.basePath;
  const pages = [
    ...['', 'tables/', 'archive/'].map((part) => `semesters/${semester}/${part}index.html`),
    ...catalogue.entries
      .filter((entry) => entry.semester === semester)
      .map((entry) => `${entry.ref}/index.html`),
  ].filter(isThere);
  const assets = new Set(
    pages.flatMap((page) => filesNamedIn(read(page).toString(), base)).filter(isAsset),
  );
  for (const sheet of [...assets].filter((file) => file.endsWith('.css'))) {
    for (const font of filesNamedIn(read(sheet).toString(), base)) assets.add(font);
  }
  const taken = new Set([...pages, ...[...assets].filter(isThere)]);
  const siteUrl = siteAddress(settings, catalogue.school) ?? '';
  const offline = {
    base,
    has: (file: string) => taken.has(file),
    siteUrl: siteUrl === '' ? '' : siteUrl + base.replace(/\/$/, ''),
  };
  return [...taken].map((file) => ({
    path: `pages/${file}`,
    bytes: file.endsWith('.html')
      ? Buffer.from(offlineHtml(read(file).toString(), file, offline))
      : file.endsWith('.css')
        ? Buffer.from(offlineCss(read(file).toString(), file, offline))
        : read(file),
  }));
}

/** Program stays on the site. */
function isAsset(file: string): boolean {
  return /^(?:_astro\/.*\.(?:css|woff2)|_pictures\/|files\/|favicon)/.test(file);
}

function readme({ school, today, audience }: Catalogue, { id }: Semester): string {
  const sources =
    audience === 'school'
      ? [
          'sources  条目和计划的原文。图片在 pages 里。',
          '',
          '原文里写着不发布的内容、或写着不到五份回答的满意度的，没有收进 sources，网页里能看的部分都在。',
        ]
      : ['', '条目和计划的原文只收进校内版的归档。'];
  const lines = [
    `${school.name}，${semesterLabel(id, school.semesterLabel)}归档`,
    `数到${dayInChinese(today)}。`,
    '',
    'pages    网页。用浏览器打开 pages/semesters 里的 archive/index.html，从目录看起。',
    'tables   报表，CSV，可用 Excel 打开。',
    ...sources,
  ];
  return `\ufeff${lines.join('\r\n')}\r\n`;
}
