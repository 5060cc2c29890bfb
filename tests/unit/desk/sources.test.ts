import { describe, expect, test } from 'vitest';
import { shardOf, type SourceList } from '../../../src/desk/files.ts';
import { holdsUnseen, publishedSources, sourceShards } from '../../../src/desk/sources.ts';
import { buildCatalogue } from '../../../src/graph/catalogue.ts';
import { readFiles } from '../../read-school.ts';
import { longText, mdx, reflectionFields, smallSchool } from '../../small-school.ts';

/** Ids of the reflections whose sources an edition holds. */
async function published(
  audience: 'public' | 'school',
  changes: Record<string, string>,
): Promise<string[]> {
  const files: Record<string, string> = { ...smallSchool(), ...changes };
  const { school, records, faults } = await readFiles(files);
  const errors = faults.filter(({ severity }) => severity === 'error');
  if (school === undefined || errors.length > 0) throw new Error(JSON.stringify(errors));
  const catalogue = buildCatalogue(records, { school, audience, today: '2026-06-01' });
  const sources = publishedSources(catalogue, records, (file) => files[file]);
  for (const { file, text } of sources) expect(text).toBe(files[file]);
  if (audience === 'public')
    expect(sources.some(({ collection }) => collection === 'teachers')).toBe(false);
  return sources.filter(({ collection }) => collection === 'reflections').map(({ id }) => id);
}

const one = (fields: object, body = longText): Record<string, string> => ({
  'reflections/2026-01-01-one.mdx': mdx({ ...reflectionFields, ...fields }, body),
});

describe('which sources an edition holds', () => {
  test('of what everyone may see, and of nothing that is hidden', async () => {
    expect(await published('public', one({}))).toContain('2026-01-01-one');
    const hidden = one({ visibility: 'school' });
    expect(await published('public', hidden)).not.toContain('2026-01-01-one');
    expect(await published('school', hidden)).toContain('2026-01-01-one');
    const secret = one({ visibility: 'private' });
    expect(await published('school', secret)).not.toContain('2026-01-01-one');
  });

  test('none that names what is hidden, in a field or in the text', async () => {
    const hidden = {
      'reflections/2026-01-02-two.mdx': mdx(
        { ...reflectionFields, title: '另一件事', visibility: 'school' },
        longText,
      ),
    };
    const inField = { ...hidden, ...one({ links: ['reflections/2026-01-02-two'] }) };
    expect(await published('public', inField)).not.toContain('2026-01-01-one');
    expect(await published('school', inField)).toContain('2026-01-01-one');
    const inText = { ...hidden, ...one({}, `${longText}[那一篇](/reflections/2026-01-02-two/)。`) };
    expect(await published('public', inText)).not.toContain('2026-01-01-one');
  });

  test('none with words that no page shows', async () => {
    const [[file, text] = ['', '']] = Object.entries(one({}));
    const remarked = text.replace('\nauthors:', '\n# 请陆老师再看\nauthors:');
    expect(await published('public', { [file]: remarked })).not.toContain('2026-01-01-one');
    expect(await published('school', { [file]: remarked })).toContain('2026-01-01-one');
  });
});

test.each([
  ['a remark behind a field', 'a: 1 # 备注', '', true],
  ['a sign that is part of a word', 'a: C#语言', '', false],
  ['a heading of the text', 'a: 1', '## 小标题\n', false],
  ['an address with a name', 'a: 1', '[甲]: https://hill.example/ "私下的话"\n', true],
  ['a note at the foot', 'a: 1', '正文[^1]\n\n[^1]: 注\n', false],
  ['a link', 'a: 1', '[甲](/papers/a/)：乙\n', false],
  ['code with its language', 'a: 1', '```js\n1\n```\n', false],
  ['code with more than that', 'a: 1', '```js 私下的话\n1\n```\n', true],
  ['a remark in the text', 'a: 1', '甲<!-- 私下的话 -->\n', true],
])('%s', (_, head, body, unseen) => {
  expect(holdsUnseen(`---\n${head}\n---\n\n${body}`)).toBe(unseen);
});

test('shards keep the order of ids, and each is found by an id in it', () => {
  const sources = Array.from({ length: 30 }, (_, i) => ({
    collection: 'reflections' as const,
    id: `2026-01-${String(i + 1).padStart(2, '0')}`,
    file: `reflections/2026-01-${String(i + 1).padStart(2, '0')}.mdx`,
    text: '字'.repeat(i === 7 ? 60_000 : 3_000),
  }));
  const shards = sourceShards(sources);
  expect(shards.flatMap(({ shard }) => Object.keys(shard))).toEqual(
    sources.map(({ file }) => file),
  );
  for (const { shard } of shards) {
    const bytes = new TextEncoder().encode(JSON.stringify(shard)).length;
    if (Object.keys(shard).length > 1) expect(bytes).toBeLessThan(64 * 1024);
  }
  const list: SourceList = {
    reflections: shards.map(({ first }, i) => ({ first, path: String(i) })),
  };
  for (const { id, file } of sources) {
    const at = Number(shardOf(list, 'reflections', id));
    expect(shards[at]?.shard).toHaveProperty([file]);
  }
  expect(shardOf(list, 'papers', '2026')).toBeUndefined();
});
