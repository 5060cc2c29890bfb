import { readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { beforeAll, describe, expect, test } from 'vitest';
import { collections } from '../../../src/model/kinds.ts';
import { writeCards } from '../../../src/site/share/write-cards.ts';
import { SiteFiles } from '../../../src/site/site-files.ts';
import { catalogueOf } from '../../read-school.ts';
import { lessonFields, mdx, smallSchool } from '../../small-school.ts';

const programDir = path.resolve(import.meta.dirname, '../../..');
const folder = (name: string): Promise<string> => mkdtemp(path.join(tmpdir(), name));
const lesson = (fields: Record<string, unknown>): Record<string, string> =>
  smallSchool({ 'lessons/river.mdx': mdx({ ...lessonFields, ...fields }, '正文。') });

/** A school built once into a new folder. */
async function written(files: Record<string, string>, cacheDir: string) {
  const outDir = await folder('site-');
  const site = new SiteFiles(outDir);
  const told = await writeCards(await catalogueOf(files), site, { programDir, cacheDir });
  const bytes = (place: string): Buffer =>
    readFileSync(path.join(outDir, '_cards', `${place}.png`));
  return { told, written: [...site.hashes.keys()], bytes };
}

describe('a school with a lesson', () => {
  let cacheDir: string;
  let first: Awaited<ReturnType<typeof written>>;
  beforeAll(async () => {
    cacheDir = await folder('cache-');
    first = await written(lesson({}), cacheDir);
  });

  test('has a card for itself, each kind, the lesson, its topics and its people', async () => {
    const places = first.written.map((file) => file.replace(/^_cards\/(.*)\.png$/, '$1'));
    expect(places).toEqual(
      expect.arrayContaining([
        'site',
        ...collections.map((kind) => `kinds/${kind}`),
        'lessons/river',
        'topics/waiting',
        'teachers/li-bai',
        'teachers/du-fu',
      ]),
    );
    for (const place of places) {
      const { format, width, height, pages = 1 } = await sharp(first.bytes(place)).metadata();
      expect({ format, width, height, pages }).toEqual({
        format: 'png',
        width: 1200,
        height: 630,
        pages: 1,
      });
      expect(first.bytes(place).length).toBeLessThan(30 * 1024);
    }
  });

  test('nothing to be read stands beside the middle square', async () => {
    const plain = await sharp(first.bytes('kinds/books')).extract(LEFT).raw().toBuffer();
    for (const place of ['lessons/river', 'site', 'teachers/li-bai']) {
      expect((await sharp(first.bytes(place)).extract(LEFT).raw().toBuffer()).equals(plain)).toBe(
        true,
      );
    }
    expect(first.bytes('lessons/river').equals(first.bytes('site'))).toBe(false);
  });

  test('draws nothing a second time, and gives the same bytes', async () => {
    const again = await written(lesson({}), cacheDir);
    expect(again.told[0]).toContain('新画 0 张');
    for (const place of ['lessons/river', 'site']) {
      expect(again.bytes(place).equals(first.bytes(place))).toBe(true);
    }
  });

  test.each([
    ['title', { title: '五年级《鲸》：数一数说明方法' }],
    ['way', { nextRound: '换一个班再上。' }],
    ['people', { authors: ['du-fu'] }],
    ['class', { grades: ['g4'] }],
  ])('draws one card anew when its %s changes', async (_, fields) => {
    const { told, bytes } = await written(lesson(fields), cacheDir);
    expect(told[0]).toMatch(/新画 [1-3] 张/);
    expect(bytes('lessons/river').equals(first.bytes('lessons/river'))).toBe(false);
    expect(bytes('site').equals(first.bytes('site'))).toBe(true);
  });

  test('draws all anew in the colour of the school', async () => {
    const files = lesson({});
    const { told, bytes } = await written(
      { ...files, 'school.yml': `${files['school.yml'] ?? ''}accent: '#1d4e89'\n` },
      cacheDir,
    );
    expect(told[0]).toContain(`新画 ${first.written.length} 张`);
    expect(bytes('site').equals(first.bytes('site'))).toBe(false);
  });

  test('draws anew what was cut off, changed or left half in the cache', async () => {
    const own = await folder('cache-');
    await written(lesson({}), own);
    const [version = ''] = readdirSync(path.join(own, 'cards'));
    const kept = readdirSync(path.join(own, 'cards', version)).map((name) =>
      path.join(own, 'cards', version, name),
    );
    const [cut = '', changed = '', empty = ''] = kept;
    truncateSync(cut, 900);
    const bytes = readFileSync(changed);
    bytes[bytes.length - 40] = (bytes[bytes.length - 40] ?? 0) ^ 1;
    writeFileSync(changed, bytes);
    truncateSync(empty, 0);
    const again = await written(lesson({}), own);
    expect(again.told[0]).toContain('新画 3 张');
    for (const file of again.written) {
      const place = file.replace(/^_cards\/(.*)\.png$/, '$1');
      expect(again.bytes(place).equals(first.bytes(place))).toBe(true);
    }
  });
});

/** The ruled paper on the left, up to the edge of the sheet. */
const LEFT = { left: 0, top: 0, width: 280, height: 630 };

test('what the typeface lacks is told once, with where it stands, in every build', async () => {
  const cacheDir = await folder('cache-');
  const rare = lesson({ title: '𫍽与𫍽：两个字', summary: '𬱟不在图上' });
  for (const time of ['drawn', 'remembered']) {
    const { told } = await written(rare, cacheDir);
    expect(told, time).toHaveLength(2);
    expect(told[1]).toContain('𫍽（U+2B37D，见 lessons/river）');
    expect(told[1]?.match(/𫍽/g)).toHaveLength(1);
    expect(told[1]).not.toContain('𬱟');
  }
});

test('no card is drawn of what the audience may not see', async () => {
  const files = lesson({ visibility: 'school' });
  const { written: names } = await written(files, await folder('cache-'));
  expect(names.filter((name) => name.startsWith('_cards/lessons/'))).toEqual([]);
});
