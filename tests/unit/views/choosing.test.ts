/** What helps to choose a topic, over the smallest school. */
import { describe, expect, test } from 'vitest';
import { findLesson } from '../../../src/views/shelves/find-lesson.ts';
import { gapGrid } from '../../../src/views/shelves/gap-grid.ts';
import { nursery } from '../../../src/views/shelves/nursery.ts';
import { topicMap } from '../../../src/views/shelves/topic-map.ts';
import { topicPage } from '../../../src/records/topics/page.ts';
import { ancestorsOf, topicsInTree } from '../../../src/graph/topic-tree.ts';
import { buildCatalogue, type Catalogue } from '../../../src/graph/catalogue.ts';
import { catalogueOf, readFiles } from '../../read-school.ts';
import {
  lessonFields,
  longText,
  mdx,
  paperFields,
  problemFields,
  projectFields,
  reflectionFields,
  smallSchool,
} from '../../small-school.ts';

const ground = { stage: 'primary', subject: 'chinese' };
const topicOf = (catalogue: Catalogue, id: string) => {
  const topic = catalogue.topics.get(id);
  if (topic === undefined) throw new Error(`no ${id}`);
  return topic;
};

/** Nothing in it stands on a ground but what a test adds. */
const bare = (changes: Record<string, string>) =>
  smallSchool({
    'lessons/river.mdx': undefined,
    'observations/river.mdx': undefined,
    ...changes,
  });

describe('the gap grid', () => {
  test('counts a project with its papers as one, and keeps the rest as practice', async () => {
    const catalogue = await catalogueOf(
      bare({
        'projects/waiting.mdx': mdx({ ...projectFields, ...ground }, '数一数。'),
        'papers/survey.mdx': mdx({ ...paperFields, ...ground, project: 'waiting' }, '记录。'),
        'papers/other.mdx': mdx({ ...paperFields, ...ground, title: '另一篇' }, '记录。'),
        'reflections/one.mdx': mdx({ ...reflectionFields, ...ground }, longText),
      }),
    );
    const grid = gapGrid(catalogue);
    expect(grid.columns.map(({ name }) => name)).toEqual(['小学语文']);
    expect(grid.rows).toEqual([
      {
        topic: { label: '等待', href: '/topics/waiting/' },
        cells: [{ research: 2, practice: 1 }],
      },
    ]);
    expect(grid.openings).toEqual([]);
  });

  test('an opening is where two or more wrote and nobody studied', async () => {
    const reflection = (title: string, change: object) =>
      mdx({ ...reflectionFields, title, ...change }, longText);
    const catalogue = await catalogueOf(
      bare({
        'projects/waiting.mdx': mdx({ ...projectFields, ...ground }, '数一数。'),
        'reflections/one.mdx': reflection('数学一', { stage: 'primary', subject: 'math' }),
        'reflections/two.mdx': reflection('数学二', { grades: ['g5'], subject: 'math' }),
        'reflections/three.mdx': reflection('初中', { stage: 'junior', subject: 'math' }),
        'reflections/four.mdx': reflection('不限', { stage: 'junior' }),
        'reflections/five.mdx': reflection('没有学段', { subject: 'math' }),
      }),
    );
    const grid = gapGrid(catalogue);
    expect(grid.stages).toEqual([
      { name: '小学', columns: 2 },
      { name: '初中', columns: 2 },
    ]);
    expect(grid.columns.map(({ name }) => name)).toEqual([
      '小学语文',
      '小学数学',
      '初中数学',
      '初中不限学科',
    ]);
    expect(grid.rows[0]?.cells).toEqual([
      { research: 1, practice: 0 },
      { research: 0, practice: 2 },
      { research: 0, practice: 1 },
      { research: 0, practice: 1 },
    ]);
    expect(
      grid.openings.map(({ topic, ground, count, entries }) => [
        topic.label,
        ground,
        count,
        entries.map(({ label }) => label).toSorted(),
      ]),
    ).toEqual([['等待', '小学数学', 2, ['数学一', '数学二']]]);
  });

  test('visits and meetings are neither research nor practice', async () => {
    const catalogue = await catalogueOf(smallSchool(), { audience: 'school' });
    const cells = gapGrid(catalogue).rows[0]?.cells;
    expect(cells).toEqual([{ research: 0, practice: 1 }]);
  });
});

describe('the nursery', () => {
  const bedsOf = async (changes: Record<string, string>) =>
    Object.fromEntries(
      nursery(await catalogueOf(smallSchool(changes))).map((bed) => [
        bed.id,
        bed.seedlings.map(({ title }) => title),
      ]),
    );
  const shared = { ...problemFields, authors: ['li-bai', 'du-fu'] };

  test.each([
    ['two have met it and nobody has studied it', shared, true],
    ['only one has met it', problemFields, false],
    ['it is solved', { ...shared, status: 'solved', solvedBy: ['lessons/river'] }, false],
    ['somebody works on it', { ...shared, status: 'working' }, false],
    ['a project works on it', { ...shared, links: ['projects/waiting'] }, false],
  ])('a problem, where %s', async (_, fields, grows) => {
    const beds = await bedsOf({ 'problems/silence.mdx': mdx(fields, '') });
    expect(beds['problems'] ?? []).toEqual(grows ? ['问了没人答'] : []);
  });

  test('a problem is still free while a project that names it is only applied for', async () => {
    const beds = await bedsOf({
      'problems/silence.mdx': mdx(shared, ''),
      'projects/waiting.mdx': mdx(
        { ...status('applied'), links: ['problems/silence'] },
        '数一数。',
      ),
    });
    expect(beds['problems']).toEqual(['问了没人答']);
  });

  test('a problem that a paper cites is taken up', async () => {
    const beds = await bedsOf({
      'problems/silence.mdx': mdx(shared, ''),
      'papers/survey.mdx': mdx({ ...paperFields, links: ['problems/silence'] }, '记录。'),
    });
    expect(beds['problems']).toBeUndefined();
  });

  const status = (status: string, more: object = {}) => ({
    ...projectFields,
    status,
    statusHistory: [{ status, date: '2025-09-20' }],
    openQuestions: ['五秒呢？'],
    ...more,
  });
  const reason = { reason: '主持人换了岗位。' };

  test.each([
    ['under way', status('ongoing'), [], []],
    ['concluded', status('concluded'), ['五秒呢？'], []],
    ['stopped', status('terminated', reason), [], ['等待时间的小课题']],
    ['refused', status('rejected', reason), [], ['等待时间的小课题']],
  ])('a project that is %s', async (_, fields, questions, stopped) => {
    const beds = await bedsOf({ 'projects/waiting.mdx': mdx(fields, '数一数。') });
    expect(beds['questions'] ?? []).toEqual(questions);
    expect(beds['stopped'] ?? []).toEqual(stopped);
  });

  test.each([
    ['without a project', {}, true],
    ['that only applies for something', { paperType: 'application' }, false],
    ['of a project that goes on', { project: 'waiting' }, false],
  ])('the open question of a paper %s', async (_, change, grows) => {
    const fields = { ...paperFields, openQuestions: ['老师自己怎么等？'], ...change };
    const beds = await bedsOf({ 'papers/survey.mdx': mdx(fields, '记录。') });
    expect(beds['questions'] ?? []).toEqual(grows ? ['老师自己怎么等？'] : []);
  });

  test('a concluded project tells its questions once, not again by its papers', async () => {
    const beds = await bedsOf({
      'projects/waiting.mdx': mdx(status('concluded'), '数一数。'),
      'papers/survey.mdx': mdx(
        { ...paperFields, project: 'waiting', openQuestions: ['五秒会怎样？'] },
        '记录。',
      ),
    });
    expect(beds['questions']).toEqual(['五秒呢？']);
  });

  test('a stopped project keeps its reason', async () => {
    const catalogue = await catalogueOf(
      smallSchool({ 'projects/waiting.mdx': mdx(status('terminated', reason), '数一数。') }),
    );
    const [seedling] = nursery(catalogue).find(({ id }) => id === 'stopped')?.seedlings ?? [];
    expect(seedling?.lines).toEqual([
      { label: '原因', text: '主持人换了岗位。' },
      { label: '留下的问题', text: '五秒呢？' },
    ]);
  });
});

describe('topics', () => {
  const family = {
    'topics/asking.yml': 'name: 提问\ndefinition: 定义。\n',
    'topics/waiting.yml': 'name: 等待\ndefinition: 定义。\nparent: asking\n',
    'topics/silence.yml': 'name: 沉默\ndefinition: 定义。\nparent: waiting\n',
    'topics/answer.yml': 'name: 理答\ndefinition: 定义。\nrelated: [waiting]\n',
    'reflections/one.mdx': mdx({ ...reflectionFields, topics: ['waiting', 'asking'] }, longText),
  };

  test('know what is above, below and beside them', async () => {
    const catalogue = await catalogueOf(smallSchool(family));
    const page = topicPage(catalogue, topicOf(catalogue, 'silence'));
    expect(page.ancestors.map(({ label }) => label)).toEqual(['提问', '等待']);
    const waiting = topicPage(catalogue, topicOf(catalogue, 'waiting'));
    expect(waiting.children.map(({ label, count }) => [label, count])).toEqual([['沉默', 0]]);
    expect(waiting.neighbours.map(({ label, count }) => [label, count])).toEqual([
      ['提问', 1],
      ['理答', 0],
    ]);
  });

  test('that stand in a circle, as they may while developing, are each told once', async () => {
    const { school, records } = await readFiles(
      smallSchool({
        ...family,
        'topics/asking.yml': 'name: 提问\ndefinition: 定义。\nparent: silence\n',
      }),
    );
    if (school === undefined) throw new Error('no school');
    const catalogue = buildCatalogue(records, { school, audience: 'public', today: '2026-06-01' });
    const told = topicsInTree(catalogue).map(({ topic }) => topic.id);
    expect(told.toSorted()).toEqual(['answer', 'asking', 'silence', 'waiting']);
    expect(ancestorsOf(catalogue, topicOf(catalogue, 'waiting'))).toEqual(['silence', 'asking']);
  });

  test('name who is here before who has left', async () => {
    const catalogue = await catalogueOf(
      smallSchool({ 'teachers/du-fu.yml': 'name: 杜甫甫\nstatus: moved\n' }),
    );
    const { people } = topicPage(catalogue, topicOf(catalogue, 'waiting'));
    expect(people.map(({ label }) => label)).toEqual(['李白白', '杜甫甫（调离）']);
  });

  test('stand on the map in their tree, with every kind and school year', async () => {
    const map = topicMap(await catalogueOf(smallSchool(family)));
    const lines = map.byKind.rows.map(({ head, depth = 0, cells }) => [
      head.label,
      depth,
      cells[0]?.value,
    ]);
    expect(lines).toEqual([
      ['理答', 0, 0],
      ['提问', 0, 1],
      ['等待', 1, 5],
      ['沉默', 2, 0],
    ]);
    expect(map.byKind.columns.map(({ label }) => label)).toEqual([
      '合计',
      '课例',
      '反思',
      '共读',
      '论文',
      '课题',
    ]);
    expect(map.byYear.columns).toEqual([{ label: '2025—2026' }]);
    expect(map.empty.map(({ label }) => label)).toEqual(['理答', '沉默']);
    const [lesson] = map.byKind.rows[2]?.cells.filter(({ href }) => href !== undefined) ?? [];
    expect(lesson?.href).toBe('/lessons/topic/waiting/');
  });
});

test('a subject leads to its grades, and a grade to the list of its lessons', async () => {
  const catalogue = await catalogueOf(
    smallSchool({
      'lessons/brook.mdx': mdx({ ...lessonFields, title: '小溪', grades: ['g3', 'g5'] }, '一次。'),
    }),
  );
  expect(findLesson(catalogue).subjects).toEqual([
    {
      id: 'chinese',
      name: '语文',
      count: 2,
      grades: [
        { label: '三年级', count: 2, href: '/lessons/subject/chinese/grade/g3/' },
        { label: '五年级', count: 1, href: '/lessons/subject/chinese/grade/g5/' },
      ],
    },
  ]);
});
