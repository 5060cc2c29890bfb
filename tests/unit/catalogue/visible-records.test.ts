/** What is left of a record when some of what it points to may not be seen. */
import { describe, expect, test } from 'vitest';
import { lessonPage } from '../../../src/catalogue/entry-page.ts';
import type { Catalogue, Entry } from '../../../src/catalogue/catalogue.ts';
import { searchDocuments } from '../../../src/search/documents.ts';
import { catalogueOf } from '../../read-school.ts';
import { lessonFields, longText, mdx, reflectionFields, smallSchool } from '../../small-school.ts';
import { ranks, secretSchool } from '../../site/secret-school.ts';

const suggested = {
  ...lessonFields,
  teacher: 'du-fu',
  authors: ['li-bai', 'du-fu'],
  topics: ['waiting', 'asking'],
  group: 'hill',
  links: ['papers/survey'],
  members: [
    { id: 'li-bai', role: 'observe' },
    { id: 'du-fu', role: 'prepare' },
  ],
  rounds: [
    {
      date: '2025-10-08',
      kind: 'teach',
      focus: '等待的时间',
      suggestions: [
        { text: '再等一等', by: 'du-fu', accepted: false },
        { text: '少问一句', by: 'du-fu', guest: '周先生', accepted: false },
      ],
      expertComment: { by: 'du-fu', text: '等得好' },
    },
  ],
};

const schoolWithSecrets = smallSchool({
  'teachers/du-fu.yml': 'name: 杜甫甫\nstatus: active\nvisibility: private\n',
  'topics/asking.yml': 'name: 提问\ndefinition: 问什么。\nvisibility: private\n',
  'groups/hill.yml':
    'name: 小山组\nkind: peer\nleader: du-fu\nmembers:\n  - { id: li-bai, from: 2025-09-01 }\n  - { id: du-fu, from: 2025-09-01 }\n',
  'papers/survey.mdx': mdx(
    {
      title: '调查',
      date: '2026-01-05',
      authors: ['li-bai'],
      summary: '数。',
      topics: ['waiting'],
      paperType: 'survey',
      publication: 'unpublished',
      visibility: 'private',
    },
    '正文。',
  ),
  'lessons/river.mdx': mdx(suggested, '看<EntryLink to="papers/survey">调查</EntryLink>。'),
  'reflections/one.mdx': mdx({ ...reflectionFields, respondsTo: 'papers/survey' }, longText),
});

describe('a record keeps nothing that leads to what may not be seen', () => {
  const entryIn = (catalogue: Catalogue, ref: string) =>
    catalogue.byRef.get(ref) as Entry<'lessons'>;

  test('lists lose it, optional fields go, and what is required leads nowhere', async () => {
    const catalogue = await catalogueOf(schoolWithSecrets);
    const { data, links } = entryIn(catalogue, 'lessons/river');
    expect(data).toMatchObject({
      authors: ['li-bai'],
      topics: ['waiting'],
      teacher: '',
      group: 'hill',
      links: [],
      members: [{ id: 'li-bai', role: 'observe' }],
    });
    expect(links).toEqual([]);
    expect(data.rounds[0]?.expertComment).toEqual({ text: '等得好' });
    expect(catalogue.groups.get('hill')?.data).toMatchObject({
      leader: '',
      members: [{ id: 'li-bai' }],
    });
    expect(catalogue.byRef.get('reflections/one')?.data).not.toHaveProperty('respondsTo');
    expect(JSON.stringify([...catalogue.entries, ...catalogue.groups.values()])).not.toMatch(
      /du-fu|asking|papers\/survey/,
    );
  });

  test('who may not be seen has suggested something without a name', async () => {
    const catalogue = await catalogueOf(schoolWithSecrets);
    const [round] = lessonPage(catalogue, entryIn(catalogue, 'lessons/river')).rounds;
    expect(round?.suggestions).toEqual([
      { text: '再等一等', accepted: false },
      { text: '少问一句', by: { label: '周先生' }, accepted: false },
    ]);
    expect(round?.expertComment).toEqual({ text: '等得好' });
  });

  test('nothing is taken where nothing is hidden', async () => {
    const catalogue = await catalogueOf(
      smallSchool({ 'lessons/river.mdx': mdx({ ...suggested, topics: ['waiting'] }, '正文。') }),
    );
    expect(entryIn(catalogue, 'lessons/river').data).toMatchObject({
      ...suggested,
      topics: ['waiting'],
    });
  });
});

describe('those who have touched a file', () => {
  const history = new Map([
    [
      'reflections/one.mdx',
      { changed: '2025-10-11', contributors: ['李白白', '杜甫甫', 'Du Fu', 'du-fu'] },
    ],
  ]);
  const contributors = async (files: Record<string, string>) =>
    (await catalogueOf(files, { history })).history.get('reflections/one.mdx')?.contributors;

  test('are named, save those who may not be seen', async () => {
    expect(await contributors(smallSchool())).toEqual(['李白白', '杜甫甫', 'Du Fu', 'du-fu']);
    expect(await contributors(schoolWithSecrets)).toEqual(['李白白']);
  });

  test('a namesake who may be seen keeps the name', async () => {
    const namesake = { 'teachers/du-fu-2.yml': 'name: 杜甫甫\nstatus: active\n' };
    expect(await contributors({ ...schoolWithSecrets, ...namesake })).toEqual(['李白白', '杜甫甫']);
  });
});

test('the school finds the same whatever is private, in the same order', async () => {
  const texts = (files: Record<string, string | Buffer>): Record<string, string> =>
    Object.fromEntries(
      Object.entries(files)
        .filter(([name]) => !name.endsWith('.png'))
        .map(([name, text]) => [name, String(text).replace(/<Figure[^>]*\/>/g, '')]),
    );
  const found = async (shape: Parameters<typeof secretSchool>[0]) => {
    const catalogue = await catalogueOf(texts(await secretSchool(shape)), { audience: 'school' });
    return searchDocuments(catalogue, () => ({ headings: [], text: [] }) as never);
  };
  const withPrivate = await found({ ranks, twist: '' });
  expect(withPrivate.length).toBeGreaterThan(15);
  expect(await found({ ranks: ['public', 'school'], twist: '' })).toEqual(withPrivate);
});
