import { createHash } from 'node:crypto';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { inOrder, toHtml, type SearchDocument } from '../../../src/search/document.ts';
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
const html = toHtml(document, 3);

describe('the page made for Pagefind', () => {
  test('escapes what is written', () => {
    expect(html).not.toMatch(/<(?:b|script)[ >]/);
    expect(html).toContain('&lt; b &gt;');
    expect(html).toContain('id="h-2&quot;&gt;&lt;script&gt;"');
  });

  test('holds every block once, under its heading', () => {
    const order = ['候.答', '一.句', '开.头', '丙', '经.过', '甲', '反.思', '乙', '等.待'];
    const places = order.map((text) => html.indexOf(text));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(places).not.toContain(-1);
    expect(html).not.toContain('<p></p>');
  });

  test('keeps day and people out of the words', () => {
    expect(html.replace(/<[^>]*>/g, '')).not.toMatch(/2025|赵/);
  });

  test('FORMAT is raised when it changes, or finished indexes of an older kind would be reused', () => {
    const seen = createHash('sha256').update(html).digest('hex').slice(0, 12);
    expect({ format: FORMAT, seen }).toEqual({ format: 1, seen: 'b465ad8c6d6f' });
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

test('a record without a letter cannot be found, and does not keep the others from being found', async () => {
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
  const task = { documents: [mute, document], outDir, cacheDir: join(outDir, 'cache') };
  expect(await writeSearchIndex(task)).toMatchObject({ documents: 1 });
  expect(await openIndex(outDir).search('候答', {})).toMatchObject({ total: 1 });
});
