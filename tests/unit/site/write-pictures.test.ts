import { mkdtemp, readdir, readFile, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { buildCatalogue } from '../../../src/graph/catalogue.ts';
import { SiteFiles } from '../../../src/site/site-files.ts';
import { removeCopied, writePictures } from '../../../src/site/write-pictures.ts';
import { readFolder } from '../../read-school.ts';
import { mdx, paperFields, smallSchool } from '../../small-school.ts';
import { writtenFolder } from '../../written-folder.ts';

const root = path.resolve(import.meta.dirname, '../../..');

test("the school's own pictures do not stay in the site as they were handed in", async () => {
  const outDir = await writtenFolder({ 'images/gate.jpg': 'with a place', 'index.html': 'x' });
  await removeCopied(outDir);
  expect(await readdir(outDir)).toEqual(['index.html']);
});

const pictured = async (bytes: Buffer) => {
  const folder = await writtenFolder({
    ...smallSchool({
      'papers/survey.mdx': mdx(
        { ...paperFields, consent: 'not-needed' },
        '<Figure src="./a.png" alt="图" />\n\n正文。',
      ),
    }),
    'papers/a.png': bytes,
  });
  const { school, records, faults } = await readFolder(folder);
  if (school === undefined) throw new Error('no school');
  const catalogue = buildCatalogue(records, { school, audience: 'public', today: '2026-06-01' });
  return { catalogue, faults, file: path.join(folder, 'papers/a.png') };
};
const picture = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#b43' } })
    .png()
    .toBuffer();
const written = async (outDir: string): Promise<Record<string, Buffer>> => {
  const folder = path.join(outDir, '_pictures');
  const names = (await readdir(folder)).sort();
  const files = names.map(async (name) => [name, await readFile(path.join(folder, name))] as const);
  return Object.fromEntries(await Promise.all(files));
};

test('a screenshot of a long talk is made as long as the format holds', async () => {
  const { catalogue, faults } = await pictured(await picture(1080, 20_000));
  expect(faults).toEqual([]);
  const outDir = await mkdtemp(path.join(tmpdir(), 'site-'));
  const cacheDir = await mkdtemp(path.join(tmpdir(), 'cache-'));
  const site = new SiteFiles(outDir);
  expect(await writePictures(catalogue, site, { programDir: root, cacheDir })).toBe(2);
  const sizes = await Promise.all(
    Object.values(await written(outDir)).map(async (bytes) => {
      const { width, height } = await sharp(bytes).metadata();
      return [width, height];
    }),
  );
  expect(sizes).toEqual([
    [480, 8_889],
    [884, 16_370],
  ]);
});

test('a prepared picture that was cut off in the cache is made anew', async () => {
  const { catalogue } = await pictured(await picture(600, 300));
  const cacheDir = await mkdtemp(path.join(tmpdir(), 'cache-'));
  const build = async () => {
    const outDir = await mkdtemp(path.join(tmpdir(), 'site-'));
    await writePictures(catalogue, new SiteFiles(outDir), { programDir: root, cacheDir });
    return written(outDir);
  };
  const before = await build();
  expect(Object.keys(before)).toHaveLength(2);
  for (const name of await readdir(path.join(cacheDir, 'pictures'), { recursive: true })) {
    if (name.endsWith('.webp')) await truncate(path.join(cacheDir, 'pictures', name), 50);
  }
  expect(await build()).toEqual(before);
});

test('a picture that went bad after the check is named, in Chinese', async () => {
  const bytes = await picture(600, 300);
  const { catalogue, file } = await pictured(bytes);
  await writeFile(file, bytes.subarray(0, 100));
  const outDir = await mkdtemp(path.join(tmpdir(), 'site-'));
  const cacheDir = await mkdtemp(path.join(tmpdir(), 'cache-'));
  const site = new SiteFiles(outDir);
  await expect(writePictures(catalogue, site, { programDir: root, cacheDir })).rejects.toThrow(
    `图片 ${file} 检查时是好的，现在解不开`,
  );
});
