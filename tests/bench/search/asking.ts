/** Asking in Chromium: what comes back, and what it takes to fetch. */
import { gzipSync } from 'node:zlib';
import type { Browser, Page, Response } from 'playwright-core';
import { serveDirectory } from '../../../bin/serve-directory.ts';
import type { SearchContender } from './contenders.ts';

export interface Fetched {
  requests: number;
  bytes: number;
  /** The same bytes by what was fetched: a file's name without its hash, or its ending. */
  kinds: Map<string, number>;
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
      const isApart = (path: string) => contender.isText(path);
      const all = await weighAsked(own, (query) => askOn(own, query), queries, isApart);
      await own.context().close();
      return all;
    },
    close: async () => {
      await page.context().close();
      await server.close();
    },
  };
}

/**
 * What each of some questions fetches, asked one after the other on this page.
 *
 * @param isApart paths that are not counted
 */
export async function weighAsked(
  page: Page,
  ask: (query: string) => Promise<unknown>,
  queries: readonly string[],
  isApart: (path: string) => boolean,
): Promise<Fetched[]> {
  const all: Fetched[] = [];
  for (const query of queries) {
    const responses: Response[] = [];
    const listen = (response: Response): void => void responses.push(response);
    page.on('response', listen);
    await ask(query);
    page.off('response', listen);
    const fetched: Fetched = { requests: 0, bytes: 0, kinds: new Map() };
    for (const response of responses) {
      const path = new URL(response.url()).pathname;
      if (isApart(path)) continue;
      const bytes = await bytesOf(response);
      fetched.requests += 1;
      fetched.bytes += bytes;
      const kind = kindOf(path);
      fetched.kinds.set(kind, (fetched.kinds.get(kind) ?? 0) + bytes);
    }
    all.push(fetched);
  }
  return all;
}

const kindOf = (path: string): string =>
  (/\/(\w+)-[0-9a-f]{8,}\.json$/.exec(path) ??
    /([\w-]+\.(?:json|js))$/.exec(path) ??
    /\.(\w+)$/.exec(path))?.[1] ?? path;

/** As hosts send it: text after gzip, everything else as it is. */
async function bytesOf(response: Response): Promise<number> {
  const body = await response.body();
  const type = response.headers()['content-type'] ?? '';
  return /text|javascript|json/.test(type) ? gzipSync(body).length : body.length;
}
