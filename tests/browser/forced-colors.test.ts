/** In the reader's own palette nothing is lost that was told by a wash or a painted mark. */
import type { Locator } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serveDirectory, type RunningServer } from '../../bin/serve-directory.ts';
import { FOLDER, schoolEdition } from '../site/school-edition.ts';
import { useSamplePage } from './sample-page.ts';

let server: RunningServer;
beforeAll(async () => {
  const { status, output, outDir } = await schoolEdition();
  expect(status, output).toBe(0);
  server = await serveDirectory({ dir: outDir, base: FOLDER });
});
afterAll(() => server.close());

const { open, page } = useSamplePage({ width: 900, height: 800 }, () => server.url);

/** What is drawn there, as shades of grey from 0 to 255. */
async function shadesOf(drawn: Locator): Promise<Uint8Array> {
  await drawn.scrollIntoViewIfNeeded();
  return new Uint8Array(
    await sharp(await drawn.screenshot())
      .flatten()
      .greyscale()
      .raw()
      .toBuffer(),
  );
}

/** The share of what is drawn in the foreground, where the corner of the page is the ground. */
async function inkOf(drawn: Locator): Promise<number> {
  const [ground = 0] = await sharp(
    await page().screenshot({ clip: { x: 0, y: 0, width: 1, height: 1 } }),
  )
    .greyscale()
    .raw()
    .toBuffer();
  const shades = await shadesOf(drawn);
  return shades.filter((shade) => Math.abs(shade - ground) > 128).length / shades.length;
}

/** Fewest differing pixels, in per cent, between any two of what is drawn. */
async function leastDifference(drawn: Record<string, Locator>): Promise<number> {
  const pictures = await Promise.all(
    Object.values(drawn).map(async (one) => {
      await one.scrollIntoViewIfNeeded();
      return sharp(await one.screenshot())
        .flatten()
        .greyscale()
        .resize(22, 22, { fit: 'fill' })
        .raw()
        .toBuffer();
    }),
  );
  const apart = pictures.flatMap((one, i) =>
    pictures
      .slice(i + 1)
      .map(
        (other) =>
          (100 * one.filter((shade, at) => Math.abs(shade - (other[at] ?? 0)) > 96).length) /
          one.length,
      ),
  );
  return Math.min(...apart);
}

describe.each(['light', 'dark'] as const)('on a %s ground', (colorScheme) => {
  const look = async (address: string): Promise<void> => {
    await page().emulateMedia({ forcedColors: 'active', colorScheme });
    await open(address);
  };

  test('weeks that were kept, missed and are still to come', async () => {
    await look('teachers/lu-xiaoman/semester/');
    const week = (state: string) => page().locator(`.periods > .${state}`).first();
    expect(await inkOf(week('kept'))).toBeGreaterThan(0.5);
    for (const state of ['missed', 'running']) {
      const ink = await inkOf(week(state));
      expect(ink, state).toBeGreaterThan(0.01);
      expect(ink, state).toBeLessThan(0.4);
    }
    const border = (state: string) =>
      week(state).evaluate((element) => getComputedStyle(element).borderTopStyle);
    expect([await border('missed'), await border('running')]).toEqual(['solid', 'dashed']);
  });

  test('states of promises', async () => {
    await look('teachers/lu-xiaoman/semester/');
    await page().locator('summary', { hasText: '都做到了' }).click();
    const mark = (state: string) => page().locator(`.state.${state} svg`).first();
    const states = { kept: mark('kept'), running: mark('running'), short: mark('short') };
    for (const [state, drawn] of Object.entries(states)) {
      expect(await inkOf(drawn), state).toBeGreaterThan(0.05);
    }
    expect(await leastDifference(states)).toBeGreaterThan(5);
  });

  test('rounds of a lesson, and the one that is still to come', async () => {
    await look('lessons/2025-10-15-luxiantu/');
    const mark = (kind: string) => page().locator(`.path .round-mark.${kind}`).first();
    const kinds = { prepare: mark('prepare'), teach: mark('teach'), discuss: mark('discuss') };
    for (const [kind, drawn] of Object.entries(kinds)) {
      expect(await inkOf(drawn), kind).toBeGreaterThan(0.05);
    }
    expect(await leastDifference(kinds)).toBeGreaterThan(5);
    await look('lessons/2026-09-30-yueduquan/');
    const way = { taught: mark('teach'), open: mark('open') };
    expect(await inkOf(way.open)).toBeGreaterThan(0.03);
    expect(await leastDifference(way)).toBeGreaterThan(10);
  });

  test('bars, and the cells of a grid', async () => {
    await look('topics/whole-book-scaffold/');
    const bars = page().locator('svg.bars rect');
    const heights = await bars.evaluateAll((all) =>
      all.map((one) => one.getBoundingClientRect().height),
    );
    expect(await inkOf(bars.nth(heights.indexOf(Math.max(...heights))))).toBeGreaterThan(0.9);
    await look('map/');
    const cell = page()
      .locator('.shade-grid .cell', { hasText: /^\s*\d+\s*$/ })
      .first();
    // Its outline and its figure.
    expect(await inkOf(cell)).toBeGreaterThan(0.03);
  });

  test('where one is, and which size of letters was chosen', async () => {
    await look('lessons/');
    const grounds = await page()
      .locator('.shelves a')
      .evaluateAll((all) =>
        all.map((one) => [one.hasAttribute('aria-current'), getComputedStyle(one).backgroundColor]),
      );
    const here = grounds.filter(([isHere]) => isHere).map(([, ground]) => ground);
    const others = new Set(grounds.filter(([isHere]) => !isHere).map(([, ground]) => ground));
    expect(here).toHaveLength(1);
    expect(others.has(here[0])).toBe(false);
    await page().getByRole('button', { name: '特大' }).click();
    const buttons = page().getByRole('group', { name: '字号' }).getByRole('button');
    const chosen = await buttons.evaluateAll((all) =>
      all.map(
        (one) =>
          `${one.getAttribute('aria-pressed') ?? ''} ${getComputedStyle(one).backgroundColor}`,
      ),
    );
    expect(new Set(chosen).size).toBe(2);
  });
});
