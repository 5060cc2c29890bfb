import { describe, expect, test } from 'vitest';
import { checkTopic } from '../../../src/overlap/check.ts';
import type { OverlapRecord } from '../../../src/overlap/record.ts';
import { errors, general, record, schoolWith, wholeBook } from './past-works.ts';

const school = schoolWith([wholeBook, errors, general]);
const refs = (list: readonly { record: OverlapRecord }[]): string[] =>
  list.map((one) => one.record.ref);

describe('the right work is found', () => {
  test.each([
    ['the same in other words', '中段学生读整本书时过程支架怎样给', 'projects/whole-book'],
    ['another name of its topic', '名著导读中支架的撤除', 'projects/whole-book'],
    ['another word of the trade', '小数乘法错例的讲评', 'papers/errors'],
    ['another stage', '初中整本书阅读过程性支架', 'projects/whole-book'],
  ])('%s', async (_, title, ref) => {
    const { hits, verdict } = await checkTopic({ title }, school);
    expect(hits[0]?.record.ref).toBe(ref);
    expect(verdict.level).not.toBe('none');
  });

  test('by keywords and abstract where the title says nothing', async () => {
    const proposal = {
      title: '一点思考',
      keywords: ['错题归因'],
      abstract: '按学生当时怎么想的，把错误分类，讲评时先猜想法。',
    };
    expect(refs((await checkTopic(proposal, school)).hits)).toEqual(['papers/errors']);
  });
});

test.each([wholeBook, errors])('a title that was had before is high: $title', async ({ title }) => {
  expect((await checkTopic({ title }, school)).verdict).toMatchObject({ level: 'high', high: 1 });
});

describe('nothing is found', () => {
  test.each([
    ['nothing like it', '校园流浪猫与生命教育'],
    ['only the words of every title', '初中物理有效课堂教学策略的研究与实践'],
    ['nothing at all', '。'],
    ['an empty title', ''],
  ])('%s', async (_, title) => {
    const { verdict, hits } = await checkTopic({ title }, schoolWith([wholeBook, errors]));
    expect(hits).toEqual([]);
    expect(verdict).toMatchObject({ level: 'none', high: 0, partial: 0, records: 2 });
    expect(verdict.text).toBe('和本校库 2 条比较：没有相近的研究。');
  });

  test('in a school that has written nothing yet', async () => {
    const answer = await checkTopic({ title: '整本书阅读' }, schoolWith([]));
    expect(answer).toMatchObject({ hits: [], linked: [], neighbours: [] });
    expect(answer.crowding).toMatchObject({ value: 0, word: '空白', years: [] });
  });
});

describe('what is shown of a work', () => {
  test('the parts of the measure, and the words in common as they stand in the record', async () => {
    const proposal = { title: '整本书阅读过程支架的撤除', abstract: '孩子停在前十页。' };
    const [hit] = (await checkTopic(proposal, school)).hits;
    expect(hit?.parts.title).toBeGreaterThan(0.3);
    expect(hit?.parts.keywords).toBeGreaterThan(0.3);
    expect(hit?.parts.abstract).toBeGreaterThan(0.1);
    expect(hit?.matched.title).toEqual(['整本书阅读', '过程性支架']);
    expect(hit?.matched.abstract).toContain('停在前十页');
  });

  test.each([
    ['ongoing', {}, 'join', '同学段同学科', '加入进去'],
    ['planned', {}, 'join', '同学段同学科', '已经有人提出'],
    ['concluded', {}, 'build-on', '同学段同学科', '后续研究'],
    ['paper', {}, 'build-on', '同学段同学科', '后续研究'],
    ['ongoing', { stage: 'junior' }, 'transfer', '换学段', '换了学段以后'],
    ['concluded', { subject: 'math' }, 'transfer', '换学科', '换了学科以后'],
    ['stopped', {}, 'resume', '同学段同学科', '可以接着做'],
    ['stopped', { stage: 'junior' }, 'resume', '换学段', '可以接着做'],
  ] as const)('%s, seen from %o: %s', async (standing, change, relation, ground, advice) => {
    const proposal = { title: '整本书阅读支架', stage: 'primary', subject: 'chinese', ...change };
    const { hits } = await checkTopic(proposal, schoolWith([{ ...wholeBook, standing }]));
    expect(hits[0]).toMatchObject({ relation, ground });
    expect(hits[0]?.advice).toContain(advice);
  });

  test('who has left is not named as the one to ask', async () => {
    const people = [{ name: '杜甫甫', href: '', here: false, status: '调离' }];
    const { hits } = await checkTopic(
      { title: '整本书阅读支架' },
      schoolWith([{ ...wholeBook, people }]),
    );
    expect(hits[0]?.advice).toContain('找教科室商量');
  });

  test('stage and subject are taken from the title, and not guessed from two', async () => {
    const told = await checkTopic({ title: '小学语文整本书阅读' }, school);
    expect(told.proposal).toMatchObject({ stage: 'primary', subject: 'chinese' });
    const both = await checkTopic({ title: '小学与初中整本书阅读' }, school);
    expect(both.proposal.stage).toBeUndefined();
    expect(both.hits[0]?.sameStage).toBeUndefined();
  });
});

describe('one piece of work is told once', () => {
  const report = record({
    ref: 'papers/report',
    kind: 'papers',
    kindName: '论文',
    title: '慢读者停在第几页：整本书阅读支架中期报告',
    standing: 'paper',
  });
  const works = schoolWith([wholeBook, report, errors], [0, 0, 2]);

  test('by its project, which says which of its papers is nearest', async () => {
    const { hits, verdict } = await checkTopic({ title: '慢读者停在第几页' }, works);
    expect(refs(hits)).toEqual(['projects/whole-book']);
    expect(hits[0]?.by?.ref).toBe('papers/report');
    expect(verdict.high + verdict.partial).toBe(1);
  });

  test('and not held against itself', async () => {
    const answer = await checkTopic({ title: report.title }, works, 'papers/report');
    expect(answer.hits).toEqual([]);
    expect(answer.verdict.records).toBe(1);
  });
});

test('where a topic is so crowded that not all are measured, the verdict says so', async () => {
  const crowd = Array.from({ length: 40 }, (_, i) => ({ ...wholeBook, ref: `projects/${i}` }));
  const { verdict, hits, crowding } = await checkTopic(
    { title: '整本书阅读支架' },
    schoolWith(crowd),
  );
  expect(verdict.text).toMatch(/^和本校库 40 条比较：至少 \d+ 项/);
  expect(hits).toHaveLength(8);
  expect(crowding.word).toBe('拥挤');
});

describe('what words do not give away', () => {
  test('work that a hit builds on is shown as linked, without a score', async () => {
    const later = record({ ref: 'papers/later', title: '圈点旁批与同伴传阅' });
    const { hits, linked } = await checkTopic(
      { title: '整本书阅读支架' },
      schoolWith([{ ...wholeBook, linked: [1] }, later]),
    );
    expect(refs(hits)).toEqual(['projects/whole-book']);
    expect(refs(linked)).toEqual(['papers/later']);
    expect(linked[0]?.via?.ref).toBe('projects/whole-book');
  });

  test('practice is no verdict, but can be used again', async () => {
    const practice = record({
      ref: 'lessons/map',
      kind: 'lessons',
      kindName: '课例',
      title: '整本书导读：给慢读者的一张路线图',
      standing: 'practice',
    });
    const { verdict, hits, neighbours } = await checkTopic(
      { title: '整本书阅读中的慢读者' },
      schoolWith([practice]),
    );
    expect(verdict.level).toBe('none');
    expect(hits).toEqual([]);
    expect(refs(neighbours)).toEqual(['lessons/map']);
  });
});
