/** What is left of a record when some of what it points to may not be seen. */
import { describe, expect, test } from 'vitest';
import { lessonPage } from '../../../src/records/lessons/page.ts';
import type { Catalogue, Entry } from '../../../src/graph/catalogue.ts';
import type { Audience } from '../../../src/records/visibility.ts';
import { standingNotices } from '../../../src/graph/withdrawn.ts';
import { pageFacts } from '../../../src/search/page-facts.ts';
import { catalogueOf } from '../../read-school.ts';
import {
  lessonFields,
  longText,
  mdx,
  meetingFields,
  reflectionFields,
  smallSchool,
} from '../../small-school.ts';
import {
  marks,
  mixedRules,
  ranks,
  type Rank,
  type Rules,
  type Shape,
} from '../../site/secret-school/marks.ts';
import { secretSchool } from '../../site/secret-school/secret-school.ts';

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
    expect(data.rounds[0]?.expertComment).toEqual({ text: '等得好', questions: [] });
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
      { text: '再等一等', accepted: false, trials: [] },
      { text: '少问一句', by: { label: '周先生' }, accepted: false, trials: [] },
    ]);
    expect(round?.expertComment).toEqual({ text: '等得好', questions: [] });
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

  test('nobody is who is no teacher of the school', async () => {
    const others = ['build bot', 'root', 'wang@hill.example', '李白白', '王维维'];
    const told = new Map([
      ['reflections/one.mdx', { changed: '2025-10-11', contributors: others }],
    ]);
    const { history: known } = await catalogueOf(smallSchool(), { history: told });
    expect(known.get('reflections/one.mdx')).toEqual({
      changed: '2025-10-11',
      contributors: ['李白白'],
    });
  });

  test('a namesake who may be seen keeps the name', async () => {
    const namesake = { 'teachers/du-fu-2.yml': 'name: 杜甫甫\nstatus: active\n' };
    expect(await contributors({ ...schoolWithSecrets, ...namesake })).toEqual(['李白白', '杜甫甫']);
  });
});

describe('what the audience knows is the same whatever is hidden, and so is all that follows from it', () => {
  /** Each kind is shown by itself in some school, so that nothing is left out only because of the others. */
  const everything: Rules = {
    observations: 'public',
    pairs: 'public',
    plans: 'public',
    minutes: 'public',
  };
  const schools = [
    ['public', ['public'], mixedRules],
    ['public', ['public'], everything],
    ['public', ['public'], { ...everything, minutes: 'private' }],
    ['school', ['public', 'school'], mixedRules],
    ['school', ['public', 'school'], { ...everything, minutes: 'school', teachers: 'school' }],
  ] as const;

  const knownTo = async (audience: Audience, shape: Shape): Promise<Catalogue> => {
    const files = Object.entries(await secretSchool(shape))
      .filter(([name]) => !/\.(?:png|csv)$/.test(name))
      // Pictures and files take time to read, and the site's own test looks for them.
      .map(([name, text]) => [
        name,
        String(text)
          .replace(/<Figure[^>]*\/>/g, '')
          .replace(/^resources: .*\n/m, ''),
      ]);
    return catalogueOf(Object.fromEntries(files), { audience });
  };
  const told = (catalogue: Catalogue) => ({
    ...catalogue,
    editAddress: undefined,
    // A text that says in other words what links to something hidden is another text.
    entries: catalogue.entries.map((entry) => ({ ...entry, bodyKey: entry.bodyKey !== '' })),
    byRef: [...catalogue.byRef.keys()],
    byKind: Object.values(catalogue.byKind).map((entries) => entries.map(({ ref }) => ref)),
    byTopic: refs(catalogue.byTopic),
    bySemester: refs(catalogue.bySemester),
    bySubject: refs(catalogue.bySubject),
    byGrade: refs(catalogue.byGrade),
    byPerson: [...catalogue.byPerson].map(([person, own]) => [
      person,
      own.map(({ entry, parts }) => [entry.ref, ...parts]),
    ]),
  });
  const refs = (shelf: ReadonlyMap<string, readonly Entry[]>) =>
    [...shelf].map(([key, entries]) => [key, entries.map(({ ref }) => ref)]);

  const plain = (_: string, value: unknown): unknown => (value instanceof Map ? [...value] : value);

  test.each(schools)('%s, of %j, under %j', async (audience, seen, rules) => {
    const known = await knownTo(audience, { ranks, twist: '', rules });
    // Nothing of a kind is compared where nothing of it is there.
    expect(Object.values(known.byKind).map((entries) => entries.length)).not.toContain(0);
    const twist = seen.length === 1 ? '-other' : '';
    const other = await knownTo(audience, { ranks: seen, twist, rules });
    expect(told(known)).toEqual(told(other));
    for (const rank of ranks.filter((one) => !(seen as readonly Rank[]).includes(one))) {
      expect(JSON.stringify(told(known), plain)).not.toMatch(
        new RegExp(`${marks[rank].han}|${marks[rank].word}`),
      );
    }
    expect(pageFacts(known)).toEqual(pageFacts(other));
  });
});

test('that minutes were withdrawn is for everyone, why and what was corrected for those who may read them', async () => {
  const school = smallSchool({
    'meetings/waiting.mdx': mdx(
      {
        ...meetingFields,
        corrections: [{ date: '2026-02-01', what: '决定第二条写错了组名。' }],
        withdrawn: { date: '2026-03-01', why: '把没有商定的写成了决定。' },
      },
      '',
    ),
  });
  const told = async (audience: Audience) => {
    const catalogue = await catalogueOf(school, { audience });
    const entry = catalogue.byRef.get('meetings/waiting') as Entry;
    return standingNotices(entry).map(({ name, date, text }) => [name, date, text]);
  };
  expect(await told('school')).toEqual([
    ['已撤回', '2026-03-01', '把没有商定的写成了决定。'],
    ['更正', '2026-02-01', '决定第二条写错了组名。'],
  ]);
  const [[name, date, text] = [], ...others] = await told('public');
  expect([name, date, others]).toEqual(['已撤回', '2026-03-01', []]);
  expect(text).not.toContain('商定');
});
