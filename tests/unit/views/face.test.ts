/** What a page tells first: the front page's opening, a topic's story, a teacher's portrait, a lesson's way. */
import { describe, expect, test } from 'vitest';
import { lessonPage } from '../../../src/records/lessons/page.ts';
import { teacherPage } from '../../../src/records/teachers/page.ts';
import { topicPage } from '../../../src/records/topics/page.ts';
import { riverMarks } from '../../../src/views/rivers.ts';
import { frontOpening } from '../../../src/views/shelves/front-opening.ts';
import { gridReading } from '../../../src/views/shelves/grid.ts';
import { catalogueOf } from '../../read-school.ts';
import {
  lessonFields,
  longText,
  mdx,
  paperFields,
  reflectionFields,
  smallSchool,
} from '../../small-school.ts';

/** As many reflections as asked for, one a week from the first of March on. */
const weekly = (count: number): Record<string, string> =>
  Object.fromEntries(
    Array.from({ length: count }, (_, i) => {
      const date = new Date(Date.UTC(2026, 2, 1 + 7 * i)).toISOString().slice(0, 10);
      return [`reflections/week-${i}.mdx`, mdx({ ...reflectionFields, date }, longText)];
    }),
  );

describe('the front page opens', () => {
  test('with what is studied, what was found last and what is still asked, each a sentence', async () => {
    const catalogue = await catalogueOf(
      smallSchool({
        'papers/old.mdx': mdx(
          {
            ...paperFields,
            date: '2026-03-01',
            summary: '旧的发现。',
            openQuestions: ['旧的问题？'],
          },
          longText,
        ),
        'papers/new.mdx': mdx(
          {
            ...paperFields,
            date: '2026-05-01',
            summary: '等三秒，开口的人多了一倍。第二句不在首页上。',
            openQuestions: ['等五秒呢？', '谁先开口？'],
          },
          longText,
        ),
      }),
    );
    const { studied, found, asked } = frontOpening(catalogue);
    expect(studied?.topics.map(({ label }) => label)).toEqual(['等待']);
    expect(found?.text).toBe('等三秒，开口的人多了一倍。');
    expect(found?.from.href).toBe('/papers/new/');
    expect(asked?.text).toBe('等五秒呢？');
  });

  test('without a picture where there is too little to see, and without sentences where there is nothing', async () => {
    expect(frontOpening(await catalogueOf(smallSchool())).rivers).toBeUndefined();
    const empty = smallSchool();
    const nothing = Object.fromEntries(
      Object.entries(empty).filter(([file]) => !file.endsWith('.mdx')),
    );
    expect(frontOpening(await catalogueOf(nothing))).toEqual({});
  });

  test('a line holds every entry of its year once, and says whether something is asked', async () => {
    const catalogue = await catalogueOf(
      smallSchool({
        ...weekly(12),
        // Longer ago than a year.
        'reflections/old.mdx': mdx({ ...reflectionFields, date: '2025-05-01' }, longText),
        'papers/asks.mdx': mdx(
          { ...paperFields, date: '2026-05-02', openQuestions: ['为什么？'] },
          longText,
        ),
      }),
    );
    const [row] = frontOpening(catalogue).rivers?.rows ?? [];
    const within = catalogue.entries.filter(
      ({ data }) => data.date > '2025-06-01' && data.topics.includes('waiting'),
    );
    expect(within.length).toBeGreaterThan(13);
    expect(row?.count).toBe(within.length);
    expect(row?.marks.reduce((sum, { count }) => sum + count, 0)).toBe(within.length);
    expect(row?.open).toBe(true);
  });

  test('marks stand in the order of days, the first and the last day included', async () => {
    const catalogue = await catalogueOf(smallSchool(weekly(12)));
    const span = { from: '2025-09-01', to: '2026-06-01' };
    const marks = riverMarks(catalogue.entries, span);
    const places = marks.map(({ at }) => at);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    for (const at of places) {
      expect(at).toBeGreaterThan(0);
      expect(at).toBeLessThan(1);
    }
    const [one] = catalogue.entries;
    if (one === undefined) throw new Error('no entry');
    const day = one.data.date;
    expect(riverMarks([one], { from: day, to: day })).toHaveLength(1);
  });
});

test('a topic is told as asked, tried, found, open', async () => {
  const catalogue = await catalogueOf(
    smallSchool({
      'topics/waiting.yml': 'name: 等待\ndefinition: 定义。\nopenQuestions: [等多久才够？]\n',
      'papers/survey.mdx': mdx(
        { ...paperFields, title: '论文', summary: '等三秒就够。', openQuestions: ['五秒呢？'] },
        longText,
      ),
      'papers/gone.mdx': mdx(
        {
          ...paperFields,
          title: '撤回的',
          summary: '靠不住的发现。',
          withdrawn: { date: '2026-05-01', why: '数错了。' },
        },
        longText,
      ),
    }),
  );
  const topic = catalogue.topics.get('waiting');
  if (topic === undefined) throw new Error('no topic');
  const { story } = topicPage(catalogue, topic);
  expect(story.tried.cards.map(({ title }) => title)).toEqual(['三年级《小河》：等一等']);
  const found = story.found.flatMap(({ texts }) => texts);
  expect(found).toContain('等三秒就够。');
  expect(found).not.toContain('靠不住的发现。');
  expect(story.open.flatMap(({ texts }) => texts)).toEqual(
    expect.arrayContaining(['等多久才够？', '五秒呢？']),
  );
  expect(story.open[0]?.from).toBeUndefined();
});

test('a teacher is shown what colleagues took up, not what they took up themselves', async () => {
  const catalogue = await catalogueOf(
    smallSchool({
      'reflections/one.mdx': mdx({ ...reflectionFields, title: '第一篇' }, longText),
      'reflections/answer.mdx': mdx(
        {
          ...reflectionFields,
          title: '回应',
          date: '2025-10-12',
          authors: ['du-fu'],
          respondsTo: 'reflections/one',
        },
        longText,
      ),
      'reflections/own.mdx': mdx(
        {
          ...reflectionFields,
          title: '自己接着写',
          date: '2025-10-13',
          links: ['reflections/one'],
        },
        longText,
      ),
    }),
  );
  const person = catalogue.teachers.get('li-bai');
  if (person === undefined) throw new Error('no teacher');
  const { builtOn } = teacherPage(catalogue, person);
  expect(builtOn.map(({ how, on, by }) => [how, on.label, by.title])).toEqual([
    ['回应了', '第一篇', '回应'],
  ]);
});

test('the way of a lesson stands in lists and on its page alike, and says what is still to come', async () => {
  const rounds = [
    { date: '2025-10-08', kind: 'teach', focus: '第一次。' },
    { date: '2025-10-09', kind: 'teach', focus: '第二次。' },
  ];
  const catalogue = await catalogueOf(
    smallSchool({
      'lessons/river.mdx': mdx({ ...lessonFields, rounds, nextRound: '再上一次。' }, longText),
    }),
  );
  const [lesson] = catalogue.byKind.lessons;
  if (lesson === undefined) throw new Error('no lesson');
  const page = lessonPage(catalogue, lesson);
  expect(page.card.path?.map(({ name }) => name)).toEqual(['上课', '再上课', '还要再上']);
  expect(page.stations.map(({ id, label, date }) => [id, label, date])).toEqual([
    ['round-1', '上课', '2025-10-08'],
    ['round-2', '再上课', '2025-10-09'],
    ['round-next', '还要再上', undefined],
  ]);
});

test('a grid says where it is fullest and who has no row filled', () => {
  const row = (label: string, ...values: number[]) => ({
    head: { label },
    cells: values.map((value) => ({ value })),
  });
  const columns = [{ label: '课例' }, { label: '反思' }];
  const grid = { label: '格', columns, rows: [row('等待', 1, 3), row('提问', 0, 0)] };
  expect(gridReading(grid)).toBe('最多的是等待（反思），3 篇；提问还没有人写。');
  expect(gridReading({ label: '格', columns, rows: [row('提问', 0, 0)] })).toBe('');
});
