/** The two searches over the same documents, each behind the same two functions of a blank page. */
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { build } from 'vite';
import { storedText } from '../../../src/search/stored-text.ts';
import type { WriteSearchIndex } from '../../../src/search/write-index.ts';
import { indexWithPagefind } from '../contender.ts';
import { measure, type Usage } from '../measure.ts';
import type { Corpus } from './corpus.ts';

export interface SearchContender {
  name: string;
  /** Served as the root of a site. Its `ask.html` has `ask(query)`, which gives ids, the best first. */
  dir: string;
  /** What it took to index the documents. */
  indexing: Usage;
  /** Place of the document behind an id. */
  placeOf: (id: string) => number;
  /** Whether a file holds texts for excerpts, which both fetch for what is shown. */
  isText: (path: string) => boolean;
}

const root = fileURLToPath(new URL('../../../', import.meta.url));

/** This project's search, bundled as for the site. */
export async function ourSearch(corpus: Corpus, dir: string): Promise<SearchContender> {
  const indexing = await indexApart({ ...corpus, outDir: dir });
  await build({
    configFile: false,
    logLevel: 'silent',
    root,
    build: {
      outDir: dir,
      emptyOutDir: false,
      minify: true,
      lib: {
        entry: join(root, 'tests/bench/search/entry.ts'),
        formats: ['es'],
        fileName: 'search',
      },
    },
  });
  await writePage(
    dir,
    `const searching = import('/search.js').then((module) => module.open());
    return async (query) => {
      const { exact, related } = await (await searching).search({ query, chosen: {} });
      return { exact: exact.map((one) => String(one.place)), all: [...exact, ...related].map((one) => String(one.place)) };
    };`,
  );
  return {
    name: 'Tongban',
    dir,
    indexing,
    placeOf: Number,
    isText: (path) => path.includes('/texts/'),
  };
}

/** In a program of its own, so that what it takes can be told. */
async function indexApart(given: WriteSearchIndex): Promise<Usage> {
  await mkdir(given.outDir, { recursive: true });
  const file = join(given.outDir, 'documents.json');
  await writeFile(file, JSON.stringify(given));
  const usage = await measure([join(root, 'tests/bench/search/index-documents.ts'), file], {
    cwd: root,
  });
  await rm(file);
  return usage;
}

/** Pagefind as it comes, over plain pages that show the same texts. */
export async function stockSearch({ documents }: Corpus, dir: string): Promise<SearchContender> {
  for (const document of documents) {
    const file = join(dir, document.url, 'index.html');
    await mkdir(dirname(file), { recursive: true });
    const tags = { title: 'h1', heading: 'h2', text: 'p' } as const;
    const blocks = storedText(document).blocks.map(({ text, role, ...more }) => {
      const id = role === 'heading' && 'heading' in more ? ` id="${more.heading ?? ''}"` : '';
      return `<${tags[role]}${id}>${escaped(text)}</${tags[role]}>`;
    });
    const head = `<meta charset="utf-8"><title>${escaped(document.title)}</title>`;
    await writeFile(
      file,
      `<!doctype html><html lang="zh-CN"><head>${head}</head><body>${blocks.join('\n')}</body></html>`,
    );
  }
  const indexing = await indexWithPagefind({ outDir: dir });
  await writePage(
    dir,
    `const searching = import('/pagefind/pagefind.js');
    return async (query) => {
      const { results } = await (await searching).search(query);
      const ids = results.map((one) => one.id);
      return { exact: ids, all: ids };
    };`,
  );
  const places = new Map(documents.map(({ url }, place) => [url, place]));
  const ids = new Map<string, number>();
  const fragments = join(dir, 'pagefind/fragment');
  for (const name of await readdir(fragments)) {
    const text = gunzipSync(await readFile(join(fragments, name))).toString();
    const { url } = JSON.parse(text.slice(text.indexOf('{'))) as { url: string };
    ids.set(name.replace(/\.pf_fragment$/, ''), places.get(url) ?? -1);
  }
  return {
    name: 'Pagefind',
    dir,
    indexing,
    placeOf: (id) => ids.get(id) ?? -1,
    isText: (path) => path.includes('/fragment/'),
  };
}

/** Nothing is fetched before the first question. */
function writePage(dir: string, opening: string): Promise<void> {
  return writeFile(
    join(dir, 'ask.html'),
    `<!doctype html><html lang="zh-CN"><title>?</title><link rel="icon" href="data:,"><script type="module">
    let asking;
    globalThis.ask = (query) => (asking ??= (() => { ${opening} })())(query);
    </script></html>`,
  );
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
