/** The browser the tests drive. */
import { chromium, type Browser } from 'playwright-core';

/**
 * What the browser does without. The two last are the list of suggestions below the address bar:
 * pages of their own, laid out anew with every page and every address, which nobody sees and which
 * take a third of all that the browser computes here. The others are Playwright's: of two switches
 * of one name only the second counts.
 */
const WITHOUT = [
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'LensOverlay',
  'MediaRouter',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'TcpPortRandomizationWin',
  'OptimizationHints',
  'NetworkTimeServiceQuerying',
  'AimEnabled',
  'PreconnectToSearch',
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
];

/** No traffic of the browser's own, so that every request seen is the site's. */
const QUIET = [
  '--disable-gpu',
  '--font-render-hinting=none',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  `--disable-features=${WITHOUT.join()}`,
];

/** When something of a page is given up; Playwright's half a minute is too short for a busy machine. */
const PATIENCE_MS = 120_000;

let running: { path: string; browser: Promise<Browser> } | undefined;

/**
 * The browser of this process, started for the first who asks: a page has a context of its own, so
 * that the files of tests that a process runs do not meet in it. Who closes it closes all contexts;
 * Playwright ends it with the process.
 *
 * @param path as given by `inject('chromium')`
 */
export async function openChromium(path: string): Promise<Browser> {
  const before = running?.path === path ? await running.browser.catch(() => undefined) : undefined;
  if (before?.isConnected() === true) return before;
  running = { path, browser: launchChromium(path).then(kept) };
  return running.browser;
}

function kept(browser: Browser): Browser {
  browser.close = async () => {
    await Promise.all(browser.contexts().map((context) => context.close()));
  };
  return browser;
}

/** A browser of the caller's own. `executablePath` as given by `inject('chromium')`. */
export async function launchChromium(executablePath: string): Promise<Browser> {
  // Chromium refuses its sandbox to root, as in most containers; everyone else keeps it.
  const isRoot = process.getuid?.() === 0;
  const args = isRoot ? ['--no-sandbox', ...QUIET] : QUIET;
  const browser = await chromium.launch({ executablePath, args, timeout: PATIENCE_MS });
  // Every page has a context, also one that is asked for without.
  const newContext = browser.newContext.bind(browser);
  browser.newContext = async (options) => {
    const context = await newContext(options);
    context.setDefaultTimeout(PATIENCE_MS);
    return context;
  };
  return browser;
}
