/** The search in a real browser, over the network, on a page in Chinese: everything that holds a phrase, nothing else. */
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { stripTypeScriptTypes } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { serveDirectory, type RunningServer } from '../../bin/serve-directory.ts';
import { writeSearchIndex } from '../../src/search/write-index.ts';
import { sampleDocuments } from '../unit/search/sample-documents.ts';
import { kindsOfPhrase, phrasesIn } from '../unit/search/sample-phrases.ts';
import { openChromium } from './browser.ts';

const BASE = '/school/';
const documents = sampleDocuments(60, 2200);
const library = phrasesIn(documents);

/** What a browser of 2022 does not have, the last that Windows 7 got among them. */
const GONE = [
  ['String.prototype', 'toWellFormed'],
  ['Array.prototype', 'toSorted'],
  ['globalThis', 'DecompressionStream'],
  ['Intl', 'Segmenter'],
];
const WITHOUT = GONE.map(([of, name]) => `delete ${of}.${name};`).join('\n');

let folder: string;
let server: RunningServer;
let browser: Browser;
let page: Page;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'search-'));
  const cacheDir = path.join(folder, 'cache');
  await writeSearchIndex({
    documents,
    keys: { values: [], names: [], synonyms: [] },
    outDir: folder,
    cacheDir,
  });
  await writeModules(path.join(folder, 'modules'));
  await writeFile(path.join(folder, 'index.html'), pageText());
  server = await serveDirectory({ dir: folder, base: BASE });
  browser = await openChromium(inject('chromium'));
  page = await browser.newPage();
  await page.addInitScript(WITHOUT);
  await page.goto(server.url);
});
afterAll(async () => {
  await browser.close();
  await server.close();
  await rm(folder, { recursive: true });
});

describe('every phrase finds the entries that hold it and no other', () => {
  test.each(kindsOfPhrase)('$what', async (kind) => {
    const phrases = library.phrases(kind);
    expect(phrases.length).toBeGreaterThanOrEqual(kind.wanted / 2);
    for (const [i, places] of (await placesOf(phrases)).entries()) {
      expect(places, phrases[i]).toEqual(library.holders(phrases[i] ?? ''));
    }
  });
});

test('addresses keep the base of the site', async () => {
  const title = documents[0]?.title ?? '';
  const url = await page.evaluate(
    `ask(${JSON.stringify(title)}).then(async ({ exact }) => (await exact[0].load()).url)`,
  );
  expect(url).toBe(`${BASE.slice(0, -1)}${documents[0]?.url}`);
});

/** For each phrase the places of its exact hits, in rising order. */
function placesOf(phrases: readonly string[]): Promise<number[][]> {
  return page.evaluate(`(async () => {
    const all = [];
    for (const phrase of ${JSON.stringify(phrases)}) {
      const { exact } = await ask(phrase);
      all.push(exact.map((one) => one.place).sort((a, b) => a - b));
    }
    return all;
  })()`);
}

test('the thread has none of that either', async () => {
  expect(await page.evaluate('knownToThread()')).toEqual([]);
});

/** The search as it is, without its types, and a thread of an old browser to run it in. */
async function writeModules(target: string): Promise<void> {
  const source = path.resolve('src/search');
  await mkdir(path.join(target, 'understand'), { recursive: true });
  const names = (await readdir(source, { recursive: true })).filter((one) => one.endsWith('.ts'));
  for (const name of names) {
    const code = stripTypeScriptTypes(await readFile(path.join(source, name), 'utf8'));
    await writeFile(
      path.join(target, name.replace(/\.ts$/, '.js')),
      code.replace(/(from '\.[\w./-]+)\.ts'/g, "$1.js'"),
    );
  }
  await writeFile(path.join(target, 'old.js'), WITHOUT);
  await writeFile(
    path.join(target, 'old-thread.js'),
    "import './old.js'; import './asking-thread.js';",
  );
  await writeFile(
    path.join(target, 'told.js'),
    `import './old.js'; postMessage(${JSON.stringify(GONE)}.filter(([of, name]) => name in eval(of)));`,
  );
}

function pageText(): string {
  return `<!doctype html><html lang="zh-CN"><title>搜索</title><script type="module">
    import { createSearcher } from './modules/query.js';
    import { filesUnder } from './modules/files.js';
    import { threadEngine } from './modules/thread-engine.js';
    const begin = () => new Worker('${BASE}modules/old-thread.js', { type: 'module' });
    const engineFor = async (start) => threadEngine({ baseUrl: '${BASE}', start }, begin);
    const searcher = createSearcher({ files: filesUnder('${BASE}'), engineFor }, '${BASE}');
    globalThis.knownToThread = () => new Promise((resolve, reject) => {
      const thread = new Worker('${BASE}modules/told.js', { type: 'module' });
      thread.onmessage = ({ data }) => resolve(data);
      thread.onerror = ({ message }) => reject(new Error(message));
    });
    globalThis.ask = (query) => searcher.search({ query, chosen: {} });
  </script></html>`;
}
