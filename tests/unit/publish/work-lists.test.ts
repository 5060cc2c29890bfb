import { beforeAll, expect, test } from 'vitest';
import type { Catalogue } from '../../../src/graph/catalogue.ts';
import { citationOf, citationShards } from '../../../src/publish/citation-shards.ts';
import { WORKS, worksFiles, worksLinks } from '../../../src/publish/work-lists.ts';
import { catalogueOf } from '../../read-school.ts';
import { longText, mdx, paperFields, reflectionFields, smallSchool } from '../../small-school.ts';

const host = { schoolName: '小山学校', siteUrl: 'https://hill.example' };

let catalogue: Catalogue;
beforeAll(async () => {
  catalogue = await catalogueOf(
    smallSchool({
      'papers/secret.mdx': mdx(
        { ...paperFields, title: '不给人看的', visibility: 'private' },
        '文',
      ),
      'reflections/old.mdx': mdx(
        { ...reflectionFields, title: '去年的', date: '2024-12-31', happened: '2025-09-30' },
        longText,
      ),
      'topics/empty.yml': 'name: 没有人写\ndefinition: 空着。\n',
    }),
  );
});
const filesIn = () =>
  new Map([...worksFiles(catalogue, host)].map(({ path, text }) => [path, text]));

test('every shelf with works has a file of each form, at the addresses its page links to', () => {
  const files = filesIn();
  for (const [folder, id] of [
    ['topics', 'waiting'],
    ['teachers', 'li-bai'],
    ['teachers', 'du-fu'],
    ['semesters', '2025-2026-1'],
  ] as const) {
    const links = worksLinks(catalogue, folder, id);
    expect(links.map(({ label }) => label)).toEqual(['BibTeX', 'RIS', 'CSL-JSON']);
    for (const { href = '' } of links) {
      expect(files.get(href.slice(1)), href).toBeDefined();
      expect(href).toMatch(WORKS);
    }
  }
  expect(worksLinks(catalogue, 'topics', 'empty')).toEqual([]);
  expect([...files.keys()].filter((path) => path.includes('empty'))).toEqual([]);
});

test('a teacher’s works are those they signed, not those they had a part in', () => {
  const { byPerson } = catalogue;
  const items = JSON.parse(filesIn().get('teachers/li-bai/works.json') ?? '') as { id: string }[];
  const signed = (byPerson.get('li-bai') ?? []).filter(({ entry }) =>
    entry.data.authors.includes('li-bai'),
  );
  expect(items.map(({ id }) => id)).toEqual(signed.map(({ entry }) => entry.ref.replace('/', '-')));
  expect(signed.length).toBeLessThan(byPerson.get('li-bai')?.length ?? 0);
});

test('what the audience may not see is in no file', () => {
  const all = [...filesIn().values(), ...[...citationShards(catalogue, host)].flat()].join('');
  expect(all).toContain('等待时间的调查');
  expect(all).not.toMatch(/不给人看的|papers-secret/);
});

test('each entry is found in the small file that its address and day lead to', () => {
  const shards = new Map(
    [...citationShards(catalogue, host)].map(([path, text]) => [
      path,
      JSON.parse(text) as Record<string, { work: { title: string } }>,
    ]),
  );
  for (const { ref, data } of catalogue.entries) {
    const at = citationOf(`/${ref}/`, data.date);
    expect(shards.get(at?.shard ?? '')?.[at?.key ?? '']?.work.title).toBe(data.title);
  }
  expect(citationOf('/reflections/old/', '2024-12-31')?.shard).toBe(
    'citations/reflections-2024.json',
  );
});

test.each([
  ['/teachers/li-bai/', undefined],
  ['/papers/', '2026-01-05'],
  ['/papers/survey/', undefined],
  ['/lessons/river/sheet/', '2025-10-09'],
  ['/guide/', undefined],
  ['/', undefined],
])('%s is no work', (path, date) => {
  expect(citationOf(path, date)).toBeUndefined();
});
