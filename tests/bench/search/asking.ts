/** Asking in Chromium: what comes back, and what it takes to fetch. */
import { gzipSync } from 'node:zlib';
import type { Browser, Page, Response } from 'playwright-core';
import { serveDirectory } from '../../../bin/serve-directory.ts';
import type { SearchContender } from './contenders.ts';

export interface Fetched {
  requests: number;
  bytes: number;
}

export interface Asking {
  /** Places of the documents found, the best first: those that are said to match, and all that are shown. */
  ask: (query: string) => Promise<{ exact: number[]; all: number[] }>;
  /** What each of some questions fetches, asked one after the other by somebody who has just come. */
  weigh: (queries: readonly string[]) => Promise<Fetched[]>;
  close: () => Promise<void>;
}

export async function startAsking(browser: Browser, contender: SearchContender): Promise<Asking> {
  const server = await serveDirectory({ dir: contender.dir });
  const open = async (): Promise<Page> => {
    const page = await (await browser.newContext()).newPage();
    await page.goto(`${server.url}ask.html`);
    return page;
  };
  const page = await open();
  const askOn = async (on: Page, query: string) => {
    const found = await on.evaluate<{ exact: string[]; all: string[] }>(
      `ask(${JSON.stringify(query)})`,
    );
    return { exact: found.exact.map(contender.placeOf), all: found.all.map(contender.placeOf) };
  };
  return {
    ask: (query) => askOn(page, query),
    weigh: async (queries) => {
      const own = await open();
      const all: Fetched[] = [];
      for (const query of queries) {
        const responses: Response[] = [];
        const listen = (response: Response): void => void responses.push(response);
        own.on('response', listen);
        await askOn(own, query);
        own.off('response', listen);
        const wanted = responses.filter((one) => !contender.isText(new URL(one.url()).pathname));
        const sizes = await Promise.all(wanted.map(bytesOf));
        all.push({ requests: sizes.length, bytes: sizes.reduce((a, b) => a + b, 0) });
      }
      await own.context().close();
      return all;
    },
    close: async () => {
      await page.context().close();
      await server.close();
    },
  };
}

/** As hosts send it: text after gzip, everything else as it is. */
async function bytesOf(response: Response): Promise<number> {
  const body = await response.body();
  const type = response.headers()['content-type'] ?? '';
  return /text|javascript|json/.test(type) ? gzipSync(body).length : body.length;
}
