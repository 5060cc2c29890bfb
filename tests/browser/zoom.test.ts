/** Letters four times as large, twice as large, or further apart: nothing is cut, and nobody scrolls sideways. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { pageOfEachKind } from './addresses.ts';
import { openChromium } from './browser.ts';
import { whenAnswered } from './when-answered.ts';

let page: Page;
beforeAll(async () => {
  const browser = await openChromium(inject('chromium'));
  // A page's own content security policy must not keep our styles out.
  page = await (await browser.newContext({ bypassCSP: true })).newPage();
});
afterAll(() => page.context().close());

const looks = {
  // A browser at 400 % shows a window of 1,280 × 1,024 as one of a quarter of each (WCAG 2.2, 1.4.10).
  'at 400 %': { width: 320, height: 256, style: '' },
  'with letters of twice the size': {
    width: 640,
    height: 512,
    style: 'html { font-size: 200% !important; }',
  },
  // The distances of WCAG 2.2, 1.4.12.
  'with room around letters, words, lines and paragraphs': {
    width: 360,
    height: 740,
    style: `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
      p { margin-bottom: 2em !important; }`,
  },
};

/** What is wider than the window, and what a box without a scroll bar cuts; names are shortened on purpose with “…”. */
async function lost(): Promise<string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    const wide = scrollWidth > clientWidth ? [`${scrollWidth} px wide`] : [];
    const cut = [...document.querySelectorAll('body *')].filter((one) => {
      if (!one.checkVisibility() || one.matches('input, select')) return false;
      if (one.closest('.visually-hidden, svg, .table-wrap, pre, .math, .write span') !== null)
        return false;
      const { overflowX, overflowY, textOverflow, webkitLineClamp } = getComputedStyle(one);
      if (textOverflow === 'ellipsis' || webkitLineClamp !== 'none') return false;
      const isCutBeside = overflowX === 'hidden' && one.scrollWidth > one.clientWidth + 1;
      const isCutBelow = overflowY === 'hidden' && one.scrollHeight > one.clientHeight + 2;
      return isCutBeside || isCutBelow;
    });
    return [...wide, ...cut.map((one) => `cut: ${one.textContent.trim().slice(0, 20)}`)];
  });
}

const { front, lessons, lesson, reading, problem, project, calendar, teacher, topic } =
  pageOfEachKind;
const { semester, group, choose, search, write, guide } = pageOfEachKind;
const kinds = { front, lessons, lesson, reading, problem, project, calendar, teacher, topic };
const more = { semester, group, choose, search, write, guide };

describe.each(Object.entries(looks))('%s', (_, { width, height, style }) => {
  test.each(Object.entries({ ...kinds, ...more }))('%s', async (_kind, address) => {
    await page.setViewportSize({ width, height });
    await page.goto(new URL(address.slice(1), inject('site').url).href);
    await whenAnswered(page, address);
    if (style !== '') await page.addStyleTag({ content: style });
    expect(await page.locator('h1').first().isVisible()).toBe(true);
    expect(await lost()).toEqual([]);
  });
});

test('the check sees what is cut and what is too wide', async () => {
  await page.setViewportSize({ width: 320, height: 256 });
  await page.setContent(`<meta name="viewport" content="width=device-width">
    <p style="width: 50px; overflow: hidden; white-space: nowrap">这一句被切掉了一半</p><p style="width: 400px">宽</p>`);
  expect(await lost()).toEqual(['408 px wide', 'cut: 这一句被切掉了一半']);
});
