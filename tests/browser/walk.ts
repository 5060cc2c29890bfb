/** A phone in somebody's hand: what they tap, and how far they swipe to get there, is counted. */
import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { followIn } from './sample-page.ts';

/** How far a thumb moves a page at once. */
const SWIPE = 600;

export interface Walk {
  /** Taps on what leads to another page, and is there when it has come. */
  go: (target: Locator) => Promise<void>;
  /** Taps on what stays on its page. */
  tap: (target: Locator) => Promise<void>;
  /** Brings what is looked for in sight. @returns its words */
  read: (target: Locator) => Promise<string>;
  /** That it took no more than this. */
  tookAtMost: (most: { taps: number; swipes: number }) => void;
}

/** Begins on the page that is open. */
export function walkOn(page: Page): Walk {
  const cost = { taps: 0, swipes: 0 };
  const bring = async (target: Locator): Promise<Locator> => {
    const one = target.first();
    await one.waitFor();
    // The first line of it is enough to see that this is it.
    const box = await one.boundingBox();
    const { height } = page.viewportSize() ?? { height: 0 };
    const top = box?.y ?? 0;
    const away = top < 0 ? -top : Math.max(0, top + Math.min(box?.height ?? 0, 44) - height);
    cost.swipes += Math.ceil(away / SWIPE);
    await one.evaluate((element) => {
      element.scrollIntoView({ block: 'center', behavior: 'instant' });
    });
    return one;
  };
  return {
    go: async (target) => {
      const one = await bring(target);
      cost.taps += 1;
      await followIn(page, one);
    },
    tap: async (target) => {
      const one = await bring(target);
      cost.taps += 1;
      await one.click();
    },
    read: async (target) => (await bring(target)).innerText(),
    tookAtMost: (most) => {
      expect(cost.taps, `taps, and ${cost.swipes} swipes`).toBeLessThanOrEqual(most.taps);
      expect(cost.swipes, `swipes, and ${cost.taps} taps`).toBeLessThanOrEqual(most.swipes);
    },
  };
}
