/** The ZIP of a semester as a teacher opens it: unpacked, from a folder, without a server. */
import { readFileSync } from 'node:fs';
import { realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { archiveSite } from '../site/archive-school.ts';
import { filesOf } from '../site/page.ts';
import { unzipBytes } from '../unit/site/unzip.ts';
import { writtenFolder } from '../written-folder.ts';
import { openChromium } from './browser.ts';

let browser: Browser;
let folder: string;

beforeAll(async () => {
  browser = await openChromium(inject('chromium'));
  const { outDir, status, output } = await archiveSite('public', '/a/b/', 1);
  expect(status, output).toBe(0);
  const zip = readFileSync(join(outDir, 'semesters/2025-2026-1/archive.zip'));
  folder = await realpath(await writtenFolder(unzipBytes(zip)));
});
afterAll(() => browser.close());

test('every page loads what it needs from its folder, and nothing else', async () => {
  const own = pathToFileURL(folder).href;
  const page = await browser.newPage();
  const wrong: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(`${own}/`)) wrong.push(request.url());
  });
  page.on('requestfailed', (request) => {
    const why = request.failure()?.errorText ?? '';
    // The mark of the last page may still be under way when the next one is opened.
    if (why !== 'net::ERR_ABORTED') wrong.push(`${request.url()} ${why}`);
  });
  page.on('pageerror', (error) => wrong.push(error.message));
  const pages = filesOf(folder).filter((file) => file.endsWith('.html'));
  expect(pages.length).toBeGreaterThan(50);
  for (const file of pages) {
    await page.goto(`${own}/${file}`, { waitUntil: 'load' });
    expect(wrong, file).toEqual([]);
  }
});

test('from the contents one comes to an entry and its picture', async () => {
  const page = await browser.newPage();
  await page.goto(
    pathToFileURL(join(folder, 'pages/semesters/2025-2026-1/archive/index.html')).href,
  );
  // It is in a later volume, at its place.
  await page.locator('#contents ~ .kind a', { hasText: '路径 /100%。' }).click();
  await page.waitForURL(/archive\/\d+\/index\.html#entry-papers-bodies$/);
  await page.locator('.archived:target h2 a').click();
  await page.waitForURL(/papers\/bodies\/index\.html$/);
  const picture = page.locator('.prose img').first();
  expect(
    await picture.evaluate((one: HTMLImageElement) => one.decode().then(() => one.naturalWidth)),
  ).toBeGreaterThan(0);
  expect(await page.locator('h1').evaluate((one) => getComputedStyle(one).fontFamily)).not.toBe('');
});
