/**
 * D1–D4 of the eleven plans, each said with the promises the product has, and its evidence.
 * Every number was worked out by hand from the days; see `eleven-school.ts` for the calendar.
 */
import { beforeAll, describe, expect, test } from 'vitest';
import type { Catalogue } from '../../../src/graph/catalogue.ts';
import { planProgress } from '../../../src/counts/promises/plan-progress.ts';
import { entryPage } from '../../../src/views/entry-page.ts';
import { reflectionPage } from '../../../src/records/reflections/page.ts';
import { planPage } from '../../../src/records/plans/page.ts';
import {
  asTruth,
  eleven,
  countsOf,
  meeting,
  promisesOf,
  reflection,
  sharesIn,
  taught,
  visit,
  type PlanSchool,
  type Truth,
} from './eleven-school.ts';

const AUTUMN = '2024-2025-1';

describe('D1, a kindergarten teacher’s plan for a semester', () => {
  const files: PlanSchool = {
    'plans/own': {
      title: '安禾的学习计划',
      teacher: 'an',
      semester: AUTUMN,
      needs: ['想看懂区域里的孩子。', '园里今年改成混龄班。'],
      goals: ['能记下一段游戏再说话。'],
      contents: ['混龄班的区域游戏。'],
      ways: ['观摩、教研、座谈。'],
      time: '每周四下午',
      commitments: [
        { what: 'meet', note: '定期的教研活动' },
        { what: 'symposium', note: '教师座谈会' },
        { what: 'observe', note: '观摩活动' },
        { note: '反思里发现的问题写成办法，回到活动里试。' },
        { what: 'reflect', target: 1, per: 'month', to: '2024-10-31' },
        { what: 'reflect', target: 2, per: 'month', from: '2024-11-01', note: '评过以后改的' },
        { what: 'reflect' },
      ],
      assessments: [
        { by: '园长和两位同事', date: '2024-11-01', found: '写得少。', improve: '一个月写两篇。' },
      ],
    },
    'reflections/a': reflection('an', '2024-09-12'),
    'reflections/a-copy': reflection('an', '2024-09-12'),
    'reflections/made-up': reflection('an', '2024-10-06', { nextStep: '少说一句。' }),
    'reflections/late': reflection('an', '2024-12-20', { happened: '2024-10-30' }),
    'reflections/in-break': reflection('an', '2024-11-13', { takesUp: 'reflections/made-up' }),
    'lessons/tried': taught('an', ['2024-11-21'], { takesUp: 'reflections/made-up' }),
    'problems/met': { authors: ['an'], date: '2024-11-22', takesUp: 'reflections/made-up' },
    'reflections/nov': reflection('an', '2024-11-20'),
    'reflections/eve': reflection('an', '2024-12-31'),
    'reflections/winter': reflection('an', '2025-01-25'),
    'reflections/spring': reflection('an', '2024-06-03'),
    'meetings/before': meeting('reflection', 'bian', '2024-08-29', ['an']),
    'meetings/summer': meeting('seminar', 'bian', '2024-07-10', ['an']),
    'meetings/research': meeting('seminar', 'bian', '2024-09-05', ['an', 'cen']),
    'meetings/recorder': meeting('seminar', 'bian', '2024-12-05', ['cen', 'e'], {
      authors: ['an'],
    }),
    'meetings/talk-all': meeting('symposium', 'bian', '2024-10-17', ['an', 'cen']),
    'observations/an': visit('an', 'bian', '2024-10-23', { grades: ['k-mixed'] }),
    'observations/cen': visit('cen', 'bian', '2024-10-23', { grades: ['k-mixed'] }),
    'observations/out': visit('an', 'bian', '2024-11-27', {
      teacher: undefined,
      guestTeacher: '外园的江老师',
      grades: ['k-mixed'],
    }),
  };
  let catalogue: Catalogue;
  beforeAll(async () => {
    catalogue = await eleven(files);
  });

  test.each<[number, string, string, Truth]>([
    [
      0,
      '教研活动',
      '29 Aug (返校), 5 Sep, 17 Oct; July is spring’s, in December she only took notes',
      [3, 0, 0, 'voluntary'],
    ],
    [1, '座谈会', '17 October', [1, 0, 0, 'voluntary']],
    [
      2,
      '观摩',
      '23 Oct, and a guest’s lesson on 27 Nov; Cen’s record of the first is the same lesson',
      [2, 0, 0, 'voluntary'],
    ],
    [3, 'in words', 'nothing to count', [0, 0, 0, 'voluntary']],
    [
      4,
      '一月一篇',
      'Sep: 12th, the copy is no second; Oct: make-up day 6th, 30th written late',
      [3, 2, 2, 'kept', '1/1 2/1'],
    ],
    [
      5,
      '一月两篇',
      'Nov: 13th (autumn break), 20th; Dec: 31st only; Jan: 25th, in the winter break, only',
      [4, 6, 6, 'missed', '2/2 1/2 1/2'],
    ],
    [
      6,
      '及时反思',
      'the seven of the two lines above, and nothing of June',
      [7, 0, 0, 'voluntary'],
    ],
  ])('%i %s: %s', (i, _, _why, truth) => {
    expect(asTruth(promisesOf(catalogue, 'own')[i], truth.length > 4)).toEqual(truth);
  });

  test('what was planned in a reflection leads to whatever took the step', () => {
    const planned = catalogue.byRef.get('reflections/made-up');
    if (planned?.collection !== 'reflections') throw new Error('no reflection');
    const page = reflectionPage(catalogue, planned);
    expect(page.takenUp.map(({ ref }) => ref).toSorted()).toEqual([
      'lessons/tried',
      'problems/met',
      'reflections/in-break',
    ]);
    const [lesson] = catalogue.byKind.lessons;
    if (lesson === undefined) throw new Error('no lesson');
    expect(entryPage(catalogue, lesson).before).toMatchObject([
      { title: '它接着做的那一步', cards: [{ ref: 'reflections/made-up' }] },
    ]);
  });

  test('figures: the lesson of two observers is one lesson of Bian', () => {
    expect(countsOf(catalogue, 'bian')['be-observed']).toBe(1);
    expect(countsOf(catalogue, 'an')).toMatchObject({ observe: 2, 'observe-outside': 1, meet: 3 });
  });
});

describe('D2, a school’s plan for the year 2024', () => {
  const files: PlanSchool = {
    'plans/school': {
      title: '同伴互助计划',
      year: 2024,
      goals: ['人人有同伴。'],
      commitments: [
        { what: 'observe', target: 1, per: 'semester', owedBy: 'each' },
        {
          what: 'prepare',
          target: 1,
          per: 'semester',
          owedBy: 'each-group',
          groupKind: 'lesson-prep',
        },
        { what: 'present', target: 1, per: 'year', owedBy: 'each', note: '轮流主讲' },
        { what: 'talk', owedBy: 'each-pair', note: '面谈、邮件、微信都算' },
        { what: 'share', target: 1, per: 'semester', owedBy: 'each', note: '看后交流' },
        { what: 'train', target: 1, per: 'semester', owedBy: 'each' },
        { what: 'invite-expert', target: 1, per: 'year', note: '请外校老师来讲' },
        { note: '周例会让出一次，下放给各组。' },
        {
          what: 'reflect',
          reflectionKind: 'stage',
          target: 1,
          per: 'semester',
          owedBy: 'each',
          note: '个人总结',
        },
        { what: 'share', every: 'observe', owedBy: 'each', note: '看后交流' },
      ],
    },
    'groups/yu': {
      name: '语文备课组',
      kind: 'lesson-prep',
      leader: 'an',
      members: [
        { id: 'an', from: '2023-09-01' },
        { id: 'bian', from: '2023-09-01' },
      ],
    },
    'groups/shu': {
      name: '数学备课组',
      kind: 'lesson-prep',
      leader: 'cen',
      members: [
        { id: 'cen', from: '2023-09-01' },
        { id: 'diao', from: '2023-09-01', to: '2024-11-15' },
      ],
    },
    'groups/gu': {
      name: '骨干小组',
      kind: 'backbone',
      leader: 'an',
      members: [{ id: 'an', from: '2023-09-01' }],
    },
    'pairs/an-bian': { kind: 'peer', mentor: 'an', mentee: 'bian', from: '2024-09-02' },
    // Spring: An, Bian and Cen; Cen in a holiday and in summer.
    'observations/s1': visit('an', 'bian', '2024-03-14'),
    'observations/s2': visit('bian', 'an', '2024-04-18'),
    'observations/s3': visit('cen', 'an', '2024-05-03'),
    'observations/s4': visit('cen', 'an', '2024-07-08'),
    // Autumn.
    'observations/a1': visit('an', 'cen', '2024-09-25', { sharedAt: 'meetings/both' }),
    'observations/a2': visit('bian', 'cen', '2024-09-25', { arrangedBy: 'school' }),
    'observations/a3': visit('bian', 'cen', '2024-11-20', {
      happened: '2024-10-15',
      lessonTitle: '十月的课',
    }),
    'observations/a4': visit('cen', 'an', '2025-01-22'),
    'observations/a5': visit('diao', 'an', '2024-11-14'),
    'observations/a6': visit('diao', 'an', '2024-11-28'),
    'observations/a7': visit('e', 'an', '2024-12-10'),
    'reflections/sum': reflection('cen', '2024-07-01', { kind: 'stage' }),
    'reflections/sum2': reflection('cen', '2025-01-16', { kind: 'stage' }),
    'reflections/plain': reflection('an', '2025-01-16'),
    'meetings/yu-s': meeting('lesson-prep', 'an', '2024-03-20', ['bian'], {
      group: 'yu',
      presenters: ['an'],
    }),
    'meetings/shu-s': meeting('lesson-prep', 'cen', '2024-03-21', [], {
      group: 'shu',
      presenters: ['diao'],
    }),
    'meetings/shu-s2': meeting('lesson-prep', 'diao', '2024-03-21', ['cen'], {
      group: 'shu',
      presenters: ['diao'],
    }),
    'meetings/both': meeting('lesson-prep', 'bian', '2024-10-10', ['an', 'diao'], {
      group: 'yu',
      otherGroups: ['shu'],
      presenters: ['bian', 'cen'],
    }),
    'meetings/shu-a': meeting('lesson-prep', 'cen', '2024-11-05', ['diao'], { group: 'shu' }),
    'meetings/talk1': meeting('mentoring', 'an', '2024-10-20', ['bian'], { mode: 'online' }),
    'meetings/talk2': meeting('seminar', 'bian', '2024-11-03', ['an']),
    'meetings/train': meeting('training', 'an', '2024-08-29', ['bian', 'cen', 'diao'], {
      hours: 6,
    }),
    'meetings/guest': meeting('seminar', 'an', '2024-12-12', ['bian', 'cen'], {
      guests: ['外校的丁老师'],
    }),
  };
  let catalogue: Catalogue;
  beforeAll(async () => {
    catalogue = await eleven(files);
  });

  test.each<[number, string, string, Truth]>([
    // Diao was there 45 of 89 school days (0.506 → 1), E 44 of 89 (0.494 → 0).
    [
      0,
      '观摩',
      'spring 1+1+2+0 of four; autumn An 1, Bian 2, Cen 1, Diao 1 (before leaving), E 1 unasked',
      [10, 8, 8, 'missed', '4/4 6/4'],
    ],
    [
      1,
      '每组备课',
      'spring one each (two minutes of 21 March are one); autumn: the joint one is each one’s, and Shu’s own',
      [5, 4, 4, 'kept', '2/2 3/2'],
    ],
    [
      2,
      '轮流主讲',
      'An and Diao in March, Bian and Cen together in October; E, 32 of 164 days, is not asked',
      [4, 4, 4, 'kept'],
    ],
    [
      3,
      '同伴交流',
      'a mentoring talk online, and a meeting of the two in no group',
      [2, 0, 0, 'voluntary'],
    ],
    [4, '看后交流', 'An’s visit told on 10 October', [1, 8, 8, 'missed', '0/4 1/4']],
    [
      5,
      '培训',
      'nobody in spring; four on 29 August, a day of 返校',
      [4, 8, 8, 'missed', '0/4 4/4'],
    ],
    [6, '请外校老师', '12 December', [1, 1, 1, 'kept']],
    [7, 'in words', 'nothing to count', [0, 0, 0, 'voluntary']],
    [
      8,
      '个人总结',
      'Cen’s of 1 July and 16 January; An’s is no summary',
      [2, 8, 8, 'missed', '1/4 1/4'],
    ],
    // Visits of 2024 that somebody owed: s1 to s4, a1 to a3, a5, a7; a6 after Diao left, a4 in 2025.
    [9, '每次听课都交流', 'An’s of 25 September alone', [1, 9, 9, 'missed', '1/9']],
  ])('%i %s: %s', (i, _, _why, truth) => {
    expect(asTruth(promisesOf(catalogue, 'school')[i], truth.length > 4)).toEqual(truth);
  });

  test('who owes which share', () => {
    const [observe, prepare] = promisesOf(catalogue, 'school');
    expect(sharesIn(observe)).toEqual(['an 2/2', 'bian 3/2', 'cen 3/2', 'diao 1/2', 'e 1/0']);
    expect(sharesIn(prepare).toSorted()).toEqual(['shu 3/2', 'yu 2/2']);
  });
});

describe('D3, a teacher’s plan by quarters', () => {
  const files: PlanSchool = {
    'plans/y2023': {
      title: '卞青 2023',
      teacher: 'bian',
      schoolYear: '2023-2024',
      goals: ['站稳讲台。'],
    },
    'plans/y2024': {
      title: '卞青 2024',
      teacher: 'bian',
      year: 2024,
      previous: 'y2023',
      goals: ['把提问想清楚。'],
      stages: [
        { name: '第一季度', from: '2024-02-26', to: '2024-03-31', theme: '研讨与论文' },
        { name: '第二季度', from: '2024-04-01', to: '2024-06-30', theme: '课堂与评价' },
        { name: '第三季度', from: '2024-08-28', to: '2024-09-30', theme: '研究与培训' },
        { name: '第四季度', from: '2024-10-01', to: '2024-12-31', theme: '总结，订下一年的计划' },
      ],
      commitments: [
        { what: 'seminar', target: 1, stage: '第一季度' },
        { what: 'observe', target: 2, stage: '第二季度' },
        { what: 'train', target: 1, per: 'quarter', stage: '第三季度' },
        { what: 'reflect', target: 1, per: 'quarter', from: '2024-10-01', note: '年度总结' },
        { what: 'paper', target: 1, per: 'quarter' },
        { what: 'be-observed', invited: true, note: '主动请同事来听' },
      ],
      steps: [{ what: '订下一年的计划', due: '2024-12-31' }],
    },
    'plans/y2025': {
      title: '卞青 2025',
      teacher: 'bian',
      year: 2025,
      previous: 'y2024',
      goals: ['接着想。'],
      commitments: [{ what: 'reflect', target: 1, per: 'semester' }],
    },
    'meetings/early': meeting('seminar', 'an', '2024-02-20', ['bian']),
    'meetings/sat': meeting('seminar', 'an', '2024-03-09', ['bian']),
    'meetings/train': meeting('training', 'an', '2024-08-29', ['bian']),
    'observations/a': visit('bian', 'an', '2024-04-10'),
    'observations/b': visit('cen', 'an', '2024-04-10'),
    'observations/c': visit('bian', 'an', '2024-06-25'),
    'observations/d': visit('bian', 'an', '2024-07-03'),
    'observations/e': visit('an', 'bian', '2024-04-24', { invited: true }),
    'observations/f': visit('an', 'bian', '2024-01-10', { invited: true }),
    'observations/g': visit('an', 'bian', '2024-05-08'),
    'reflections/year': reflection('bian', '2025-01-20', { kind: 'stage' }),
    'papers/a': { authors: ['bian'], date: '2024-03-15' },
    'papers/b': { authors: ['bian'], date: '2024-06-01', title: '一篇' },
    'papers/b2': { authors: ['bian'], date: '2024-06-01', title: '一篇' },
    'papers/c': { authors: ['bian', 'an'], date: '2024-08-05' },
    'papers/d': { authors: ['bian'], date: '2024-11-11' },
  };
  let catalogue: Catalogue;
  beforeAll(async () => {
    catalogue = await eleven(files);
  });

  test.each<[number, string, string, Truth]>([
    [
      0,
      'Q1 研讨',
      'Saturday 9 March; 20 February is before the day it was promised from',
      [1, 1, 1, 'kept', '1/1'],
    ],
    [
      1,
      'Q2 听课',
      '10 April (one lesson, two records) and 25 June; 3 July is after the last day',
      [2, 2, 2, 'kept', '2/2'],
    ],
    [2, 'Q3 培训', '29 August, a day of 返校', [1, 1, 1, 'kept', '1/1']],
    [3, 'Q4 总结', '20 January: the break closes the semester', [1, 1, 1, 'kept', '1/1']],
    [
      4,
      '论文',
      'March; June (a copy is no second) and, in the summer break, August; none; November',
      [4, 4, 4, 'missed', '1/1 2/1 0/1 1/1'],
    ],
    [
      5,
      '请人来听',
      '10 January (before the first semester known, yet in 2024) and 24 April',
      [2, 0, 0, 'voluntary'],
    ],
  ])('%i %s: %s', (i, _, _why, truth) => {
    expect(asTruth(promisesOf(catalogue, 'y2024')[i], truth.length > 4)).toEqual(truth);
  });

  test('each stage stands with its theme and what is promised for it', () => {
    const plan = catalogue.plans.get('y2024');
    if (plan === undefined) throw new Error('no plan');
    const { stages, stagePromises, promises } = planPage(catalogue, plan);
    expect(stages.texts.map((one) => one.replace(/（.*?）/, ''))).toEqual([
      '第一季度：研讨与论文',
      '第二季度：课堂与评价',
      '第三季度：研究与培训',
      '第四季度：总结，订下一年的计划',
    ]);
    expect(
      stagePromises.map(({ title, promises: own }) => [title, own.map((one) => one.promise)]),
    ).toEqual([
      ['第一季度：研讨与论文', ['第一季度专题研讨 1 次']],
      ['第二季度：课堂与评价', ['第二季度听课 2 节']],
      ['第三季度：研究与培训', ['第三季度每季度参加培训 1 次']],
    ]);
    expect(promises).toHaveLength(3);
  });

  test('a stage that is over is over, though the year is not', async () => {
    // On 1 April nothing of the second quarter was done yet; a seminar was held in the first.
    const early = promisesOf(await eleven(files, '2024-04-01'), 'y2024');
    expect(early.slice(0, 2).map((one) => asTruth(one, false))).toEqual([
      [1, 1, 1, 'kept'],
      [0, 0, 2, 'running'],
    ]);
    const { 'meetings/sat': _, ...without } = files;
    const [seminar] = promisesOf(await eleven(without, '2024-04-01'), 'y2024');
    expect(asTruth(seminar, false)).toEqual([0, 1, 1, 'missed']);
  });

  test('the year after asks for its own semesters, not again for the autumn that ended in it', () => {
    // Only spring 2025 begins in 2025; the reflection of 20 January closes the autumn of 2024.
    const [reflect] = promisesOf(catalogue, 'y2025');
    expect(asTruth(reflect, true)).toEqual([0, 0, 1, 'running', '0/1']);
  });
});

describe('D4, a school’s scheme of exchange for a semester', () => {
  const resources = ['课件', '记录单'].map((title) => ({
    title,
    kind: 'slides',
    address: 'https://hedui.example/x',
    licence: '校内自由使用',
  }));
  const seminar = (date: string, more: object = {}) =>
    meeting('seminar', 'an', date, ['bian', 'cen'], { group: 'p1', ...more });
  const guests = ['教研室的施老师'];
  const answers = (n: number) => ({ survey: { n, mean: 4.5 } });
  const files: PlanSchool = {
    'plans/school': {
      title: '交流活动方案',
      semester: AUTUMN,
      goals: ['每月有一次好好的研讨。'],
      commitments: [
        { what: 'seminar', target: 1, per: 'month', with: ['expert'] },
        {
          what: 'observe',
          target: 1,
          per: 'month',
          owedBy: 'each',
          voluntary: true,
          time: '每月第二个周四下午',
        },
        {
          anyOf: ['prepare', 'review'],
          target: 1,
          per: ['semester', 'school-year'],
          owedBy: 'each-group',
          groupKind: 'peer',
        },
        { what: 'give-resource', owedBy: 'together' },
        { what: 'raise', note: '研讨需求' },
        {
          what: 'symposium',
          target: 1,
          per: ['semester', 'school-year'],
          owedBy: 'each-group',
          groupKind: 'peer',
        },
        { what: 'evaluate', every: 'seminar', per: 'month', note: '参与度与满意度' },
        { what: 'evaluate', every: 'meet', voluntary: true },
        { what: 'invite-expert', every: 'seminar' },
        { what: 'evaluate', every: 'visit' },
      ],
    },
    'groups/p1': {
      name: '互助一组',
      kind: 'peer',
      leader: 'an',
      members: ['an', 'bian', 'cen'].map((id) => ({ id, from: '2024-09-02' })),
    },
    'groups/p2': {
      name: '互助二组',
      kind: 'peer',
      leader: 'e',
      members: [
        { id: 'e', from: '2024-11-18' },
        { id: 'diao', from: '2024-09-02', to: '2024-11-15' },
      ],
    },
    'meetings/sep': seminar('2024-09-21', { guests, ...answers(6), adjusted: '下次先听再谈。' }),
    'meetings/sep2': seminar('2024-09-21', { guests, authors: ['bian'], ...answers(6) }),
    'meetings/oct': seminar('2024-10-06'),
    'meetings/oct2': seminar('2024-10-26', { guests, ...answers(4) }),
    'meetings/nov': seminar('2024-11-16', { guests }),
    'meetings/dec': seminar('2024-12-14'),
    'meetings/jan': seminar('2025-01-25', { guests }),
    'observations/a': visit('an', 'cen', '2024-09-26'),
    'observations/b': visit('bian', 'cen', '2024-09-26'),
    'observations/c': visit('an', 'cen', '2024-11-28'),
    'meetings/p1': meeting('lesson-prep', 'an', '2024-10-10', ['bian'], { group: 'p1' }),
    'meetings/p2': meeting('lesson-review', 'e', '2025-01-22', [], { group: 'p2' }),
    'reflections/r': reflection('an', '2024-11-21', { resources }),
    'reflections/r2': reflection('an', '2024-11-21', { resources }),
    'problems/p': { authors: ['cen'], date: '2024-10-09', wantsSeminar: true },
  };
  let catalogue: Catalogue;
  beforeAll(async () => {
    catalogue = await eleven(files);
  });

  test.each<[number, string, string, Truth]>([
    [
      0,
      '每月请专家研讨',
      '21 Sep (two minutes), 26 Oct (the 6th had no guest), 16 Nov in the break, none, 25 Jan in the break',
      [4, 5, 5, 'missed', '1/1 1/1 1/1 0/1 1/1'],
    ],
    [
      1,
      '每月观摩，自愿',
      'two sat in one lesson in September, one in November',
      [3, 0, 0, 'voluntary', '2/0 0/0 1/0 0/0 0/0'],
    ],
    [
      2,
      '每组每学期或每学年一次备课或评课',
      'p1 prepared, p2 reviewed in the winter break: kept by the semester, so by the year, which is not over',
      [2, 0, 2, 'kept', '2/2'],
    ],
    [3, '资源共享', 'two files; the copy of the reflection gives no more', [2, 0, 0, 'voluntary']],
    [4, '研讨需求', '9 October', [1, 0, 0, 'voluntary']],
    [
      5,
      '每学期或每学年一次座谈',
      'nobody in the autumn, but the year still runs',
      [0, 0, 2, 'running', '0/2'],
    ],
    [
      6,
      '每次研讨都评价',
      '21 Sep by six; 26 Oct by four, of which only that is told; not on 6 Oct, 16 Nov, 14 Dec, 25 Jan',
      [2, 6, 6, 'missed', '1/1 1/2 0/1 0/1 0/1'],
    ],
    [7, '每次活动都评价，自愿', 'the two above', [2, 0, 0, 'voluntary']],
    [8, '每次研讨都请专家', '21 Sep, 26 Oct, 16 Nov, 25 Jan of six', [4, 6, 6, 'missed', '4/6']],
    [9, '每次外出都评价', 'nobody went anywhere', [0, 0, 0, 'voluntary', '0/0']],
  ])('%i %s: %s', (i, _, _why, truth) => {
    expect(asTruth(promisesOf(catalogue, 'school')[i], truth.length > 4)).toEqual(truth);
  });

  test('names the activities that nobody evaluated, and what was promised for which time', () => {
    const plan = catalogue.plans.get('school');
    if (plan === undefined) throw new Error('no plan');
    const promises = planProgress(catalogue, plan);
    expect(promises[6]).toMatchObject({
      promise: '每月每次专题研讨都有活动评价',
      missing: '还没有的是2024年10月6日、2024年11月16日、2024年12月14日、2025年1月25日。',
    });
    expect(promises[1]?.promise).toBe('每月听课 1 节，每人，固定在每月第二个周四下午');
    expect(promises[2]?.promise).toBe('每学期或每学年集体备课或评课 1 次，每个小组');
  });

  test('of what is promised for every time nothing is over before the time is', async () => {
    const early = promisesOf(await eleven(files, '2024-10-15'), 'school');
    // Of two seminars so far that of 6 October may still be evaluated.
    expect(asTruth(early[6], false)).toEqual([1, 1, 2, 'running']);
  });

  test('figures of the group: one activity was evaluated by enough people', () => {
    // Seminars of six days and a preparation; months with a seminar: all five.
    expect(countsOf(catalogue, 'p1')).toMatchObject({
      meetings: 7,
      satisfaction: 1,
      // That of 26 October, too, of which the four answers are not told.
      evaluate: 2,
      seminars: 5,
    });
    expect(countsOf(catalogue, 'an')['give-resource']).toBe(2);
  });

  test('a lesson shown to nobody is none that was observed', async () => {
    const more = await eleven({ ...files, 'lessons/open': taught('bian', ['2024-12-03']) });
    expect(countsOf(more, 'bian')['be-observed']).toBe(0);
  });
});
