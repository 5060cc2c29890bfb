/** The policy that `bin/content-policy.ts` prints: strict, and still the site works under it. */
import { execFileSync } from 'node:child_process';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { serveDirectory } from '../../bin/serve-directory.ts';
import { headersFor } from '../../src/site/header-rules.ts';
import { readHeaders } from '../../src/site/headers-file.ts';
import { pageOfEachKind } from './addresses.ts';
import { openChromium } from './browser.ts';
import { whenAnswered } from './when-answered.ts';

const script = path.resolve(import.meta.dirname, '../../bin/content-policy.ts');
const printed = (...more: string[]): string =>
  execFileSync(process.execPath, [script, inject('site').outDir, ...more], {
    encoding: 'utf8',
  }).trim();

let browser: Browser;
beforeAll(async () => {
  browser = await openChromium(inject('chromium'));
});
afterAll(async () => {
  await browser.close();
});

/** A page of the site as a server would send it with these policies, and what the browser objects to. */
async function pageUnder(
  policy: string,
  ofSearch: string,
): Promise<{ page: Page; objections: string[] }> {
  const page = await browser.newPage();
  await page.route('**/*', async (route) => {
    const response = await route.fetch();
    const isSearch = /^\/(?:search|_astro)\//.test(new URL(route.request().url()).pathname);
    const headers = {
      ...response.headers(),
      'content-security-policy': isSearch ? ofSearch : policy,
    };
    await route.fulfill({ response, headers });
  });
  const objections: string[] = [];
  page.on('pageerror', (error) => objections.push(error.message));
  page.on('console', (message) => {
    if (/Content Security Policy/i.test(message.text())) objections.push(message.text());
  });
  return { page, objections };
}

/** What the browser has against the open page. It is given a mark of ours to object to last. */
async function objectionsTo(page: Page, objections: readonly string[]): Promise<string[]> {
  const mark = `https://mark.invalid/${objections.length}`;
  await page.evaluate((src) => {
    new Image().src = src;
  }, mark);
  await expect.poll(() => objections.some((one) => one.includes(mark))).toBe(true);
  return objections.filter((one) => !one.includes('https://mark.invalid/'));
}

/** Answers still under way would otherwise reach a page that is gone. */
async function leave(page: Page): Promise<void> {
  await page.unrouteAll({ behavior: 'wait' });
  await page.close();
}

const addressOf = (path: string): string => new URL(path.slice(1), inject('site').url).href;

test('no page of any kind has anything the policy forbids, and the search finds', async () => {
  const { page, objections } = await pageUnder(printed(), printed('--search'));
  for (const address of Object.values(pageOfEachKind)) {
    await page.goto(addressOf(address));
    await whenAnswered(page, address);
    expect(await objectionsTo(page, objections), address).toEqual([]);
  }
  await page.goto(addressOf(pageOfEachKind.search));
  const found = page.locator('[data-status][data-result-count]');
  await found.waitFor();
  expect(Number(await found.getAttribute('data-result-count'))).toBeGreaterThan(0);
  await leave(page);
});

test('a script that a page was not built with is held back', async () => {
  const { page, objections } = await pageUnder(printed(), printed('--search'));
  await page.goto(addressOf('/'));
  await page.evaluate(() => {
    document.body.insertAdjacentHTML('beforeend', '<img src="data:," onerror="window.caught = 1">');
    const script = document.createElement('script');
    script.textContent = 'window.caught = 1';
    document.body.append(script);
  });
  await expect.poll(() => objections.length).toBeGreaterThanOrEqual(2);
  expect(await page.evaluate(() => 'caught' in window)).toBe(false);
  await leave(page);
});

test('a host that reads the site’s own headers sends this policy, and the site works there', async () => {
  const { outDir } = inject('site');
  const sent = (path: string) => headersFor(readHeaders(outDir), path)['Content-Security-Policy'];
  const both = `${printed('--search')}, ${printed()}`;
  expect([sent('/'), sent('/search/')]).toEqual([both, printed('--search')]);
  const server = await serveDirectory({ dir: outDir, headers: true });
  const page = await browser.newPage();
  try {
    const objections: string[] = [];
    page.on('console', (message) => {
      if (/Content Security Policy/i.test(message.text())) objections.push(message.text());
    });
    const [front, search] = [server.url, server.url + pageOfEachKind.search.slice(1)];
    const response = await page.goto(front);
    expect(response?.headers()['content-security-policy']).toBe(both);
    // Strict enough to hold back what the search may do.
    await expect(page.evaluate(() => new WebAssembly.Module(new Uint8Array()))).rejects.toThrow(
      /Content Security Policy/,
    );
    expect(await objectionsTo(page, objections)).toEqual([]);
    await page.goto(search);
    const found = page.locator('[data-status][data-result-count]');
    await found.waitFor();
    expect(Number(await found.getAttribute('data-result-count'))).toBeGreaterThan(0);
    expect(await objectionsTo(page, objections)).toEqual([]);
  } finally {
    await page.close();
    await server.close();
  }
});

test('no text may become a program', () => {
  for (const policy of [printed(), printed('--search')]) {
    expect(policy).not.toContain("'unsafe-eval'");
    expect(policy).not.toMatch(/script-src[^;]*unsafe-inline/);
  }
  expect(printed()).not.toContain('wasm');
});
