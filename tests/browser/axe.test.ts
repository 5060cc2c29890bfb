import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { pageOfEachKind } from './addresses.ts';
import { openChromium } from './browser.ts';
import { expectUsable, LOOKED_AT } from './looks.ts';
import { violationsOn } from './violations.ts';
import { whenAnswered } from './when-answered.ts';

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await openChromium(inject('chromium'));
  page = await (await browser.newContext(LOOKED_AT)).newPage();
});
afterAll(async () => {
  await browser.close();
});

test.each(Object.entries(pageOfEachKind))('%s %s can be used by everyone', async (_, address) => {
  const url = new URL(address.slice(1), inject('site').url).href;
  await expectUsable(page, url, () => whenAnswered(page, address));
});

test('axe sees a violation where there is one', async () => {
  const own = await browser.newPage();
  await own.setContent('<html lang="zh"><title>t</title><main><h1>一</h1><img src="a.png"></main>');
  expect(await violationsOn(own)).toEqual([expect.stringContaining('image-alt')]);
  await own.close();
});
