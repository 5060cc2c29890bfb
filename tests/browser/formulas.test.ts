/**
 * Formulas in a real browser: whatever one of them holds, it paints in its own box and nowhere
 * else; and those of teachers have room enough in theirs, so that nothing of them is cut off.
 */
import katex from 'katex';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { readBody } from '../../src/body/read-body.ts';
import { displayFormulas, inlineFormulas } from '../formulas/honest.ts';
import { hostileFormulas } from '../formulas/hostile.ts';
import { layOut } from '../security/lay-out.ts';
import { openChromium } from './browser.ts';
import { ENTRY, pageWith } from './entry-page.ts';
import { boxesOf, difference, pictureOf, type Difference } from './pixels.ts';

/** A screenshot of more would be larger than the browser takes. */
const PER_PAGE = 30;
const WORDS = '孩子们把积木排成一列，一边数一边说';
/** The style of the page without what holds a formula in its box. */
const UNHELD = '.math, .math * { overflow: visible !important; contain: none !important; }';

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await openChromium(inject('chromium'));
});
afterAll(async () => {
  await browser.close();
});

/** Opens an entry that consists of these formulas, each between lines of words. */
async function open(formulas: readonly string[]): Promise<void> {
  const html = formulas.map((one) => `<p>${WORDS}</p>${one}<p>${WORDS}</p>`).join('\n');
  const url = `${inject('site').url}${ENTRY}`;
  await page.unroute('**/*');
  await page.route(url, (route) =>
    route.fulfill({ contentType: 'text/html; charset=utf-8', body: pageWith(html) }),
  );
  await page.goto(url, { waitUntil: 'load' });
}

/** Shows every `step`th formula from the `from`th on; the boxes of the others stay, empty. */
async function show(from: number, step: number): Promise<void> {
  await page.evaluate(
    ([first = 0, every = 1]) => {
      document.querySelectorAll<HTMLElement>('.math > *').forEach((formula, i) => {
        const shown = i >= first && (i - first) % every === 0;
        formula.style.visibility = shown ? 'visible' : 'hidden';
        // A part may not show itself where the whole is hidden.
        formula.style.opacity = shown ? '1' : '0';
      });
    },
    [from, step],
  );
}

/**
 * What the formulas paint, compared with the same page with empty boxes in their places. Every
 * second one is shown at a time, so that one over its neighbour counts as outside.
 */
async function painted(): Promise<Difference> {
  const boxes = await boxesOf(page, '.math');
  await show(Infinity, 1);
  const empty = await pictureOf(page);
  const sum: Difference = { inside: 0, outside: 0 };
  for (const from of [0, 1]) {
    await show(from, 2);
    const own = boxes.filter((_, i) => i % 2 === from);
    const { inside, outside, first } = difference(await pictureOf(page), empty, own);
    sum.inside += inside;
    sum.outside += outside;
    if (first !== undefined) sum.first ??= first;
  }
  return sum;
}

const inLine = (formula: string) => `${WORDS}看 $${formula}$，${WORDS}。`;
const onItsOwn = (formula: string) => `$$\n${formula}\n$$`;
const inList = (formula: string) => `- ${WORDS}\n- $${formula}$\n- ${WORDS}`;
const inTable = (formula: string) =>
  `| 甲 | 乙 |\n| --- | --- |\n| 字 | $${formula.replaceAll('|', '\\|')}$ |\n| 字 | 字 |`;

/** The text as the reader lets it through; none where it tells a fault. */
function read(source: string): string[] {
  const { body } = readBody(source, { file: 'lessons/a.mdx', firstLine: 1, math: true });
  return body === undefined ? [] : [layOut(body.nodes)];
}

/** The formula as if the reader looked at nothing: only its box is between it and the page. */
function unread(formula: string): string[] {
  const render = (displayMode: boolean) =>
    katex.renderToString(formula, { output: 'mathml', displayMode, strict: 'ignore', maxSize: 20 });
  try {
    return [
      `<p>${WORDS}<span class="math">${render(false)}</span>${WORDS}</p>`,
      `<div class="math math-display" tabindex="0">${render(true)}</div>`,
    ];
  } catch {
    return [];
  }
}

function inPages(all: readonly string[]): string[][] {
  const pages: string[][] = [];
  for (let i = 0; i < all.length; i += PER_PAGE) pages.push(all.slice(i, i + PER_PAGE));
  return pages;
}

describe.each([
  ['a desk', 1200],
  ['a phone', 360],
] as const)('on %s', (_, width) => {
  beforeEach(async () => {
    const context = await browser.newContext({ viewport: { width, height: 800 } });
    page = await context.newPage();
    return () => context.close();
  });

  test('no hostile formula that the reader lets through paints outside of its box', async () => {
    const held = hostileFormulas.filter(({ refused }) => !refused);
    const formulas = held.flatMap(({ formula }, i) => {
      const elsewhere = i % 8 === 0 ? [inList, inTable] : [];
      return [inLine, onItsOwn, ...elsewhere].flatMap((place) => read(place(formula)));
    });
    expect(formulas.length).toBeGreaterThan(held.length);
    for (const some of inPages(formulas)) {
      await open(some);
      const { inside, ...outside } = await painted();
      expect(inside).toBeGreaterThan(1_000);
      expect(outside).toEqual({ outside: 0 });
    }
  });

  test('the formulas of teachers have room in their boxes for all that they paint', async () => {
    const honest = [
      ...inlineFormulas.map((formula) => ({ formula, source: inLine(formula) })),
      ...displayFormulas.map((formula) => ({ formula, source: onItsOwn(formula) })),
    ];
    const wide: string[] = [];
    for (const some of inPages(honest.map(({ source }) => source))) {
      const formulas = some.flatMap(read);
      expect(formulas).toHaveLength(some.length);
      await open(formulas);
      // What is wider than the page scrolls; that is no loss.
      const scrolling = await page.evaluate(() =>
        [...document.querySelectorAll('.math')].map((box) => box.scrollWidth > box.clientWidth),
      );
      wide.push(...some.filter((_, i) => scrolling[i]));
      await page.evaluate(() => {
        for (const box of document.querySelectorAll('.math')) {
          // Its child stays, empty, so that every box has one.
          if (box.scrollWidth > box.clientWidth) box.firstElementChild?.replaceChildren();
        }
      });
      await page.addStyleTag({ content: UNHELD });
      const { inside, ...outside } = await painted();
      expect(inside).toBeGreaterThan(500);
      expect(outside).toEqual({ outside: 0 });
    }
    expect(wide.length).toBeLessThan(width < 400 ? 6 : 1);
  });

  test('a line with an ordinary formula is as high as one without', async () => {
    await open(read(`${WORDS}\n\n看 $x+1=3$，$a_{n}$，$\\bar{x}$。`));
    const heights = await page.evaluate(() =>
      [...document.querySelectorAll('.prose > p')].map((p) => p.getBoundingClientRect().height),
    );
    expect(new Set(heights.map(Math.round)).size).toBe(1);
  });
});

// The measure itself, and formulas that never reach a page: one width tells.
describe('what the others rest on', () => {
  beforeEach(async () => {
    page = await (await browser.newContext({ viewport: { width: 1200, height: 800 } })).newPage();
    return () => page.context().close();
  });

  test('without the box a formula paints over the head of the page: the measure sees it', async () => {
    await open(unread(String.raw`\kern-20em\raisebox{12em}{\rule{40em}{20em}}`));
    expect((await painted()).outside).toBe(0);
    await page.addStyleTag({ content: UNHELD });
    expect((await painted()).outside).toBeGreaterThan(1_000);
  });

  test('no formula that the reader refuses would paint outside of its box either', async () => {
    const reaching = hostileFormulas.filter(({ what, formula }) => {
      // A letter of a thousand lines' height stays in its box too, but in no picture.
      return what === 'reaches out of its box' && !formula.includes(String.raw`\Huge{\Huge`);
    });
    const formulas = reaching.flatMap(({ formula }) => unread(formula));
    expect(formulas.length).toBeGreaterThan(50);
    for (const some of inPages(formulas)) {
      await open(some);
      expect(await painted()).toMatchObject({ outside: 0 });
    }
  });
});
