/** A page of its own for every test, on the sample school. No test may cause a request to another host. */
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject } from 'vitest';
import { openChromium } from './browser.ts';

export interface SamplePage {
  browser: () => Browser;
  page: () => Page;
  /** Opens an address of the sample school, given without a slash at its start. */
  open: (address: string) => ReturnType<Page['goto']>;
  /** Clicks on what leads elsewhere, and is there when the page there has loaded. */
  follow: (target: Locator) => Promise<void>;
  /** Path of the page that is open. */
  path: () => string;
}

/** @param siteUrl another site than the sample school for the public; asked for when a test begins */
export function useSamplePage(
  viewport: { width: number; height: number },
  siteUrl: () => string = () => inject('site').url,
): SamplePage {
  let browser: Browser;
  let page: Page;
  let strangers: string[];

  beforeAll(async () => {
    browser = await openChromium(inject('chromium'));
  });
  afterAll(async () => {
    await browser.close();
  });
  beforeEach(async () => {
    page = await browser.newPage({ viewport });
    strangers = [];
    page.on('request', (request) => {
      if (!request.url().startsWith(siteUrl())) strangers.push(request.url());
    });
  });
  afterEach(async () => {
    expect(strangers, 'requests to other hosts').toEqual([]);
    await page.close();
  });

  return {
    browser: () => browser,
    page: () => page,
    follow: (target) => followIn(page, target),
    open: (address) => page.goto(new URL(address, siteUrl()).href),
    path: () => decodeURIComponent(new URL(page.url()).pathname),
  };
}

/** A place in the same page counts too: the browser tells of either. */
export async function followIn(page: Page, target: Locator): Promise<void> {
  await Promise.all([
    page.waitForEvent('framenavigated', (frame) => frame === page.mainFrame()),
    target.click(),
  ]);
  await page.waitForLoadState();
}
