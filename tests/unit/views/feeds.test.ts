import { describe, expect, test } from 'vitest';
import type { Circumstances } from '../../../src/graph/catalogue.ts';
import { atomText } from '../../../src/views/feeds/atom.ts';
import { feeds, follow, type Feed } from '../../../src/views/feeds/feeds.ts';
import { jsonFeedText } from '../../../src/views/feeds/json-feed.ts';
import { frameOf } from '../../../src/views/frame.ts';
import { jsonFeed } from '../../feed-reading.ts';
import { catalogueOf } from '../../read-school.ts';
import { longText, mdx, reflectionFields, smallSchool } from '../../small-school.ts';

const SITE = 'https://hill.example';

async function feedsOf(
  changes: Record<string, string | undefined> = {},
  circumstances: Partial<Circumstances> = {},
  site = SITE,
  base = '/',
) {
  const catalogue = await catalogueOf(smallSchool(changes), circumstances);
  const frame = frameOf(catalogue, site, base);
  const all = feeds(catalogue, frame);
  const named = (of?: string): Feed => {
    const found = all.find((one) => one.of === of);
    if (found === undefined) throw new Error(`no feed of ${of}`);
    return found;
  };
  return { catalogue, frame, all, named };
}

const reflection = (fields: object): string => mdx({ ...reflectionFields, ...fields }, longText);

test('the site, each kind, topic and teacher of whom something is told have one, and nothing else', async () => {
  const { all, catalogue, frame } = await feedsOf({
    'topics/empty.yml': 'name: 空\ndefinition: 还没有人写。\n',
    'teachers/new.yml': 'name: 新来的\nstatus: active\n',
  });
  expect(all.map(({ of }) => of)).toEqual([
    undefined,
    'lessons',
    'reflections',
    'readings',
    'papers',
    'projects',
    'problems',
    'meetings',
    'topics/waiting',
    'teachers/du-fu',
    'teachers/li-bai',
  ]);
  expect(follow(catalogue, frame, 'topics/empty')).toBeUndefined();
  expect(follow(catalogue, frame, 'lessons/2')).toBeUndefined();
  expect(follow(catalogue, frame, 'topics/waiting')).toMatchObject({
    atom: '/topics/waiting/feed.xml',
    json: '/topics/waiting/feed.json',
    title: '等待 · 小山',
  });
});

test('whoever was told of an entry is told that it was corrected, or withdrawn and why', async () => {
  const { named } = await feedsOf({
    'reflections/2025-10-08-a.mdx': reflection({
      date: '2025-10-08',
      title: '甲',
      summary: '读了甲。',
      withdrawn: { date: '2025-10-20', why: '数据抄错了' },
    }),
    'reflections/2025-10-09-b.mdx': reflection({
      date: '2025-10-09',
      title: '乙',
      summary: '读了乙。',
      corrections: [{ date: '2025-10-12', what: '人数改成三十' }],
    }),
  });
  const feed = named('reflections');
  expect(feed.updated).toBe('2025-10-20');
  const [second, first] = feed.entries.filter(({ title }) => /^[甲乙]/.test(title));
  expect(first).toMatchObject({
    title: '甲（已撤回）',
    day: '2025-10-08',
    changed: '2025-10-20',
    summary: '已撤回（2025年10月20日）：数据抄错了',
  });
  expect(second).toMatchObject({
    title: '乙',
    changed: '2025-10-12',
    summary: '更正（2025年10月12日）：人数改成三十\n读了乙。',
  });
  expect(atomText(feed)).toContain('<updated>2025-10-20T00:00:00.000Z</updated>');
});

test.each([
  ['colleagues have none', { audience: 'school' as const }, SITE],
  ['where the address is not known there is none', {}, ''],
])('%s, and no page offers one', async (_, circumstances, site) => {
  const { all, catalogue, frame } = await feedsOf({}, circumstances, site);
  expect(all).toEqual([]);
  expect(follow(catalogue, frame, '')).toBeUndefined();
});

test('the newest thirty, the newest first, and the day of the newest as its own', async () => {
  const many = Object.fromEntries(
    Array.from({ length: 34 }, (_, i) => {
      const day = `2026-04-${String((i % 30) + 1).padStart(2, '0')}`;
      return [`reflections/r${i}.mdx`, reflection({ title: `第${i}篇`, date: day })];
    }),
  );
  const { named } = await feedsOf(many);
  const { entries, updated } = named('teachers/li-bai');
  expect(entries).toHaveLength(30);
  expect(updated).toBe('2026-04-30');
  const days = entries.map(({ day }) => day);
  expect(days).toEqual(days.toSorted().reverse());
});

test('addresses are whole, in a folder of a host too', async () => {
  const { named } = await feedsOf({}, {}, SITE, '/teaching/');
  const feed = named('reflections');
  expect(feed).toMatchObject({
    atom: `${SITE}/teaching/reflections/feed.xml`,
    json: `${SITE}/teaching/reflections/feed.json`,
    page: `${SITE}/teaching/reflections/`,
    school: { name: '小山学校', address: `${SITE}/teaching/` },
  });
  expect(feed.entries).toEqual([
    {
      id: `${SITE}/teaching/reflections/one/`,
      address: `${SITE}/teaching/reflections/one/`,
      title: '放不下的一件事',
      day: '2025-10-10',
      changed: '2025-10-10',
      authors: [{ name: '李白白', address: `${SITE}/teaching/teachers/li-bai/` }],
      summary: '课上的一件小事。',
      tags: ['反思', '等待'],
    },
  ]);
});

test('an entry that is renamed, and renamed again, is the same to whoever follows', async () => {
  const before = await feedsOf();
  const after = await feedsOf({
    'reflections/one.mdx': undefined,
    'reflections/third-name.mdx': reflection({ aliases: ['one', 'second-name'] }),
  });
  const [old] = before.named('reflections').entries;
  const [renamed] = after.named('reflections').entries;
  expect(renamed?.id).toBe(old?.id);
  expect(renamed?.address).toBe(`${SITE}/reflections/third-name/`);
});

test('whom the public does not see is not told, and namesakes are told apart', async () => {
  const { named } = await feedsOf({
    'teachers/du-fu.yml': 'name: 李白白\nnameNote: 数学\nstatus: active\n',
    'teachers/hidden.yml': 'name: 藏起来\nstatus: active\nvisibility: school\n',
    'reflections/one.mdx': reflection({ authors: ['hidden'] }),
    'reflections/two.mdx': reflection({ title: '二', authors: ['hidden', 'du-fu'] }),
    'reflections/inside.mdx': reflection({ title: '校内的', visibility: 'school' }),
  });
  const reflections = named('reflections');
  const byTitle = new Map(reflections.entries.map((one) => [one.title, one]));
  expect([...byTitle.keys()].toSorted()).toEqual(['二', '放不下的一件事']);
  expect(byTitle.get('二')?.authors.map(({ name }) => name)).toEqual(['李白白（数学）']);
  expect(byTitle.get('放不下的一件事')?.authors).toEqual([]);
  for (const text of [atomText(reflections), jsonFeedText(reflections)]) {
    expect(text).not.toMatch(/藏起来|hidden|校内的/);
  }
});

const feed = (title: string): Feed => ({
  atom: `${SITE}/feed.xml`,
  json: `${SITE}/feed.json`,
  page: `${SITE}/`,
  title,
  description: title,
  licence: title,
  school: { name: title, address: `${SITE}/` },
  updated: '2026-05-02',
  entries: [
    {
      id: `${SITE}/papers/a/`,
      address: `${SITE}/papers/a/`,
      title,
      day: '2026-05-02',
      changed: '2026-05-02',
      authors: [{ name: title, address: `${SITE}/teachers/x/` }, { name: '杜甫甫' }],
      summary: title,
      tags: [title],
    },
  ],
});

describe('what somebody wrote stays text', () => {
  const open =
    /<(?!\?xml|!\[CDATA\[|\/?(?:feed|id|title|updated|author|name|uri|link|subtitle|rights|entry|summary|published)\b)/;

  test.each([
    ['the end of CDATA, twice', ']]><x/>]]>]]>'],
    ['an element', '</title><script>alert(1)</script>'],
    ['entities', '&amp; &lt; &#60; & &nope; &&amp;'],
    ['quotation marks', `"' onload="x`],
    ['a comment and an instruction', '<!-- --><?php ?><!DOCTYPE a>'],
  ])('%s', (_, title) => {
    const atom = atomText(feed(title));
    expect(atom).not.toMatch(open);
    // No bare ampersand, outside of CDATA or in it.
    expect(atom).not.toMatch(/&(?!amp;|lt;|gt;|quot;)/);
    // CDATA is ended as often as it is begun.
    expect(atom.split(']]>')).toHaveLength(atom.split('<![CDATA[').length);
    const read = jsonFeed.parse(JSON.parse(jsonFeedText(feed(title))));
    expect(read.items[0]).toMatchObject({ title, content_text: title, tags: [title] });
  });

  test('what XML cannot hold is left out of it', () => {
    const bad = 'a\u0000b\u0008c\u000bd\u001fe\ufffef\ud800g\uffff';
    const atom = atomText(feed(bad));
    expect(atom).toContain('<title type="html"><![CDATA[abcdefg]]></title>');
    expect(atom).toContain('<name>abcdefg</name>');
    expect(atomText(feed('😀\t\u0085'))).toContain('<name>😀\t\u0085</name>');
  });
});

test('the same content gives the same bytes, whenever they are written', async () => {
  const [a, b] = [
    await feedsOf({}, { today: '2026-05-30' }),
    await feedsOf({}, { today: '2027-01-02' }),
  ];
  const texts = (all: Feed[]) => all.flatMap((one) => [atomText(one), jsonFeedText(one)]);
  expect(texts(a.all)).toEqual(texts(b.all));
  expect(atomText(a.named())).toContain('<updated>2026-01-05T00:00:00.000Z</updated>');
});

test('each is JSON Feed 1.1, with every author', async () => {
  const { all } = await feedsOf();
  for (const one of all) {
    const read = jsonFeed.parse(JSON.parse(jsonFeedText(one)));
    expect(read.feed_url).toBe(one.json);
    expect(read.items.map(({ id }) => id)).toEqual(one.entries.map(({ id }) => id));
  }
  const papers = all.find(({ of }) => of === 'papers');
  const [paper] = jsonFeed.parse(JSON.parse(jsonFeedText(papers as Feed))).items;
  expect(paper?.authors?.map(({ name }) => name)).toEqual(['杜甫甫', '李白白']);
});

test('the reader of JSON Feed is awake', () => {
  const sound = JSON.parse(jsonFeedText(feed('a'))) as { items: object[] };
  expect(jsonFeed.safeParse(sound).success).toBe(true);
  expect(jsonFeed.safeParse({ ...sound, author: { name: 'a' } }).success).toBe(false);
  expect(jsonFeed.safeParse({ ...sound, items: [{ id: 'a' }] }).success).toBe(false);
});
