/** The written index opened in Node: the browser's own code and Pagefind's, given a `fetch` that reads files. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { vi } from 'vitest';
import { openEngine } from '../../../src/search/engine.ts';
import { filesUnder } from '../../../src/search/files.ts';
import { patientFetch, type Fetch } from '../../../src/search/patient-fetch.ts';
import { createSearcher, type Answer, type Searcher } from '../../../src/search/query.ts';

/** Files fetched since an index was opened, by their names under `_search/`. */
export const fetched: string[] = [];

/** @param missing files that cannot be had */
export function openIndex(
  outDir: string,
  baseUrl = '/',
  missing: { test: (name: string) => boolean } = /(?!)/,
): Searcher {
  fetched.length = 0;
  const fileOf = (address: string) => path.join(outDir, address.slice(baseUrl.length));
  const read: Fetch = async (address) => {
    const name = address.slice(baseUrl.length).replace('_search/', '');
    fetched.push(name);
    if (missing.test(name)) return new Response('', { status: 404 });
    return new Response(new Uint8Array(await readFile(fileOf(address))));
  };
  vi.stubGlobal('fetch', read);
  return createSearcher(
    {
      files: filesUnder(baseUrl),
      engineFor: (start) => {
        const place = { baseUrl, start };
        // A program of its own each time, as each page has one.
        const load = (address: string): Promise<unknown> =>
          import(/* @vite-ignore */ `${pathToFileURL(fileOf(address)).href}?${Math.random()}`);
        const engine = openEngine(place, {
          fetch: (address) => patientFetch(address, {}, read),
          // What is no part of the index is asked as before.
          install: (own) =>
            vi.stubGlobal('fetch', (address: string, options?: RequestInit) =>
              options === undefined ? own(address) : read(address),
            ),
          load,
        });
        return Promise.resolve(engine);
      },
    },
    baseUrl,
  );
}

/** Places of the exact hits in rising order. */
export function placesIn({ exact }: Answer): number[] {
  return exact.map((one) => one.place).sort((a, b) => a - b);
}
