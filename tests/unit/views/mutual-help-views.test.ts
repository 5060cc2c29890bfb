import { describe, expect, test } from 'vitest';
import type { Catalogue } from '../../../src/graph/catalogue.ts';
import { entryCard } from '../../../src/views/entry-card.ts';
import { citedEntry } from '../../../src/publish/reference.ts';
import { lessonPage } from '../../../src/records/lessons/page.ts';
import { expertisePage } from '../../../src/views/shelves/expertise-page.ts';
import { groupPage } from '../../../src/records/groups/page.ts';
import { issueAddress } from '../../../src/graph/issue-address.ts';
import { personLinks } from '../../../src/graph/links.ts';
import { meetingPage } from '../../../src/records/meetings/page.ts';
import { pairIndex, pairPage } from '../../../src/records/pairs/page.ts';
import { planPage } from '../../../src/records/plans/page.ts';
import { problemBoard } from '../../../src/views/problem-board.ts';
import { problemPage } from '../../../src/records/problems/page.ts';
import { catalogueOf } from '../../read-school.ts';
import {
  lessonFields,
  longText,
  mdx,
  meetingFields,
  observationFields,
  problemFields,
  readingFields,
  reflectionFields,
  smallSchool,
} from '../../small-school.ts';

const NOW = { audience: 'school', today: '2025-12-01' } as const;

function school(
  changes: Record<string, string | undefined>,
  audience: 'school' | 'public' = 'school',
): Promise<Catalogue> {
  return catalogueOf(smallSchool(changes), { ...NOW, audience });
}

function only<T>(list: readonly T[]): T {
  const [one] = list;
  if (one === undefined || list.length > 1) throw new Error(`${list.length} instead of one`);
  return one;
}

describe('two colleagues of one name', () => {
  const namesakes = {
    'teachers/li-bai.yml': 'name: 王芳\nnameNote: 语文组\nstatus: active\n',
    'teachers/du-fu.yml': 'name: 王芳\nnameNote: 数学组\nstatus: active\n',
  };

  test('are told apart wherever they stand', async () => {
    const catalogue = await school(namesakes);
    expect(personLinks(catalogue, ['li-bai', 'du-fu']).map(({ label }) => label)).toEqual([
      '王芳（语文组）',
      '王芳（数学组）',
    ]);
  });

  test('sign with their name', async () => {
    const catalogue = await school(namesakes);
    const [entry] = catalogue.byKind.reflections;
    expect(entry && citedEntry(catalogue, entry).authors.map(({ name }) => name)).toEqual(['王芳']);
  });

  test('the note stays away where nobody shares the name', async () => {
    const catalogue = await school({
      ...namesakes,
      'teachers/du-fu.yml': 'name: 杜甫甫\nstatus: active\n',
    });
    expect(personLinks(catalogue, ['li-bai'])[0]?.label).toBe('王芳');
  });
});

describe('a number that somebody doubts', () => {
  const withHost = {
    'school.yml': `${smallSchool()['school.yml']}repository: { host: gitea, url: https://git.example/hill/, branch: main, contentPath: content }\n`,
  };

  test('leads to the form of the host with the page, the promise and the events', async () => {
    const catalogue = await school(withHost);
    const page = planPage(catalogue, only([...catalogue.plans.values()]));
    const address = new URL(only(page.promises).doubt ?? '');
    expect(address.origin + address.pathname).toBe('https://git.example/hill/issues/new');
    const body = address.searchParams.get('body') ?? '';
    expect(body).toContain('/plans/li-bai/');
    expect(body).toContain('每周写反思 1 篇');
    expect(body).toContain('2025-10-10 reflections/one');
  });

  test('has nowhere to go without a host', async () => {
    const catalogue = await school({});
    expect(only(planPage(catalogue, only([...catalogue.plans.values()])).promises).doubt).toBe(
      undefined,
    );
  });

  test.each([
    ['github', '/issues/new', 'title', 'body'],
    ['gitlab', '/-/issues/new', 'issue[title]', 'issue[description]'],
    ['gitee', '/issues/new', 'title', 'description'],
    ['gitea', '/issues/new', 'title', 'body'],
  ] as const)('%s', (host, path, title, body) => {
    const repository = { host, url: 'https://git.example/a/b', branch: 'main', contentPath: 'c' };
    const address = new URL(issueAddress(repository, '这个数不对：听课', '一\n二&三') ?? '');
    expect(address.pathname).toBe(`/a/b${path}`);
    expect(address.searchParams.get(title)).toBe('这个数不对：听课');
    expect(address.searchParams.get(body)).toBe('一\n二&三');
  });
});

describe('pairs', () => {
  test('the school is told who has no partner today, the public is not', async () => {
    const changes = {
      'pairs/hill.yml':
        'kind: peer\nmentor: li-bai\nmentee: du-fu\nfrom: 2025-09-01\nto: 2025-11-30\n',
    };
    const alone = (catalogue: Catalogue) => pairIndex(catalogue).alone.map(({ label }) => label);
    expect(alone(await school(changes))).toEqual(['杜甫甫', '李白白']);
    expect(alone(await school(changes, 'public'))).toEqual([]);
    expect(alone(await school({}))).toEqual([]);
  });

  test('three leadings: what both read, lessons of each other, problems of either', async () => {
    const catalogue = await school({
      'readings/chapter.mdx': mdx({ ...readingFields, authors: ['du-fu', 'li-bai'] }, '读了。'),
      'readings/alone.mdx': mdx({ ...readingFields, date: '2025-10-20' }, '一个人读的。'),
      'observations/river.mdx': mdx(observationFields, ''),
    });
    const [semester] = pairPage(catalogue, only([...catalogue.pairs.values()])).semesters;
    expect(
      semester?.leadings.map(({ title, evidence }) => [
        title,
        evidence.map(({ link }) => link.href),
      ]),
    ).toEqual([
      ['读书引领', ['/readings/chapter/']],
      ['课堂引领', [expect.stringMatching(/river/)]],
      ['问题引领', ['/problems/silence/']],
    ]);
  });
});

test('who can tell what: by word, the shared ones first, of those who are there', async () => {
  const catalogue = await school({
    'teachers/li-bai.yml': 'name: 李白白\nstatus: active\nexpertise: [朗读, 书法]\n',
    'teachers/du-fu.yml': 'name: 杜甫甫\nstatus: active\nexpertise: [书法]\n',
    'teachers/wang-wei.yml': 'name: 王维维\nstatus: retired\nexpertise: [画画]\n',
  });
  expect(
    expertisePage(catalogue).words.map(({ word, people }) => [
      word,
      people.map((one) => one.label),
    ]),
  ).toEqual([
    ['书法', ['杜甫甫', '李白白']],
    ['朗读', ['李白白']],
  ]);
});

test('a problem tells whom it was taken to, on its page and on the board', async () => {
  const catalogue = await school({
    'problems/silence.mdx': mdx(
      {
        ...problemFields,
        status: 'asked',
        asked: [
          { by: 'du-fu', date: '2025-10-20' },
          { guest: '陈老师', date: '2025-10-02', answer: '再等两秒。' },
        ],
      },
      '',
    ),
  });
  const page = problemPage(catalogue, only(catalogue.byKind.problems));
  expect(page.thread.end.label).toBe('已求助专家');
  expect(page.thread.steps.map(({ label, who, date, text }) => [label, who, date, text])).toEqual([
    ['求助专家', [{ label: '陈老师' }], '2025-10-02', '再等两秒。'],
    ['求助专家', [{ label: '杜甫甫', href: '/teachers/du-fu/' }], '2025-10-20', undefined],
  ]);
  const asked = problemBoard(catalogue).states.find(({ id }) => id === 'asked');
  expect(only(asked?.lines ?? []).asked.map(({ label }) => label)).toEqual(['陈老师', '杜甫甫']);
});

describe('what was adjusted after a meeting', () => {
  const changes = {
    'meetings/waiting.mdx': mdx({ ...meetingFields, adjusted: '下次先看作业。' }, ''),
    'meetings/later.mdx': mdx({ ...meetingFields, title: '再谈', date: '2025-11-06' }, ''),
  };

  test('stands on its page and with its group', async () => {
    const catalogue = await school(changes);
    const meeting = catalogue.byKind.meetings.find(({ id }) => id === 'waiting');
    expect(meeting && meetingPage(catalogue, meeting).said).toContainEqual({
      title: '据此调整',
      texts: ['下次先看作业。'],
    });
    const { semester } = groupPage(catalogue, only([...catalogue.groups.values()]));
    expect(semester?.evaluated?.told).toBe('2 次活动里，1 次活动后评过，据此调整了 1 次。');
  });

  test('goes with the minutes, which are for the school', async () => {
    const catalogue = await school(changes, 'public');
    expect(JSON.stringify(catalogue.byKind.meetings)).not.toContain('下次先看作业');
  });
});

test('a record written two weeks late says so', async () => {
  const late = async (date: string): Promise<string | undefined> => {
    const catalogue = await school({
      'reflections/one.mdx': mdx({ ...reflectionFields, date, happened: '2025-10-10' }, longText),
    });
    return entryCard(catalogue, only(catalogue.byKind.reflections)).late;
  };
  expect(await late('2025-10-24')).toBe('补记10月10日的事');
  expect(await late('2025-10-23')).toBe(undefined);
});

test('four moments of a lesson, once a higher voice came to one of them', async () => {
  const round = { date: '2025-10-08', focus: '等待的时间' };
  const lessonOf = async (rounds: object[]) => {
    const catalogue = await school({
      'lessons/river.mdx': mdx({ ...lessonFields, rounds }, longText),
    });
    return lessonPage(catalogue, only(catalogue.byKind.lessons)).moments;
  };
  expect(await lessonOf([{ ...round, kind: 'teach' }])).toEqual([]);
  const moments = await lessonOf([
    {
      ...round,
      kind: 'study',
      expertComment: { by: 'du-fu', questions: ['为什么等？'], text: '先想。' },
    },
    {
      ...round,
      kind: 'redesign',
      suggestions: [{ text: '等五秒。', guest: '陈老师', accepted: false }],
    },
  ]);
  expect(
    moments.map(({ name, voices }) => [
      name,
      voices.map(({ by, round: no, said }) => [by?.label, no, said]),
    ]),
  ).toEqual([
    ['定主题', [['杜甫甫', 1, '先问了 1 个问题，再说看法']]],
    ['构想', []],
    ['实践观察', []],
    ['反思再设计', [['陈老师', 2, '提了建议']]],
  ]);
});
