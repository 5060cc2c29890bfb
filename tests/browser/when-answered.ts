/** Two pages ask something as soon as they are there, if their address says what. */
import type { Page } from 'playwright-core';

/** @param address as it was opened; the topic check moves its question behind the `#` */
export async function whenAnswered(page: Page, address: string): Promise<void> {
  const { pathname, search } = new URL(address, 'http://site.invalid');
  if (search === '') return;
  if (pathname.endsWith('/search/')) await page.locator('[data-result-count]').waitFor();
  if (pathname.endsWith('/choose/')) await page.locator('[data-status][data-level]').waitFor();
}
