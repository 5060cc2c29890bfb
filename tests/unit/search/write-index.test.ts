import { cp, mkdtemp, readdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { SearchDocument } from '../../../src/search/document.ts';
import { writeSearchIndex } from '../../../src/search/write-index.ts';
import { openIndex, placesIn } from './open-index.ts';
import { sampleDocuments } from './sample-documents.ts';

const documents = sampleDocuments(12, 600);
/** So small that the documents make several parts. */
const sizes = { enough: 2500, most: 3000 };

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'search-'));
});
afterAll(() => rm(folder, { recursive: true }));

const at = (name: string) => path.join(folder, name);
const write = (name: string, cache: string, all: readonly SearchDocument[] = documents) =>
  writeSearchIndex({
    documents: all,
    keys: { values: [], names: [], synonyms: [] },
    outDir: at(name),
    cacheDir: at(cache),
    sizes,
  });

/** Every file below a folder with what is in it. */
async function read(dir: string): Promise<Map<string, string>> {
  const all = await readdir(at(dir), { recursive: true, withFileTypes: true });
  const files = all.filter((one) => one.isFile()).map((one) => path.join(one.parentPath, one.name));
  const texts = await Promise.all(files.sort().map((file) => readFile(file, 'base64')));
  return new Map(files.map((file, i) => [path.relative(at(dir), file), texts[i] ?? '']));
}

/** Files that are in the second folder and not, or not the same, in the first. */
async function renewed(before: string, after: string): Promise<string[]> {
  const old = await read(before);
  return [...(await read(after))].flatMap(([name, text]) => (old.get(name) === text ? [] : [name]));
}

const edited = (i: number, change: (text: string) => string): SearchDocument[] =>
  documents.map((one, place) =>
    place === i
      ? {
          ...one,
          blocks: one.blocks.map((block, b) =>
            b !== 1 ? block : { ...block, text: change(block.text) },
          ),
        }
      : one,
  );

describe('the files', () => {
  test('are the same for the same documents, in any order, with and without what is kept', async () => {
    const first = await write('first', 'cache');
    expect(first.parts).toBeGreaterThan(2);
    expect(first).toMatchObject({ documents: 12, made: first.parts });
    expect(await write('again', 'cache', documents.toReversed())).toMatchObject({ made: 0 });
    expect(await write('anew', 'other')).toMatchObject({ made: first.parts });
    expect(await renewed('first', 'again')).toEqual([]);
    expect(await renewed('first', 'anew')).toEqual([]);
  });

  test('of a part are made again where what is kept of it is not whole', async () => {
    await write('whole', 'broken');
    const kept = (await readdir(at('broken'))).filter((name) => /^part-\w+\.pack$/.test(name));
    const [cut = '', changed = '', gone = ''] = kept.map((name) => path.join(at('broken'), name));
    await truncate(cut, (await stat(cut)).size - 1);
    const bytes = await readFile(changed);
    bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1;
    await writeFile(changed, bytes);
    await rm(gone);
    expect(await write('mended', 'broken')).toMatchObject({ made: 3 });
    expect(await renewed('whole', 'mended')).toEqual([]);
  });

  test('are renewed in one part by one edit', async () => {
    await write('before', 'edits');
    expect(
      await write(
        'after',
        'edits',
        edited(3, (text) => `甲${text}`),
      ),
    ).toMatchObject({ made: 1 });
    const parts = new Set(
      (await renewed('before', 'after')).flatMap(
        (name) => /^_search\/index\/(\d+)\//.exec(name)?.[1] ?? [],
      ),
    );
    expect(parts.size).toBe(1);
  });

  test('are not renewed by a comma, but for the text it stands in', async () => {
    await write('plain', 'commas');
    const full = edited(3, (text) => text.replace(/[，。？；：]/u, (sign) => `${sign}${sign}`));
    expect(full).not.toEqual(documents);
    await write('comma', 'commas', full);
    expect(await renewed('plain', 'comma')).toEqual([
      expect.stringMatching(/^_search\/texts\/\d+\/und_\w+\.json$/),
    ]);
  });

  test('are renewed by a comma within a run only where the pairs it parts stand', async () => {
    await write('running', 'runs');
    const parted = edited(3, (text) =>
      text.replace(/(?<=\p{Script=Han})(?=\p{Script=Han})/u, '，'),
    );
    expect(parted).not.toEqual(documents);
    await write('parted', 'runs', parted);
    const files = await renewed('running', 'parted');
    const ofTokens = files.filter((name) => name.endsWith('.pf_index'));
    // The pair that is no more and the one across; the places of all others stay what they were.
    expect(ofTokens.length).toBeGreaterThan(0);
    expect(ofTokens.length).toBeLessThanOrEqual(2);
    expect(files.length - ofTokens.length).toBe(3);
  });

  test('are those a browser asks for and no other', async () => {
    await write('needed', 'cache');
    const names = [...(await read('needed')).keys()].map((name) =>
      name
        .replace(/^_search\//, '')
        .replace(/[0-9a-f]{7,}/g, '*')
        .replace(/\/\d+/, '/0'),
    );
    expect([...new Set(names)].sort()).toEqual([
      'index/0/facets-*.json',
      'index/0/files-*.json',
      'index/0/index/und_*.pf_index',
      'index/0/list-*.json',
      'index/0/words-*.json',
      'index/engine-*/pagefind.js',
      'index/engine-*/wasm.unknown.pagefind',
      'index/keys-*.json',
      'index/sounds-*.json',
      'index/synonyms-*.json',
      'index/traditional-*.json',
      'start.json',
      'texts/0/und_*.json',
    ]);
  });
});

test('several parts answer as one', async () => {
  await write('parts', 'cache');
  await writeSearchIndex({
    documents,
    keys: { values: [], names: [], synonyms: [] },
    outDir: at('whole-one'),
    cacheDir: at('cache'),
  });
  const ask = async (name: string, query: string) => {
    const answer = await openIndex(at(name)).search({ query, chosen: { subject: ['math'] } });
    return { places: placesIn(answer), facets: answer.facets };
  };
  for (const query of ['', '学', '学生', '课堂', 'ai', '教师']) {
    expect(await ask('parts', query), query).toEqual(await ask('whole-one', query));
  }
});

test('a part that cannot be read costs its own documents, and the answer says so', async () => {
  // Pagefind tells the console of each.
  vi.spyOn(console, 'error').mockReturnValue();
  await write('lost', 'cache');
  const all = await openIndex(at('lost')).search({ query: '学生', chosen: {} });
  const some = await openIndex(at('lost'), '/', /^index\/1\//).search({
    query: '学生',
    chosen: {},
  });
  expect(all.isPartial).toBe(false);
  expect(some.isPartial).toBe(true);
  expect(placesIn(some).length).toBeGreaterThan(0);
  expect(placesIn(some).length).toBeLessThan(placesIn(all).length);
  await cp(at('lost'), at('gone'), { recursive: true });
  await expect(
    openIndex(at('gone'), '/', /^index\/\d+\//).search({ query: '学生', chosen: {} }),
  ).rejects.toThrow();
});

test('a file that only this question needs is no answer of nothing when it does not come', async () => {
  vi.spyOn(console, 'error').mockReturnValue();
  let isMissing = false;
  const missing = { test: (name: string) => isMissing && name.endsWith('.pf_index') };
  await writeSearchIndex({
    documents: sampleDocuments(40, 1500),
    keys: { values: [], names: [], synonyms: [] },
    outDir: at('chunks'),
    cacheDir: at('cache'),
  });
  const searcher = openIndex(at('chunks'), '/', missing);
  await searcher.search({ query: '', chosen: {} });
  isMissing = true;
  await expect(searcher.search({ query: '学生', chosen: {} })).rejects.toThrow();
  isMissing = false;
  const { total } = await searcher.search({ query: '学生', chosen: {} });
  expect(total).toBeGreaterThan(0);
});

test('an empty school has a search that finds nothing', async () => {
  await write('empty', 'cache', []);
  const answer = await openIndex(at('empty')).search({ query: '课', chosen: {} });
  expect(answer).toMatchObject({ total: 0, isPartial: false });
});
