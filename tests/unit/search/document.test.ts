import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { inOrder, searchedTexts, type SearchDocument } from '../../../src/search/document.ts';
import { storedText } from '../../../src/search/stored-text.ts';
import { writeSearchIndex } from '../../../src/search/write-index.ts';
import { openIndex } from './open-index.ts';

const document: SearchDocument = {
  url: '/lessons/x/',
  title: '候答 <b>"三秒"</b>',
  date: '2025-10-15',
  headings: [
    { id: 'h-1', text: '经过' },
    { id: 'h-2"><script>', text: '反思' },
  ],
  blocks: [
    { text: '一句 & 话' },
    { text: '开头' },
    { text: '甲', under: 'h-1' },
    { text: '乙', under: 'h-2"><script>' },
    { text: '丙', under: 'nowhere' },
    { text: '' },
  ],
  filters: { kind: ['lessons'] },
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

  test('is neither day nor people', () => {
    expect(searchedTexts(document).join()).not.toMatch(/2025|赵/);
    expect({ url, meta }).toEqual({
      url: '/lessons/x/',
      meta: { people: '赵 "一" <二>', date: '2025-10-15' },
    });
  });
});

test('the newest come last, the address decides, those without a day are first', () => {
  const one = (url: string, date?: string): SearchDocument => ({
    url,
    title: '题',
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
  expect(inOrder(given).map((document) => document.url)).toEqual(['/c/', '/a/', '/b/', '/d/']);
});

test('a record without a letter is listed and does not keep the others from being found', async () => {
  const mute: SearchDocument = {
    url: '/topics/mute/',
    title: '<!--',
    headings: [],
    blocks: [{ text: '……' }],
    filters: { kind: ['topics'] },
  };
  const outDir = await mkdtemp(join(tmpdir(), 'index-'));
  const task = {
    documents: [mute, document],
    keys: { values: [], names: [], synonyms: [] },
    outDir,
    cacheDir: join(outDir, 'cache'),
  };
  expect(await writeSearchIndex(task)).toMatchObject({ documents: 2 });
  const searcher = openIndex(outDir);
  expect(await searcher.search({ query: '候答', chosen: {} })).toMatchObject({ total: 1 });
  expect(await searcher.search({ query: '', chosen: {} })).toMatchObject({ total: 2 });
});
