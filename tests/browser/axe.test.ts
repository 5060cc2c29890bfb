import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { pageOfEachKind } from './addresses.ts';
import { launchChromium } from './browser.ts';
import { violationsOn } from './violations.ts';
import { whenAnswered } from './when-answered.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium(inject('chromium'));
});
afterAll(async () => {
  await browser.close();
});

// Colours do not depend on the width: each scheme and each width once is enough.
describe.each([
  { colorScheme: 'light', width: 360 },
  { colorScheme: 'dark', width: 1280 },
] as const)('$colorScheme at $width px', ({ colorScheme, width }) => {
  let page: Page;
  beforeAll(async () => {
    // A page's own content security policy must not keep axe out.
    const context = await browser.newContext({
      colorScheme,
      viewport: { width, height: 800 },
      bypassCSP: true,
      reducedMotion: 'reduce',
    });
    page = await context.newPage();
  });
  afterAll(async () => {
    await page.context().close();
  });

  test.each(Object.entries(pageOfEachKind))('%s %s', async (_, address) => {
    const response = await page.goto(new URL(address.slice(1), inject('site').url).href);
    await whenAnswered(page, address);
    expect(response?.status()).toBe(200);
    expect(await page.locator('h1').count()).toBe(1);
    expect(await violationsOn(page)).toEqual([]);
    const scrollWidth = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(scrollWidth, 'nobody should have to scroll sideways').toBeLessThanOrEqual(width);
  });
});

test('axe sees a violation where there is one', async () => {
  const page = await browser.newPage();
  await page.setContent(
    '<html lang="zh"><title>t</title><main><h1>一</h1><img src="a.png"></main>',
  );
  expect(await violationsOn(page)).toEqual([expect.stringContaining('image-alt')]);
  await page.close();
});
