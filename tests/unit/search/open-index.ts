/** The written index opened in Node: the browser's own code, given a `fetch` that reads files. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { vi } from 'vitest';
import { filesUnder } from '../../../src/search/files.ts';
import { createSearcher, type Answer, type Searcher } from '../../../src/search/query.ts';

/** Files fetched since an index was opened, by their names under `_search/`. */
export const fetched: string[] = [];

export function openIndex(outDir: string, baseUrl = '/'): Searcher {
  fetched.length = 0;
  vi.stubGlobal('fetch', async (address: string) => {
    const file = address.slice(baseUrl.length);
    fetched.push(file.replace('_search/', ''));
    return new Response(new Uint8Array(await readFile(path.join(outDir, file))));
  });
  return createSearcher(filesUnder(baseUrl), baseUrl);
}

/** Places of the exact hits in rising order. */
export function placesIn({ exact }: Answer): number[] {
  return exact.map((one) => one.place).sort((a, b) => a - b);
}
