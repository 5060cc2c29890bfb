/** A page as it is looked at on a phone by day and on a desk at night; each scheme and each width once is enough. */
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { violationsOn } from './violations.ts';

const LOOKS = [
  { colorScheme: 'light', width: 360 },
  { colorScheme: 'dark', width: 1280 },
] as const;
const HEIGHT = 800;

/** For pages that axe is to look into: a page's own content security policy must not keep it out. */
export const LOOKED_AT = { bypassCSP: true, reducedMotion: 'reduce' } as const;

/** Opens it once; what it shows follows the width and the scheme by itself. */
export async function expectUsable(
  page: Page,
  address: string,
  answered: () => Promise<void> = () => Promise.resolve(),
): Promise<void> {
  let opened = false;
  for (const { colorScheme, width } of LOOKS) {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width, height: HEIGHT });
    if (!opened) {
      const response = await page.goto(address);
      await answered();
      expect(response?.status()).toBe(200);
      expect(await page.locator('h1').count()).toBe(1);
      opened = true;
    }
    expect(await violationsOn(page), `${colorScheme} at ${width} px`).toEqual([]);
    const scrollWidth = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(scrollWidth, 'nobody should have to scroll sideways').toBeLessThanOrEqual(width);
  }
}
