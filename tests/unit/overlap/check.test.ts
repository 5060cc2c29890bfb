import { describe, expect, test } from 'vitest';
import { checkTopic } from '../../../src/overlap/check.ts';
import type { OverlapRecord } from '../../../src/overlap/record.ts';
import { overlapIndex, sourceOf } from '../../../src/overlap/overlap-index.ts';
import { corpusOf, errors, general, record, schoolWith, wholeBook } from './past-works.ts';

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

describe('where nothing is near', () => {
  const two = schoolWith([wholeBook, errors]);

  test('the nearest are shown as not being near, and nothing is denied', async () => {
    const { verdict, hits, weak } = await checkTopic({ title: '校园流浪猫与讲评' }, two);
    expect(hits).toEqual([]);
    expect(refs(weak)).toEqual(['papers/errors']);
    expect(weak[0]).toMatchObject({ level: 'weak', relation: 'build-on' });
    expect(verdict).toMatchObject({
      level: 'none',
      high: 0,
      partial: 0,
      records: 2,
      advice: '先看最接近的几条再定',
    });
    expect(verdict.text).toBe(
      '和本校库 2 条的题目、关键词、摘要比较：没有到“相近”的程度，最接近的 1 条列在下面，请自己看一看。正文没有比较。',
    );
  });

  test('not more than three, by BM25', async () => {
    const many = Array.from({ length: 9 }, (_, i) =>
      record({ ref: `papers/${i}`, title: `${'甲乙丙丁戊己庚辛壬'.charAt(i)}字的讲评` }),
    );
    const { hits, weak } = await checkTopic({ title: '流浪猫流浪狗与校园讲评' }, schoolWith(many));
    expect(hits).toEqual([]);
    expect(weak).toHaveLength(3);
  });

  test('not a word in common is said to be no more than that', async () => {
    const { verdict, weak } = await checkTopic({ title: '流浪猫与同理心' }, two);
    expect(weak).toEqual([]);
    expect(verdict.text).toContain('没有查到相同的词');
    expect(verdict.advice).toBe('换几个词再查一次');
  });

  test.each(['研究', '的', '🎉', '。', '', '核心素养视域下的实践研究'])(
    'a title with nothing to compare says so: “%s”',
    async (title) => {
      const { verdict, hits, weak } = await checkTopic({ title }, two);
      expect([...hits, ...weak]).toEqual([]);
      expect(verdict).toMatchObject({ level: 'none', comparable: false });
      expect(verdict.text).toContain('没有可以拿来比较的词');
      expect(verdict.text).not.toContain('和本校库');
    },
  );

  test('in a school that has written nothing yet', async () => {
    const answer = await checkTopic({ title: '整本书阅读' }, schoolWith([]));
    expect(answer).toMatchObject({ hits: [], weak: [], linked: [], neighbours: [] });
    expect(answer.verdict.text).toBe('本校库里还没有可以比较的记录。');
    expect(answer.crowding).toMatchObject({ value: 0, word: '未查到', years: [] });
  });
});

describe('the same study in other clothes', () => {
  const homework = record({
    ref: 'projects/homework',
    title: '“双减”背景下小学语文单元作业设计的实践研究',
    keywords: ['单元作业', '作业设计', '作业评价'],
  });
  const own = schoolWith([homework, wholeBook, errors, general]);
  const nearest = async (title: string) => {
    const answer = await checkTopic({ title }, own);
    const [hit] = answer.hits;
    if (hit === undefined) throw new Error('nothing found');
    return { ...hit, verdict: answer.verdict };
  };

  test('outranks and outwords another subject, and each is told what to do', async () => {
    const dressed = await nearest(
      '“双减”政策下指向核心素养的小学语文单元作业优化设计与高质量实施的行动研究',
    );
    const moved = await nearest('小学数学单元作业设计的实践');
    expect([dressed.record.ref, moved.record.ref]).toEqual([homework.ref, homework.ref]);
    expect([dressed.level, moved.level]).toEqual(['high', 'partial']);
    expect(dressed.score).toBeGreaterThan(moved.score);
    expect([dressed.verdict.advice, moved.verdict.advice]).toEqual([
      '加入或改换角度',
      '换学段、换学科可以做',
    ]);
  });

  test('neither rises nor sinks by its ornaments', async () => {
    const bare = await nearest('小学语文单元作业设计');
    for (const title of [
      '小学语文单元作业设计的行动研究',
      '小学语文单元作业设计的优化',
      '指向核心素养的小学语文单元作业设计',
      '新课标环境下小学语文单元作业设计与高质量实施',
      '“双减”背景下小学语文单元作业设计的有效路径探索',
      '小学语文单元作业优化设计',
      '统编教材视域下小学语文单元作业设计与实践的策略研究',
    ]) {
      const { level, score } = await nearest(title);
      expect([title, level, score]).toEqual([title, bare.level, bare.score]);
    }
  });
});

test('the clause that comes before the matter makes no other study of it', async () => {
  const work = record({ ref: 'papers/terms', title: '二十四节气园本课程的生成', stages: [] });
  const { verdict, hits } = await checkTopic(
    { title: '中华优秀传统文化背景下二十四节气园本课程的构建' },
    schoolWith([work, wholeBook, record({ ref: 'papers/culture', title: '传统文化社团的排课' })]),
  );
  expect(verdict.level).toBe('high');
  expect(refs(hits)).toEqual(['papers/terms']);
});

test.each([
  ['宿舍公约的形成', '住校生怎样定寝室规矩'],
  ['随班就读的支持', '融合教育课堂的调整'],
  ['烹饪课程的安全', '厨艺课上的刀具'],
  ['实用性写作的情境', '应用文教学'],
  ['抗挫力的培养', '逆境中的小学生'],
  ['民间游戏的改编', '传统体育游戏'],
  ['汽修专业的工作页', '汽车维修任务工单'],
  ['孤独症儿童的课堂', '自闭症学生的座位'],
  ['校园农场的管理', '班级菜园'],
  ['花样跳绳的编排', '跳绳'],
  ['作业总量的公示', '作业负担的统筹'],
  ['群文阅读中的比较', '多文本教学'],
  ['课后服务的选课', '托管课程'],
  ['学生近视的预防', '视力保护'],
  ['读书批注的交流', '旁注的分享'],
  ['课本剧的排演', '教育戏剧进课堂'],
])('other words of the trade: %s, %s', async (past, title) => {
  const work = record({ ref: 'papers/past', title: past });
  const { hits, weak } = await checkTopic({ title }, schoolWith([wholeBook, work, errors]));
  expect(refs([...hits, ...weak])[0]).toBe('papers/past');
});

describe('traditional characters', () => {
  test('a title in them finds what is written in simplified ones', async () => {
    const { hits, proposal } = await checkTopic({ title: '小學語文整本書閱讀支架的設計' }, school);
    expect(refs(hits)[0]).toBe('projects/whole-book');
    expect(proposal).toMatchObject({
      title: '小學語文整本書閱讀支架的設計',
      stage: 'primary',
      subject: 'chinese',
    });
  });

  test('a work in them is found, and its words are shown as it has them', async () => {
    const work = record({ ref: 'papers/there', title: '群文閱讀中的議題設計' });
    const { hits } = await checkTopic({ title: '群文阅读的议题' }, schoolWith([wholeBook, work]));
    expect(hits[0]?.record.ref).toBe('papers/there');
    expect(hits[0]?.matched.title).toContain('群文閱讀');
  });

  test('another name of a topic may be written in them', async () => {
    const corpus = corpusOf([record({ ref: 'papers/x', title: '晨诵课的安排' })]);
    const source = sourceOf(
      overlapIndex({ ...corpus, concepts: [{ id: 'own:0', phrases: ['晨誦課', '早读时光'] }] }),
    );
    const { hits, weak } = await checkTopic({ title: '早读时光' }, source);
    expect(refs([...hits, ...weak])).toEqual(['papers/x']);
  });
});

test('a work at home comes before one from elsewhere that has the same words', async () => {
  const away = record({ ref: 'papers/away', title: '初中阶梯式周练单', stages: ['junior'] });
  const home = record({ ref: 'papers/home', title: '小学阶梯式周练单' });
  const { hits } = await checkTopic(
    { title: '小学阶梯式周练单的编写' },
    schoolWith([away, home, wholeBook, errors]),
  );
  expect(refs(hits)).toEqual(['papers/home', 'papers/away']);
  expect(hits.map(({ level }) => level)).toEqual(['high', 'partial']);
});

test('a vocational school, which files its work as senior or not at all, is no other stage', async () => {
  const work = (change: Partial<OverlapRecord>): OverlapRecord =>
    record({ ref: 'papers/sheet', title: '应用文写作任务工单', standing: 'paper', ...change });
  const relation = async (change: Partial<OverlapRecord>) =>
    (await checkTopic({ title: '中职语文应用文写作任务工单' }, schoolWith([work(change)]))).hits[0]
      ?.relation;
  expect(await relation({ stages: ['senior'] })).toBe('build-on');
  expect(await relation({ stages: [] })).toBe('build-on');
  expect(await relation({ stages: ['primary'] })).toBe('transfer');
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
    ['ongoing', {}, 'join', '同学段同学科', '加入或改换角度：'],
    ['planned', {}, 'join', '同学段同学科', '已经有人提出'],
    ['concluded', {}, 'build-on', '同学段同学科', '接着做并引用：'],
    ['paper', {}, 'build-on', '同学段同学科', '接着做并引用：'],
    ['ongoing', { stage: 'junior' }, 'transfer', '换学段', '换了学段以后'],
    ['concluded', { subject: 'math' }, 'transfer', '换学科', '换学段、换学科可以做：'],
    ['stopped', {}, 'resume', '同学段同学科', '先看为什么停：'],
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
    expect(both.hits[0]?.sameStage, 'it is at home in either').toBe(true);
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
  expect(verdict.text).toMatch(/^和本校库 40 条的题目、关键词、摘要比较：至少 \d+ 项/);
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

describe('what was withdrawn', () => {
  const gone = record({
    ref: 'papers/gone',
    kind: 'papers',
    kindName: '论文',
    title: '小数乘法错题的当堂订正与讲评',
    keywords: ['小数乘法', '错题归因', '讲评课'],
    subject: 'math',
    subjectName: '数学',
    standing: 'withdrawn',
    statusName: '已撤回',
    reason: '两个班的卷子不一样。',
  });
  const title = '小数乘法错题的当堂订正与讲评';

  test('stands behind what stands, is told with its reason, and is neither counted nor crowded', async () => {
    const answer = await checkTopic({ title }, schoolWith([gone, errors]));
    const without = await checkTopic({ title }, schoolWith([errors]));
    expect(refs(answer.hits)).toEqual(['papers/errors', 'papers/gone']);
    expect(answer.hits[1]).toMatchObject({ level: 'high', relation: 'distrust' });
    expect(answer.hits[1]?.advice).toMatch(/^已撤回，不作依据：/);
    expect(answer.verdict.high + answer.verdict.partial).toBe(
      without.verdict.high + without.verdict.partial,
    );
    expect(answer.verdict.text).toMatch(/。另有 1 项相近的已经撤回，不作依据。$/);
    expect(answer.crowding.value).toBe(without.crowding.value);
  });

  test('is no ground for saying that nothing is near', async () => {
    const { verdict, hits } = await checkTopic({ title }, schoolWith([gone]));
    expect(refs(hits)).toEqual(['papers/gone']);
    expect(verdict).toMatchObject({
      level: 'none',
      high: 0,
      partial: 0,
      advice: '已撤回，不作依据',
    });
    expect(verdict.text).toBe(
      '和本校库 1 条的题目、关键词、摘要比较：只有 1 项相近的已经撤回，不作依据。',
    );
  });
});
