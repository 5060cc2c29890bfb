/** What a finger aims at on a phone answers in a field of 44 px, and not its neighbour in its place. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { pageOfEachKind } from './addresses.ts';
import { openChromium } from './browser.ts';

let page: Page;
beforeAll(async () => {
  const browser = await openChromium(inject('chromium'));
  const phone = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };
  page = await (await browser.newContext(phone)).newPage();
});
afterAll(() => page.context().close());

/** A cell of a grid whose six columns have to fit a phone is a little narrower than high. */
const HIGH = 44;
const WIDE = 36;

/**
 * Everything that can be pressed, but for links in a line of other words (WCAG 2.2, 2.5.8: inline):
 * how far from a point on it, up and down and to both sides, it is still what answers. Of several
 * points across it the best one counts, for a card is one field with its authors in it.
 *
 * @returns how many were tried, and those that are smaller
 */
async function smallOnes(): Promise<{ tried: number; small: string[] }> {
  return page.evaluate(
    ([high, wide]) => {
      const blockOf = (element: Element): Element => {
        let one = element.parentElement ?? document.body;
        while (getComputedStyle(one).display === 'inline') one = one.parentElement ?? document.body;
        return one;
      };
      const standsInWords = (element: Element): boolean => {
        if (element.tagName !== 'A' || getComputedStyle(element).display !== 'inline') return false;
        const rest = blockOf(element).cloneNode(true) as Element;
        for (const one of rest.querySelectorAll('a, button, small, .count, .visually-hidden'))
          one.remove();
        return /\p{Script=Han}{2}|[。，]/u.test(rest.textContent);
      };
      const answersAt = (element: Element, x: number, y: number): boolean => {
        const there = document.elementFromPoint(x, y);
        return there !== null && element.contains(there);
      };
      const reach = (element: Element, x: number, y: number, dx: number, dy: number): number => {
        let far = 0;
        while (far < 60 && answersAt(element, x + dx * (far + 1), y + dy * (far + 1))) far += 1;
        return far;
      };
      const fieldOf = (element: Element): [number, number] => {
        let best: [number, number] = [0, 0];
        for (const box of element.getClientRects()) {
          for (const part of [0.1, 0.3, 0.5, 0.7, 0.9]) {
            const [x, y] = [box.left + box.width * part, box.top + box.height / 2];
            if (!answersAt(element, x, y)) continue;
            const width = 1 + reach(element, x, y, 1, 0) + reach(element, x, y, -1, 0);
            const height = 1 + reach(element, x, y, 0, 1) + reach(element, x, y, 0, -1);
            const isBetter =
              Math.min(width, high) + Math.min(height, high) >
              Math.min(best[0], high) + Math.min(best[1], high);
            if (isBetter) best = [width, height];
          }
        }
        return best;
      };
      const pressed = [
        ...document.querySelectorAll('a[href], button, summary, input, select, textarea'),
      ]
        .filter((one) => one.checkVisibility({ visibilityProperty: true }))
        .filter((one) => one.closest('.visually-hidden, .skip') === null)
        .filter((one) => one.getBoundingClientRect().width > 2 && !standsInWords(one));
      const small = pressed.flatMap((one) => {
        one.scrollIntoView({ block: 'center', inline: 'end' });
        const [width, height] = fieldOf(one);
        // A field ends within a pixel.
        if (width >= wide && height >= high - 1) return [];
        const name = one.getAttribute('aria-label') ?? one.textContent;
        return [`${name.trim().slice(0, 20)}: ${width} × ${height}`];
      });
      return { tried: pressed.length, small };
    },
    [HIGH, WIDE] as const,
  );
}

describe('on a phone nothing that stands alone is smaller than a finger', () => {
  const { front, lesson, topic, semesterTables, teacher } = pageOfEachKind;
  test.each(Object.entries({ front, lesson, topic, semesterTables, teacher }))(
    '%s',
    async (_, address) => {
      await page.goto(new URL(address.slice(1), inject('site').url).href);
      const { tried, small } = await smallOnes();
      expect(tried).toBeGreaterThan(60);
      expect(small).toEqual([]);
    },
  );

  test('the test sees what is small, what is covered, and leaves alone what stands in a sentence', async () => {
    await page.setContent(`<meta name="viewport" content="width=device-width"><style>
      body { margin: 100px 20px; } a { display: inline-block; line-height: 44px; width: 60px; }
      p a { display: inline; line-height: 1; } .over { position: absolute; left: 20px; top: 100px; width: 99px; height: 30px; }
      </style><a href="#1">遮住</a><div class="over"></div><br><a href="#2">够大</a><br><br>
      <a href="#3" style="line-height: 20px">太矮</a><p>一句话里的<a href="#4">链接</a>。</p>`);
    const { tried, small } = await smallOnes();
    expect(tried).toBe(3);
    expect(small.map((one) => one.slice(0, 2))).toEqual(['遮住', '太矮']);
  });
});
