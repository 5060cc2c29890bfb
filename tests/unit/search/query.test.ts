import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { SearchDocument } from '../../../src/search/document.ts';
import type { Found, Order, Searcher } from '../../../src/search/query.ts';
import type { KeysByAddress } from '../../../src/search/understand/make-keys.ts';
import { writeSearchIndex, type WriteSearchIndex } from '../../../src/search/write-index.ts';
import { openIndex } from './open-index.ts';

const entry = (
  id: string,
  title: string,
  blocks: string[],
  more: Partial<SearchDocument> = {},
): SearchDocument => ({
  url: `/lessons/${id}/`,
  title,
  headings: [],
  blocks: blocks.map((text) => ({ text })),
  filters: { kind: ['lessons'], subject: ['math'] },
  ...more,
});

const documents: SearchDocument[] = [
  entry('houda', '候答三秒之后', ['学生沉默时，老师多等了三秒。', '用 AI 备课，PISA2022 的题'], {
    date: '2025-10-15',
    headings: [
      { id: 'h-a', text: '第一轮候答' },
      { id: 'h-b', text: '改变' },
    ],
    blocks: [
      { text: '学生沉默时，老师多等了三秒。' },
      { text: '候答变长，候答变稳。', under: 'h-a' },
      { text: '第二轮用 AI 记录候答。', under: 'h-b' },
      { text: '读图', under: 'h-b' },
    ],
    meta: { people: '赵一、"钱二"' },
  }),
  entry('tu', '读图', ['PISA2022 的题，C++ 与 <script>alert(1)</script> &amp; 符号'], {
    date: '2025-09-01',
  }),
  entry(
    'bian',
    '边界',
    ['这一段停在课', '堂字开头的一段', 'AI', '作业单', '小学 数学，语文', '赵一'],
    {
      filters: {
        kind: ['papers'],
        subject: ['chinese'],
        topic: ['homework'],
        teacher: ['zhao-yi'],
      },
    },
  ),
  entry('mei', '哈哈哈', ['café 里谈 growth mindset，停一停。']),
];

const keys: KeysByAddress = {
  values: [
    { facet: 'teacher', id: 'zhao-yi', name: '赵一', words: ['赵一', '赵老师'], sounds: 'zhao yi' },
    { facet: 'subject', id: 'math', name: '数学', words: ['数学'], url: '/subjects/math/' },
    { facet: 'kind', id: 'papers', name: '论文', words: ['论文', '边界'] },
    { facet: 'kind', id: 'lessons', name: '课例', words: ['课例'] },
  ],
  names: [
    { name: '候答', others: ['停一停'] },
    { name: '没有写到的', others: ['等一等'] },
  ],
  synonyms: [
    ['停顿', '沉默'],
    ['课堂', '班级'],
  ],
};

let folder: string;
let task: WriteSearchIndex;
let searcher: Searcher;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'search-'));
  task = { documents, keys, outDir: folder, cacheDir: path.join(folder, 'cache') };
  await writeSearchIndex(task);
  searcher = openIndex(folder, '/school/');
});
afterAll(() => rm(folder, { recursive: true }));

const ids = async (found: readonly Found[]) =>
  (await Promise.all(found.map((one) => one.load()))).map((hit) => hit.url.split('/').at(-2));
const find = async (query: string, chosen = {}) =>
  ids((await searcher.search({ query, chosen })).exact);

describe('exact hits', () => {
  test.each([
    { query: '候答', ids: ['houda'] },
    { query: '沉默时，老师', ids: ['houda'] },
    { query: '沉默时。老师', ids: ['houda'] },
    { query: '沉默老师', ids: [] },
    { query: '课堂', ids: [] },
    { query: 'AI作业', ids: [] },
    { query: 'AI记录', ids: ['houda'] },
    { query: 'ai 作业', ids: ['bian'] },
    { query: 'AI记', ids: ['houda'] },
    { query: 'pisa2022', ids: ['tu'] },
    { query: 'PIS', ids: ['tu'] },
    { query: 'PISB', ids: [] },
    { query: 'ISA', ids: [] },
    { query: 'C++', ids: ['tu'] },
    { query: '小学数学', ids: ['bian'] },
    { query: '学数', ids: ['bian'] },
    { query: '数学语文', ids: [] },
    { query: '语文 小学', ids: ['bian'] },
    { query: '哈', ids: ['mei'] },
    { query: '哈哈', ids: ['mei'] },
    { query: '哈哈哈哈', ids: [] },
    { query: '图', ids: ['tu', 'houda'] },
    { query: 'CAFE', ids: ['mei'] },
    { query: 'growth mindset', ids: ['mei'] },
    { query: '钱二', ids: [] },
    { query: '3.5', ids: [] },
    { query: '2025', ids: [] },
    { query: '<script>alert', ids: ['tu'] },
    { query: 'constructor', ids: [] },
    { query: '龘', ids: [] },
  ])('$query', async ({ query, ids: expected }) => {
    expect(await find(query)).toEqual(expected);
  });

  test('without words everything is listed, the newest first', async () => {
    const answer = await searcher.search({ query: '，。', chosen: {} });
    expect(answer.hasWords).toBe(false);
    expect(await ids(answer.exact)).toEqual(['houda', 'tu', 'mei', 'bian']);
    expect(await find('', { kind: ['papers'] })).toEqual(['bian']);
  });

  test('choices narrow, and are counted from what was proven', async () => {
    expect(await find('AI', { subject: ['math'] })).toEqual(['houda']);
    const { total, facets } = await searcher.search({ query: 'AI', chosen: { subject: ['math'] } });
    expect(total).toBe(1);
    expect(facets['subject']).toEqual({ math: 1, chinese: 1 });
    expect(facets['kind']).toEqual({ lessons: 1 });
  });
});

describe('the order', () => {
  test('is by how well an entry answers, a title first, or by day', async () => {
    expect(await find('第二轮 AI')).toEqual(['houda']);
    expect(await find('题')).toEqual(['tu']);
    const ask = async (order: Order) =>
      ids((await searcher.search({ query: '读图', chosen: {}, order })).exact);
    expect(await ask('relevance')).toEqual(['tu', 'houda']);
    expect(await ask('date')).toEqual(['houda', 'tu']);
  });
});

describe('what was withdrawn', () => {
  const outDir = () => path.join(folder, 'withdrawn');
  const gone = { filters: { kind: ['papers'], status: ['withdrawn'] } };
  // By itself the shortest text that holds a word comes first.
  const texts = [
    entry('gone', '错题减半', ['订正'], gone),
    entry('long', '错题减半', ['订正要当堂做，第二天再做就没有用了吗', '两个班的卷子']),
    entry('apart', '错题', ['减一半', '再减半']),
  ];

  test.each([
    ['错题减半', ['long', 'gone']],
    ['订正', ['long', 'gone']],
    ['错题 减半', ['long', 'apart', 'gone']],
  ])('stands last among equals, and says so: %s', async (query, expected) => {
    await writeSearchIndex({ ...task, documents: texts, outDir: outDir() });
    const { exact } = await openIndex(outDir()).search({ query, chosen: {} });
    expect(await ids(exact)).toEqual(expected);
    const hits = await Promise.all(exact.map((one) => one.load()));
    expect(hits.find(({ url }) => url.includes('gone'))?.facets['status']).toEqual(['withdrawn']);
  });
});

describe('other names', () => {
  test('find what is meant, after what is written, and are told', async () => {
    const answer = await searcher.search({ query: '停一停', chosen: {} });
    expect(await ids(answer.exact)).toEqual(['mei', 'houda']);
    expect(answer.exact.map((one) => one.asWritten)).toEqual([true, false]);
    expect(answer.meanings).toEqual([{ said: '停一停', name: '候答' }]);
  });
  test('are not told where they found nothing more', async () => {
    expect(await searcher.search({ query: '等一等', chosen: {} })).toMatchObject({
      total: 0,
      meanings: [],
    });
  });
  test('the sound of a name finds its entries', async () => {
    const answer = await searcher.search({ query: 'zhao yi', chosen: {} });
    expect(await ids(answer.exact)).toEqual(['bian']);
    expect(answer.meanings).toEqual([{ said: 'zhao yi', name: '赵一' }]);
  });
  test('narrow together with further words', async () => {
    expect(await find('停一停 PISA')).toEqual([]);
    expect(await find('停一停 沉默')).toEqual(['houda']);
  });
});

describe('what is understood', () => {
  const answer = (query: string, more = {}) => searcher.search({ query, chosen: {}, ...more });

  test('narrows, and is counted', async () => {
    const { chips, total, written, exact } = await answer('赵老师 论文');
    expect(chips.map(({ said, names, count }) => [said, names, count])).toEqual([
      ['赵老师', ['赵一'], 1],
      ['论文', ['论文'], 1],
    ]);
    expect([total, written]).toEqual([1, 0]);
    expect(await ids(exact)).toEqual(['bian']);
  });

  test('never stands before what holds the words as typed', async () => {
    // 边界 is a title, and in this school a name for papers.
    const { exact, chips } = await answer('边界');
    expect(chips.map(({ said }) => said)).toEqual(['边界']);
    expect(exact.map((one) => one.asWritten)).toEqual([true]);
    const { exact: mathematical } = await answer('数学');
    expect(await ids(mathematical)).toEqual(['bian', 'houda', 'tu', 'mei']);
    expect(mathematical.map((one) => one.asWritten)).toEqual([true, false, false, false]);
  });

  test('is told and left where it would leave nothing', async () => {
    const { total, chips, dropped } = await answer('课例 小学');
    expect(total).toBe(0);
    expect(chips).toEqual([]);
    expect(dropped.map(({ said }) => said)).toEqual(['课例']);
    const { related } = await answer('论文 哈哈哈');
    expect(related.map(({ missing }) => missing)).toEqual([['论文'], ['哈哈哈']]);
  });

  test('can be taken back', async () => {
    const { chips, asWords, exact } = await answer('数学', { asWords: ['数学'] });
    expect(chips).toEqual([]);
    expect(asWords.map(({ said }) => said)).toEqual(['数学']);
    expect(await ids(exact)).toEqual(['bian']);
  });

  test('within quotation marks nothing is', async () => {
    expect((await answer('“赵老师”')).chips).toEqual([]);
  });
});

describe('words that never meet', () => {
  test('give the pages that hold most, each with what it lacks', async () => {
    const { exact, related } = await searcher.search({ query: '候答 作业单', chosen: {} });
    expect(exact).toEqual([]);
    expect(await ids(related)).toEqual(['houda', 'bian']);
    expect(related.map(({ missing }) => missing)).toEqual([['作业单'], ['候答']]);
  });
  test('of which one stands nowhere', async () => {
    const { related } = await searcher.search({ query: '作业单 珊瑚礁', chosen: {} });
    expect(related.map(({ missing }) => missing)).toEqual([['珊瑚礁']]);
  });
});

describe('words that sound like others', () => {
  test.each([
    { query: '后答', meant: '候答', ids: ['houda'] },
    { query: 'houda', meant: '候答', ids: ['houda'] },
    { query: '读土 PISA', meant: '读图 pisa', ids: ['tu'] },
    { query: '照一', meant: '赵一', ids: ['bian'] },
  ])('$query is asked as $meant', async ({ query, meant, ids: expected }) => {
    const { total, related, respelled } = await searcher.search({ query, chosen: {} });
    expect(total).toBe(0);
    expect(respelled[0]).toMatchObject({ query: meant });
    expect((await ids(related)).slice(0, 1)).toEqual(expected);
  });
  test('are not looked for where something was found, nor within quotation marks', async () => {
    expect((await searcher.search({ query: '读图', chosen: {} })).respelled).toEqual([]);
    expect((await searcher.search({ query: '“后答”', chosen: {} })).respelled).toEqual([]);
  });
});

describe('synonyms', () => {
  test('come after what is written, and are told', async () => {
    const { exact, meanings } = await searcher.search({ query: '班级', chosen: {} });
    expect(exact).toEqual([]);
    expect(meanings).toEqual([]);
    const found = await searcher.search({ query: '停顿', chosen: {} });
    expect(await ids(found.exact)).toEqual(['houda']);
    expect(found.written).toBe(0);
    expect(found.meanings).toEqual([{ said: '停顿', name: '沉默' }]);
  });
});

describe('what is shown of a hit', () => {
  const load = async (query: string) => {
    const [first] = (await searcher.search({ query, chosen: {} })).exact;
    if (first === undefined) throw new Error(`nothing found for ${query}`);
    return first.load();
  };
  const marked = (spans: { text: string; marked: boolean }[]) =>
    spans.map((span) => (span.marked ? `[${span.text}]` : span.text)).join('');

  test('title, text and headings with marks, under the base of the site', async () => {
    const hit = await load('候答');
    expect(hit.url).toBe('/school/lessons/houda/');
    expect(marked(hit.title)).toBe('[候答]三秒之后');
    expect(marked(hit.excerpt)).toBe('[候答]变长，[候答]变稳。');
    expect(hit.sections.map(({ url, title }) => [url, marked(title)])).toEqual([
      ['/school/lessons/houda/#h-a', '第一轮[候答]'],
      ['/school/lessons/houda/#h-b', '改变'],
    ]);
    expect(hit.facets['subject']).toEqual(['math']);
    expect(hit.meta).toEqual({ people: '赵一、"钱二"', date: '2025-10-15' });
  });

  test('code stays text', async () => {
    expect(marked((await load('符号')).excerpt)).toBe(
      'PISA2022 的题，C++ 与 <script>alert(1)</script> &amp; [符号]',
    );
  });
});

describe('related hits', () => {
  test('hold part of the words and are never exact ones', async () => {
    const { exact, related, nearTopics } = await searcher.search({
      query: '候答与作业单',
      chosen: {},
    });
    expect(exact).toEqual([]);
    expect(nearTopics).toEqual(['homework']);
    expect((await ids(related)).toSorted()).toEqual(['bian', 'houda']);
  });
  test('are looked for on demand where few are exact', async () => {
    const answer = await searcher.search({ query: '第二轮', chosen: {} });
    expect(await ids(answer.exact)).toEqual(['houda']);
    expect(answer.related).toEqual([]);
    const { findRelated } = await searcher.search({ query: '小学 数学', chosen: {} });
    expect(await ids((await findRelated?.()) ?? [])).not.toContain('bian');
    expect(await searcher.search({ query: '', chosen: {} })).not.toHaveProperty('findRelated');
  });
  test('keep to what is chosen', async () => {
    const { related } = await searcher.search({
      query: '候答与作业单',
      chosen: { kind: ['papers'] },
    });
    expect(await ids(related)).toEqual(['bian']);
  });
});

describe('where something cannot be had', () => {
  const without = async (missing: RegExp, query: string) => {
    const own = openIndex(folder, '/school/', missing);
    const answer = await own.search({ query, chosen: {} });
    return { answer, hits: await Promise.all(answer.exact.map((one) => one.load())) };
  };

  test('a text costs its excerpt, and title and address stay', async () => {
    const { hits } = await without(/^texts\//, '第二轮');
    expect(hits).toEqual([
      expect.objectContaining({
        url: '/school/lessons/houda/',
        title: [{ text: '候答三秒之后', marked: false }],
        excerpt: [],
        meta: { date: '2025-10-15' },
        isBare: true,
      }),
    ]);
  });

  test('the names cost what they would have found', async () => {
    const { answer } = await without(/keys-/, '停一停');
    expect(await ids(answer.exact)).toEqual(['mei']);
  });

  test('a file of the index costs the answer, and the next question asks for it again', async () => {
    // Pagefind tells the console.
    vi.spyOn(console, 'error').mockReturnValue();
    let isMissing = true;
    const missing = { test: (name: string) => isMissing && name.endsWith('.pf_index') };
    const own = openIndex(folder, '/school/', missing);
    await expect(own.search({ query: '候答', chosen: {} })).rejects.toThrow();
    isMissing = false;
    // Whichever of its files is not there, the first or one that only this question needs.
    expect(await own.search({ query: '', chosen: {} })).toMatchObject({ total: 4 });
    expect(await own.search({ query: '候答', chosen: {} })).toMatchObject({ total: 1 });
  });
});

describe('traditional and simplified', () => {
  test.each(['課堂', '课堂', '臺灣'])('%s', async (query) => {
    const outDir = path.join(folder, 'traditional');
    const texts = [entry('fan', '臺灣的課堂', ['觀課']), entry('jian', '台湾的课堂', ['观课'])];
    await writeSearchIndex({ ...task, documents: texts, outDir });
    const own = openIndex(outDir);
    const { exact } = await own.search({ query, chosen: {} });
    expect((await ids(exact)).toSorted()).toEqual(['fan', 'jian']);
    for (const hit of await Promise.all(exact.map((one) => one.load()))) {
      expect(hit.title.some((span) => span.marked)).toBe(true);
    }
  });
});
