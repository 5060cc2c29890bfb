/** The search of a built site, asked in a browser. Another engine is measured by another one of these. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { build } from 'vite';
import { weighAsked, type Fetched } from './asking.ts';

export interface Answer {
  /** Addresses of the pages that are said to hold the words that were asked, the best first; as in `VisiblePage`. */
  exact: string[];
  /** Something is said to answer: by its words, or by what they mean. */
  claimed: boolean;
  /** All that is shown, in its order: those and after them what is only near. */
  shown: string[];
}

export interface SiteSearch {
  name: string;
  /**
   * Makes a page ready to ask on.
   * @param site address of the site's root, with a slash at its end
   */
  open: (page: Page, site: string) => Promise<OpenSearch>;
}

export interface OpenSearch {
  ask: (query: string) => Promise<Answer>;
  /** Addresses of all pages it has a document of. */
  known: () => Promise<string[]>;
  /** What each question fetches, texts for excerpts apart, asked one after the other by somebody who has just come. */
  weigh: (queries: readonly string[]) => Promise<Fetched[]>;
  close: () => Promise<void>;
}

const root = fileURLToPath(new URL('../../../', import.meta.url));

/** What the search page does, without its boxes: `ask` gives addresses with the base of the site. */
const ASKING = `<!doctype html><html lang="zh-CN"><title>?</title><link rel="icon" href="data:,">
  <script type="module">
    import { open } from './bench/search.js';
    const searcher = open();
    const addresses = new Map();
    const addressOf = (found) => {
      if (!addresses.has(found.place)) addresses.set(found.place, found.load().then(({ url }) => url));
      return addresses.get(found.place);
    };
    globalThis.ask = async (query) => {
      const { exact, related } = await searcher.search({ query, chosen: {} });
      return {
        exact: await Promise.all(exact.filter((one) => one.asWritten).map(addressOf)),
        claimed: exact.length > 0,
        shown: await Promise.all([...exact, ...related].map(addressOf)),
      };
    };
  </script></html>`;

/** The search as it is, from its own sources, over the index that the build has written. */
export const presentSearch: SiteSearch = {
  name: 'Tongban',
  open: async (page, site) => {
    const dir = await mkdtemp(join(tmpdir(), 'tongban-asking-'));
    await build({
      configFile: false,
      logLevel: 'silent',
      root,
      // The thread is looked for beside the module that starts it.
      base: './',
      build: {
        outDir: dir,
        emptyOutDir: false,
        lib: {
          entry: join(root, 'tests/bench/search/entry.ts'),
          formats: ['es'],
          fileName: 'search',
        },
      },
    });
    const prepare = async (on: Page): Promise<void> => {
      await on.route(`${site}bench/**`, async (route) => {
        const name = route.request().url().slice(`${site}bench/`.length);
        await route.fulfill({
          contentType: 'text/javascript',
          body: await readFile(join(dir, ...name.split('/'))),
        });
      });
      await on.route(`${site}bench.html`, (route) =>
        route.fulfill({ contentType: 'text/html', body: ASKING }),
      );
      await on.goto(`${site}bench.html`);
      await on.waitForFunction('globalThis.ask !== undefined');
    };
    await prepare(page);
    const ask = async (query: string): Promise<Answer> => {
      const found = await page.evaluate<Answer>(`ask(${JSON.stringify(query)})`);
      return { ...found, exact: found.exact.map(plain), shown: found.shown.map(plain) };
    };
    return {
      ask,
      // Without a word everything is found.
      known: async () => (await ask('')).exact,
      weigh: async (queries) => {
        const own = await newPage(page);
        await prepare(own);
        const asked = (query: string) => own.evaluate(`ask(${JSON.stringify(query)})`);
        const all = await weighAsked(own, asked, queries, (path) =>
          /\/(?:bench|texts)\//.test(path),
        );
        await own.context().close();
        return all;
      },
      close: () => rm(dir, { recursive: true, force: true, maxRetries: 3 }),
    };
  },
};

/** Of somebody who has never been here. */
async function newPage(page: Page): Promise<Page> {
  const browser = page.context().browser();
  if (browser === null) throw new Error('the page has no browser');
  return (await browser.newContext()).newPage();
}

const plain = (address: string): string => decodeURIComponent(address).replace(/^\/|\/$/g, '');
