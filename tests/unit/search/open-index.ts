/** The written index opened in Node: Pagefind's script runs there too, given a `fetch` that reads files. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { vi } from 'vitest';
import type { PagefindModule } from '../../../src/search/pagefind.ts';
import { createSearcher, type FacetTable, type Searcher } from '../../../src/search/query.ts';

/** Files fetched so far, by their names under `pagefind/`. */
export const fetched: string[] = [];

export function openIndex(outDir: string, baseUrl = '/'): Searcher {
  const folder = path.join(path.resolve(outDir), 'pagefind');
  vi.stubGlobal('fetch', async (address: string) => {
    const file = fileURLToPath(address.replace(/\?.*$/, ''));
    fetched.push(path.relative(folder, file));
    return new Response(new Uint8Array(await readFile(file)));
  });
  return createSearcher(
    async () =>
      (await import(
        /* @vite-ignore */ pathToFileURL(path.join(folder, 'pagefind.js')).href
      )) as PagefindModule,
    async () => JSON.parse(await readFile(path.join(folder, 'facets.json'), 'utf8')) as FacetTable,
    baseUrl,
  );
}
