/** Makes sure there is a browser that starts, before any test asks for it. */
import type { TestProject } from 'vitest/node';
import { launchChromium } from './browser.ts';
import { getChromium } from './get-chromium.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Path of the Chrome or Chromium to test with. */
    chromium: string;
  }
}

export async function setup(project: TestProject): Promise<void> {
  const path = getChromium();
  const browser = await launchChromium(path);
  await browser.close();
  project.provide('chromium', path);
}
