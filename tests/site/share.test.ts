/** What a chat is told of a page, and shown of it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, inject, test } from 'vitest';
import { readDrawnQr } from '../drawn-qr.ts';
import { filesOf, attribute, readPages, type Page } from './page.ts';
import { schoolEdition } from './school-edition.ts';
import { addressOf, codeOn } from './share-panel.ts';

/** `og:` and `twitter:` of a page, by name. */
function told(page: Page): Map<string, string> {
  const metas = page.elements
    .filter(({ tagName }) => tagName === 'meta')
    .map(
      (one) =>
        [
          attribute(one, 'property') ?? attribute(one, 'name') ?? '',
          attribute(one, 'content') ?? '',
        ] as const,
    );
  return new Map(metas.filter(([name]) => /^(?:og|twitter|article):/.test(name)));
}

describe('the public site', () => {
  const { outDir } = inject('site');
  const pages = readPages(outDir);
  const host = 'https://xingcha.example/';
  const imageOf = (page: Page): string => told(page).get('og:image') ?? '';

  test('tells of every page a picture that is there, in its size, and what is to be seen on it', async () => {
    const files = new Set(filesOf(outDir));
    const asked = new Map(pages.map((page) => [imageOf(page), page] as const));
    expect(asked.size).toBeGreaterThan(40);
    for (const [image, page] of asked) {
      expect(image.startsWith(host), page.file).toBe(true);
      const file = image.slice(host.length);
      expect(files, page.file).toContain(file);
      const bytes = readFileSync(join(outDir, file));
      const { format, width, height } = await sharp(bytes).metadata();
      expect([format, String(width), String(height)]).toEqual([
        'png',
        told(page).get('og:image:width'),
        told(page).get('og:image:height'),
      ]);
      expect([width, height]).toEqual([1200, 630]);
      expect(bytes.length).toBeLessThan(30 * 1024);
    }
    for (const page of pages) {
      expect(told(page).get('og:image:alt'), page.file).not.toBe('');
      expect(told(page).get('twitter:card'), page.file).toBe('summary_large_image');
    }
    // None is drawn for nobody.
    const drawn = [...files].filter((file) => file.startsWith('_cards/'));
    expect(
      drawn.filter((file) => !asked.has(host + file) && !file.startsWith('_cards/kinds/')),
    ).toEqual([]);
  });

  test('has a card of its own for each lesson, topic and teacher; other entries show that of their kind', () => {
    const byAddress = new Map(pages.map((page) => [page.address, page]));
    const own = filesOf(outDir).flatMap(
      (file) => /^_cards\/((?:lessons|topics|teachers)\/[^/]+)\.png$/.exec(file)?.[1] ?? [],
    );
    for (const place of own) {
      const page = byAddress.get(`/${place}/`);
      expect(page && imageOf(page)).toBe(`${host}_cards/${place}.png`);
    }
    const kinds = new Set(own.map((place) => place.split('/')[0]));
    expect([...kinds].sort()).toEqual(['lessons', 'teachers', 'topics']);
    const others = pages
      .filter(isEntry)
      .filter(({ address }) => !own.includes(address.slice(1, -1)));
    expect(others.length).toBeGreaterThan(80);
    for (const page of others) {
      expect(imageOf(page)).toBe(`${host}_cards/kinds/${page.address.split('/')[1] ?? ''}.png`);
    }
    const front = byAddress.get('/');
    expect(front && imageOf(front)).toBe(`${host}_cards/site.png`);
  });

  test('has on each entry, once, a code that leads to it, and its address beside it', async () => {
    const entries = pages.filter(isEntry);
    expect(entries.length).toBeGreaterThan(90);
    for (const page of entries) {
      const address = host + page.address.slice(1);
      expect(addressOf(page)).toBe(address);
      expect(page.html.split('本页网址的二维码').length, page.file).toBe(2);
      expect((await readDrawnQr(codeOn(page) ?? '')).text).toBe(address);
    }
    const others = pages.filter((page) => !isEntry(page) && page.html.includes('本页网址的二维码'));
    expect(others.map(({ file }) => file)).toEqual([]);
  });

  test('prints on plans, pairs, topics, teachers and sheets a code that leads to where they stand', async () => {
    const printed = pages.filter(({ html }) => html.includes('打印稿来处的二维码'));
    const kinds = new Set<string>();
    for (const page of printed) {
      const [, kind = '', id = '', rest = ''] = page.address.split('/');
      kinds.add([kind, rest].filter((part) => part !== '').join('/'));
      // Sheets and other ways to print the same lead back to it; outcomes are a page of their own.
      const own = rest === 'outcomes' ? 'outcomes/' : '';
      const address = `${host}${kind}/${id}/${own}`;
      expect(addressOf(page), page.file).toBe(address);
      expect(page.html.split('打印稿来处的二维码').length, page.file).toBe(2);
      expect((await readDrawnQr(codeOn(page) ?? '')).text, page.file).toBe(address);
    }
    expect([...kinds].sort()).toEqual([
      'lessons/sheet',
      'pairs',
      'plans',
      'plans/sheet',
      'semesters/outcomes',
      'teachers',
      'topics',
    ]);
    const sheets = pages.filter(({ address }) => address.endsWith('/sheet/'));
    expect(sheets.filter((page) => !printed.includes(page))).toEqual([]);
  });

  test('says on a lesson’s card what it is, who made it and how it went', () => {
    const page = pages.find(({ address }) => address === '/lessons/2026-09-30-yueduquan/');
    expect(page && told(page).get('og:image:alt')).toMatch(
      /^课例 · 英语 · 八年级，.*温言.*，上课、还要再上，澜汀市/,
    );
  });
});

const isEntry = (page: Page): boolean =>
  page.elements.some(
    (one) => one.tagName === 'article' && attribute(one, 'class')?.split(' ').includes('entry'),
  );
test('the school’s edition tells no chat anything, and has no cards', async () => {
  const { outDir } = await schoolEdition();
  const pages = readPages(outDir);
  expect(pages.length).toBeGreaterThan(100);
  expect(pages.filter((page) => told(page).size > 0).map(({ file }) => file)).toEqual([]);
  expect(filesOf(outDir).filter((file) => file.startsWith('_cards'))).toEqual([]);
  expect(pages.filter((page) => codeOn(page) !== undefined).map(({ file }) => file)).toEqual([]);
});
