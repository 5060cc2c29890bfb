import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { BLOCK_END } from '../../../src/search/build-index.ts';
import { inOrder, searchedText, type SearchDocument } from '../../../src/search/document.ts';
import { storedText } from '../../../src/search/stored-text.ts';
import { FORMAT, writeSearchIndex } from '../../../src/search/write-index.ts';
import { openIndex } from './open-index.ts';

const document: SearchDocument = {
  url: '/lessons/x/',
  title: '候答 <b>"三秒"</b>',
  kind: 'lessons',
  date: '2025-10-15',
  summary: '一句 & 话',
  headings: [
    { id: 'h-1', text: '经过' },
    { id: 'h-2"><script>', text: '反思' },
  ],
  blocks: [
    { text: '开头' },
    { text: '甲', under: 'h-1' },
    { text: '乙', under: 'h-2"><script>' },
    { text: '丙', under: 'nowhere' },
    { text: '' },
  ],
  filters: { kind: ['lessons'] },
  extra: ['等待时间'],
  meta: { people: '赵 "一" <二>' },
};

describe('what is searched of a document', () => {
  const { url, meta, blocks } = storedText(document);

  test('is every block once, under its heading', () => {
    expect(
      blocks.map(({ text, heading }) => (heading === undefined ? text : `${heading}: ${text}`)),
    ).toEqual([
      '候答 <b>"三秒"</b>',
      '一句 & 话',
      '开头',
      '丙',
      'h-1: 经过',
      'h-1: 甲',
      'h-2"><script>: 反思',
      'h-2"><script>: 乙',
    ]);
  });

  test('holds further words, but neither day nor people', () => {
    expect(searchedText(document)).toContain(`乙${BLOCK_END}等待时间${BLOCK_END}`);
    expect(searchedText(document)).not.toMatch(/2025|赵/);
    expect({ url, meta }).toEqual({
      url: '/lessons/x/',
      meta: { people: '赵 "一" <二>', date: '2025-10-15' },
    });
  });
});

test('FORMAT is raised when the files change, or finished indexes of an older kind would be reused', async () => {
  const outDir = await mkdtemp(join(tmpdir(), 'index-'));
  await writeSearchIndex({
    documents: [document],
    names: [],
    outDir,
    cacheDir: join(outDir, 'cache'),
  });
  const hash = createHash('sha256');
  const folder = join(outDir, '_search');
  const names = (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((one) => one.isFile())
    .map((one) => join(one.parentPath, one.name));
  for (const name of names.sort()) {
    const bytes = await readFile(name);
    // The version stands for what is in the others, and is made of the format itself.
    const plain = bytes[0] === 0x1f ? gunzipSync(bytes).toString() : bytes.toString('hex');
    if (!name.endsWith('version.txt')) hash.update(plain.replace(/"version":"\w+"/, ''));
  }
  expect({ format: FORMAT, seen: hash.digest('hex').slice(0, 12) }).toEqual({
    format: 3,
    seen: '5ec6c7dc31d3',
  });
});

test('the newest come first, the address decides, those without a day are last', () => {
  const one = (url: string, date?: string): SearchDocument => ({
    url,
    title: '题',
    kind: 'lessons',
    headings: [],
    blocks: [],
    filters: {},
    ...(date === undefined ? {} : { date }),
  });
  const given = [
    one('/c/'),
    one('/b/', '2025-01-01'),
    one('/a/', '2025-01-01'),
    one('/d/', '2026-01-01'),
  ];
  expect(inOrder(given).map((document) => document.url)).toEqual(['/d/', '/a/', '/b/', '/c/']);
});

test('a record without a letter is listed and does not keep the others from being found', async () => {
  const mute: SearchDocument = {
    url: '/topics/mute/',
    title: '<!--',
    kind: 'topics',
    summary: '……',
    headings: [],
    blocks: [],
    filters: { kind: ['topics'] },
  };
  const outDir = await mkdtemp(join(tmpdir(), 'index-'));
  const task = { documents: [mute, document], names: [], outDir, cacheDir: join(outDir, 'cache') };
  expect(await writeSearchIndex(task)).toMatchObject({ documents: 2 });
  const searcher = openIndex(outDir);
  expect(await searcher.search({ query: '候答', chosen: {} })).toMatchObject({ total: 1 });
  expect(await searcher.search({ query: '', chosen: {} })).toMatchObject({ total: 2 });
});
