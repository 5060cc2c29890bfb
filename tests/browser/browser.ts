/** The browser the tests drive. */
import { chromium, type Browser } from 'playwright-core';

/** No traffic of the browser's own, so that every request seen is the site's. */
const QUIET = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** `executablePath` as given by `inject('chromium')`. */
export function launchChromium(executablePath: string): Promise<Browser> {
  // Chromium refuses its sandbox to root, as in most containers; everyone else keeps it.
  const isRoot = process.getuid?.() === 0;
  return chromium.launch({ executablePath, args: isRoot ? ['--no-sandbox', ...QUIET] : QUIET });
}
