/** What goes into the ZIP of a semester, and what stays out of it for those outside the school. */
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test, vi } from 'vitest';
import { archivePages } from '../../../src/views/shelves/archive-page.ts';
import { Reading } from '../../../src/site/reading.ts';
import { readSettings } from '../../../src/site/settings.ts';
import { SiteFiles } from '../../../src/site/site-files.ts';
import { writeArchives } from '../../../src/site/write-archives.ts';
import { longText, mdx, paperFields, reflectionFields, smallSchool } from '../../small-school.ts';
import { writtenFolder } from '../../written-folder.ts';
import { unzip } from './unzip.ts';

/** Each reads a school from its files, twice. */
vi.setConfig({ testTimeout: 30_000 });

const root = path.resolve(import.meta.dirname, '../../..');

async function archived(audience: string, archive = '2025-2026-1') {
  const contentDir = await writtenFolder(
    smallSchool({
      'teachers/du-fu.yml': 'name: 杜甫甫\nstatus: active\nvisibility: school\n',
      'papers/survey.mdx': mdx({ ...paperFields, authors: ['li-bai', 'du-fu'] }, '正文。'),
      'papers/secret.mdx': mdx({ ...paperFields, visibility: 'private' }, '秘密。'),
      'reflections/noted.mdx': mdx(reflectionFields, longText),
      'reflections/answer.mdx': mdx({ ...reflectionFields, respondsTo: 'papers/secret' }, longText),
    }),
  );
  const outDir = await mkdtemp(path.join(tmpdir(), 'archive-'));
  const settings = readSettings(
    {
      CONTENT_DIR: contentDir,
      CACHE_DIR: path.join(outDir, '.cache'),
      AUDIENCE: audience,
      ARCHIVE: archive,
    },
    root,
    root,
  );
  const reading = new Reading(settings, false, () => undefined);
  const { catalogue } = await reading.site();
  const { records } = await reading.content();
  await mkdir(path.join(outDir, 'reflections/one'), { recursive: true });
  await writeFile(
    path.join(outDir, 'reflections/one/index.html'),
    '<a href="/teachers/li-bai/">李</a>',
  );
  await mkdir(path.join(outDir, 'semesters/2025-2026-1'), { recursive: true });
  // Written by nobody: a file that merely lies there is not packed.
  await mkdir(path.join(outDir, 'papers/survey'), { recursive: true });
  await writeFile(path.join(outDir, 'papers/survey/index.html'), '外');
  const site = new SiteFiles(outDir);
  for (const name of ['reflections/one/index.html', 'papers/gone/index.html']) {
    const bytes = await readFile(path.join(outDir, name)).catch(() => undefined);
    if (bytes !== undefined) site.note(name, bytes);
  }
  const count = await writeArchives({ catalogue, records }, site, settings);
  const files =
    count === 0
      ? {}
      : unzip(await readFile(path.join(outDir, 'semesters/2025-2026-1/archive.zip')));
  await rm(outDir, { recursive: true });
  return { catalogue, list: Object.keys(files), readme: files['README.txt'] };
}

test('sources, pages and tables of a semester, as the school may see them', async () => {
  const { list } = await archived('school');
  expect(list).toEqual(
    expect.arrayContaining([
      'README.txt',
      'pages/reflections/one/index.html',
      'sources/papers/survey.mdx',
      'sources/plans/li-bai.yml',
      'sources/reflections/noted.mdx',
      'tables/teachers.csv',
      'tables/pairs.csv',
    ]),
  );
  expect(list.join()).not.toContain('secret');
  expect(list.filter((name) => name.startsWith('pages/'))).toEqual([
    'pages/reflections/one/index.html',
  ]);
});

test('what is never published is not in its sources, neither by itself nor in what names it', async () => {
  const { list } = await archived('school');
  expect(list).toContain('sources/reflections/one.mdx');
  expect(list.join()).not.toContain('sources/reflections/answer');
});

test('outside of it pages and tables, but no sources: those left out would tell of what is hidden', async () => {
  const { list, readme, catalogue } = await archived('public');
  expect(list).toContain('pages/reflections/one/index.html');
  // What single teachers did is told inside the school only.
  expect(list).toContain('tables/groups.csv');
  expect(list).not.toContain('tables/teachers.csv');
  expect(list.filter((name) => name.startsWith('sources/'))).toEqual([]);
  expect(readme).toContain('原文只收进校内版的归档');
  expect(archivePages(catalogue).get('2025-2026-1')?.[0]?.zipHolds).toBe('网页和报表');
});

test('nothing is made unless it is asked for, and only of semesters there are', async () => {
  expect((await archived('school', '')).list).toEqual([]);
  await expect(archived('school', '2031-2032-1')).rejects.toThrow(/2031-2032-1.*2025-2026-1/);
});

test('the page to be printed holds every entry of the semester that may be seen, and nothing else', async () => {
  const { catalogue } = await archived('public', '');
  const [page] = archivePages(catalogue).get('2025-2026-1') ?? [];
  const titles = page?.entries.map((one) => one.ref) ?? [];
  expect(titles).toContain('papers/survey');
  expect(titles).not.toContain('papers/secret');
  expect(page?.contents.flatMap((kind) => kind.links)).toHaveLength(titles.length);
  expect(JSON.stringify(page)).not.toContain('杜甫甫');
  const lesson = page?.entries.find((one) => one.ref === 'lessons/river');
  expect(lesson?.fields).toEqual(
    expect.arrayContaining([
      { label: '执教', text: '李白白' },
      { label: '年级', text: '三年级' },
    ]),
  );
});
