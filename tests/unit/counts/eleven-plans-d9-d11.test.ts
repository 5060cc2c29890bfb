/**
 * D9–D11 of the eleven plans, each said with the promises the product has, and its evidence.
 * Every number was worked out by hand from the days; see `eleven-school.ts` for the calendar.
 */
import { beforeAll, describe, expect, test } from 'vitest';
import type { Catalogue } from '../../../src/graph/catalogue.ts';
import { calendarEvents } from '../../../src/views/shelves/calendar-events.ts';
import { bySemester } from '../../../src/views/entry-card.ts';
import { expertisePage } from '../../../src/views/shelves/expertise-page.ts';
import { fixedTimes } from '../../../src/views/fixed-times.ts';
import { owedBy } from '../../../src/counts/promises/owed.ts';
import { semesterPages } from '../../../src/views/shelves/semester-page.ts';
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

describe('D9, a pair’s plan of three leadings', () => {
  const demo = (days: string[], more: object = {}) =>
    taught('an', days, { occasion: 'demo', ...more });
  const classes = demo(['2024-10-17', '2024-10-18']);
  const [first, second] = classes['rounds'] as object[];
  const book = (title: string) => ({ title, author: '某人' });
  const files: PlanSchool = {
    'books/b1': book('甲书'),
    'books/b2': book('乙书'),
    'books/b3': book('丙书'),
    'books/b4': book('丁书'),
    'pairs/two': { kind: 'mentor', mentor: 'an', mentee: 'bian', from: '2024-09-02' },
    'plans/two': {
      title: '安禾和卞青',
      pair: 'two',
      semester: AUTUMN,
      goals: ['读书、课堂、问题三个引领。'],
      books: ['b1', 'b2', 'b3'],
      commitments: [
        { what: 'demo', target: 3, atMost: 4, per: 'semester', owedBy: 'mentor' },
        { what: 'report', target: 1, per: 'semester', owedBy: 'mentee' },
        { what: 'read', target: 2, per: 'semester', owedBy: 'together' },
        { what: 'read-book', books: ['b1', 'b2', 'b3'], per: 'semester', owedBy: 'each' },
        { what: 'paper', target: 1, per: 'semester', owedBy: 'together' },
        { what: 'raise', owedBy: 'each', note: '问题诊断记录' },
        { what: 'solve', owedBy: 'together' },
        { what: 'be-observed', owedBy: 'mentor', time: '每周四第二节', note: '开放课堂' },
      ],
    },
    'lessons/d1': demo(['2024-09-19']),
    'observations/d1': visit('bian', 'an', '2024-09-26', {
      lesson: 'd1',
      happened: '2024-09-19',
      lessonTitle: '九月的课',
    }),
    'lessons/d2': {
      ...classes,
      rounds: [
        { ...first, observers: ['bian'] },
        { ...second, observers: ['cen'] },
      ],
    },
    'lessons/d3': demo(['2024-11-21'], { members: [{ id: 'cen', role: 'observe' }] }),
    'lessons/d4': demo(['2024-12-05'], { members: [{ id: 'bian', role: 'observe' }] }),
    'lessons/d4-again': demo(['2024-12-05'], {
      authors: ['cen'],
      date: '2024-12-30',
      title: '另写的一篇',
      members: [{ id: 'bian', role: 'record' }],
    }),
    'lessons/report': taught('bian', ['2024-12-26'], { occasion: 'report' }),
    'readings/r1': { authors: ['an', 'bian'], date: '2024-10-10', book: 'b1' },
    'readings/r2': { authors: ['bian'], date: '2024-11-14', book: 'b1', title: '又读' },
    'meetings/club': meeting('book-club', 'an', '2024-12-12', ['bian'], { book: 'b2' }),
    'readings/club': { authors: ['bian'], date: '2024-12-20', happened: '2024-12-12', book: 'b2' },
    'readings/other': { authors: ['bian'], date: '2024-12-28', book: 'b4' },
    'reflections/b3': reflection('bian', '2025-01-20', { kind: 'after-reading', book: 'b3' }),
    'papers/both': { authors: ['bian', 'an'], date: '2025-01-10' },
    'papers/alone': { authors: ['an'], date: '2024-11-30' },
    'problems/p': {
      authors: ['bian'],
      date: '2024-09-29',
      status: 'solved',
      solvedBy: ['reflections/found'],
    },
    'reflections/found': reflection('an', '2024-11-28'),
  };
  let catalogue: Catalogue;
  beforeAll(async () => {
    catalogue = await eleven(files);
  });

  test.each<[number, string, string, Truth]>([
    [
      0,
      '示范课 3—4 节',
      '19 Sep (her record came a week later), 17 Oct of two classes, 5 Dec written up twice; none sat in on 21 Nov',
      [3, 3, 3, 'kept'],
    ],
    [1, '汇报课', '26 December', [1, 1, 1, 'kept']],
    [
      2,
      '同读',
      '10 Oct; 12 Dec, minutes and a note of one evening; alone is not together',
      [2, 2, 2, 'kept'],
    ],
    [
      3,
      '书单',
      'An two; Bian three, the last in the winter break; the fourth book is not on the list',
      [5, 6, 6, 'missed', '5/6'],
    ],
    [4, '论文', 'the one by both', [1, 1, 1, 'kept']],
    [5, '问题诊断', 'Bian’s', [1, 0, 0, 'voluntary']],
    [6, '解决问题', 'raised by the one, solved by the other', [1, 0, 0, 'voluntary']],
    // Whoever came: 19 September, both classes of October, 21 November, 5 December.
    [7, '开放课堂', 'five lessons', [5, 0, 0, 'voluntary']],
  ])('%i %s: %s', (i, _, _why, truth) => {
    expect(asTruth(promisesOf(catalogue, 'two')[i], truth.length > 4)).toEqual(truth);
  });

  test('the open class stands among the fixed times of its semester, and of no other', () => {
    const timesIn = (id: string) => {
      const semester = catalogue.school.semesters.find((one) => one.id === id);
      if (semester === undefined) throw new Error(id);
      return fixedTimes(catalogue, semester).map(({ who, what, when, from }) => [
        who.label,
        what,
        when,
        from?.href,
      ]);
    };
    expect(timesIn(AUTUMN)).toEqual([
      ['安禾—卞青', '请人来听课（开放课堂）', '每周四第二节', '/plans/two/'],
    ]);
    expect(timesIn('2023-2024-2')).toEqual([]);
  });

  test('shares of the list, and what stands with the mentor', () => {
    expect(sharesIn(promisesOf(catalogue, 'two')[3])).toEqual(['an 2/3', 'bian 3/3']);
    // Five demonstration lessons in all, four of them seen by somebody: 19 Sep, 17 and 18 Oct, 21 Nov, 5 Dec.
    expect(countsOf(catalogue, 'an')).toMatchObject({ demo: 5, 'be-observed': 5, read: 2 });
  });
});

describe('D10, a group of backbone teachers', () => {
  const gathered = (date: string, more: object = {}) =>
    meeting('reflection', 'an', date, ['bian', 'cen'], { group: 'gu', ...more });
  const training = (date: string, more: object = {}) =>
    meeting('training', 'an', date, ['cen'], { group: 'gu', ...more });
  const commented = taught('an', ['2024-10-24'], { occasion: 'demo', group: 'gu' });
  const [round] = commented['rounds'] as object[];
  const files: PlanSchool = {
    'teachers/bian': { name: '卞青', status: 'active', expertise: ['课堂录像分析'] },
    'groups/gu': {
      name: '骨干小组',
      kind: 'backbone',
      leader: 'an',
      members: ['an', 'bian', 'cen'].map((id) => ({ id, from: '2023-09-01' })),
    },
    'plans/gu': {
      title: '骨干小组的计划',
      group: 'gu',
      semester: AUTUMN,
      goals: ['先研究，再请人引领。'],
      commitments: [
        { what: 'reflect-together', target: 1, per: 'milestone', at: ['start', 'midterm', 'end'] },
        { what: 'give-training', target: 1, per: 'semester', owedBy: 'each', level: 'school' },
        { what: 'demo', target: 1, per: 'semester', owedBy: 'each' },
        { what: 'invite-expert' },
        { what: 'reflect-together', target: 1, per: 'week', voluntary: true },
        { what: 'reflect-together', target: 1, per: ['week', 'milestone'] },
        { what: 'give-training', level: ['group', 'school'], owedBy: 'each' },
      ],
    },
    'meetings/start': gathered('2024-08-28'),
    'meetings/break': gathered('2024-11-13'),
    'meetings/end': gathered('2025-01-10'),
    'meetings/end2': gathered('2025-01-18'),
    'meetings/mine': meeting('reflection', 'an', '2024-11-06', ['bian']),
    'meetings/train': training('2024-10-11', {
      presenters: ['an', 'bian'],
      level: 'school',
      guests: ['区里的向老师'],
      hours: 2,
    }),
    'meetings/train2': training('2024-11-22', {
      host: 'cen',
      authors: ['cen'],
      presenters: ['cen'],
      level: 'group',
    }),
    'lessons/demo': {
      ...commented,
      rounds: [
        {
          ...round,
          expertComment: {
            guest: '区里的向老师',
            questions: ['为什么是三秒？'],
            text: '先问再看。',
          },
        },
      ],
    },
    'lessons/demo-again': { ...commented, authors: ['cen'], date: '2024-11-01', title: '另写一篇' },
    'lessons/away': taught('cen', ['2024-11-07'], { occasion: 'outreach' }),
    // Written in the spring about the autumn.
    'lessons/late': taught('bian', ['2024-12-26'], { date: '2025-03-05', title: '补写的课例' }),
    'meetings/late': meeting('seminar', 'an', '2025-03-06', ['bian'], { happened: '2024-12-27' }),
  };
  let catalogue: Catalogue;
  beforeAll(async () => {
    catalogue = await eleven(files);
  });

  test.each<[number, string, string, Truth]>([
    // 开学初 reaches back to 28 August and to 15 September, 期中 is the ninth and tenth of the
    // teaching weeks (28 October to 10 November), 期末 from 6 January through the break.
    [
      0,
      '集体反思三次',
      '28 August; in the middle a meeting of no group, and one in the break; 10 and 18 January',
      [3, 3, 3, 'missed', '1/1 0/1 2/1'],
    ],
    [
      1,
      '承担校级培训',
      'An and Bian together; Cen’s was of the group’s level',
      [2, 3, 3, 'missed'],
    ],
    [2, '示范课', 'An’s, written up twice; Cen’s was taught elsewhere', [1, 3, 3, 'missed']],
    [3, '请专家', 'at the training, and on An’s lesson', [2, 0, 0, 'voluntary']],
  ])('%i %s: %s', (i, _, _why, truth) => {
    expect(asTruth(promisesOf(catalogue, 'gu')[i], truth.length > 4)).toEqual(truth);
  });

  test('what is written down late stands with the semester in which it happened', async () => {
    const later = await eleven(files, '2025-03-31');
    const late = ['lessons/late', 'meetings/late'];
    expect(late.map((ref) => later.byRef.get(ref)?.semester)).toEqual([AUTUMN, AUTUMN]);
    expect(countsOf(later, 'bian')).toMatchObject({ lesson: 1, taught: 1 });
    const refsOn = (id: string): string[] =>
      (semesterPages(later).get(id)?.kinds ?? []).flatMap(({ cards }) =>
        cards.map(({ ref }) => ref),
      );
    expect(refsOn(AUTUMN)).toEqual(expect.arrayContaining(late));
    expect(refsOn('2024-2025-2').filter((ref) => late.includes(ref))).toEqual([]);
    const days = later.school.semesters.flatMap((semester) =>
      calendarEvents(later, semester)
        .filter(({ uid }) => uid === 'meetings/late')
        .map(({ from }) => [semester.id, from]),
    );
    expect(days).toEqual([[AUTUMN, '2024-12-27']]);
    // Beside newer entries, it is still under its own semester, which comes after the spring.
    const more = await eleven(
      { ...files, 'reflections/new': reflection('an', '2025-03-01') },
      '2025-03-31',
    );
    expect(bySemester(more, more.entries).map(({ href }) => href)).toEqual([
      '/semesters/2024-2025-2/',
      '/semesters/2024-2025-1/',
    ]);
  });

  test('or every week, of which nothing is asked', () => {
    // 10 January is of the 19th week, Saturday the 18th of the 20th; August and the break of none.
    const [, , , , weekly, either] = promisesOf(catalogue, 'gu');
    expect(asTruth(weekly, false)).toEqual([2, 0, 0, 'voluntary']);
    // Either was missed; of the two, the three times ask less than nineteen weeks.
    expect(asTruth(either, true)).toEqual([3, 3, 3, 'missed', '1/1 0/1 2/1']);
  });

  test('who can speak on what stands beside who has spoken', () => {
    const { words, trainers } = expertisePage(catalogue);
    expect(words).toMatchObject([{ word: '课堂录像分析', people: [{ label: '卞青' }] }]);
    expect(
      trainers.map(({ person, given }) => [person.label, given.map(({ date }) => date)]),
    ).toEqual([
      ['安禾', ['2024-10-11']],
      ['卞青', ['2024-10-11']],
      ['岑溪', ['2024-11-22']],
    ]);
  });

  test('who gave training', () => {
    expect(sharesIn(promisesOf(catalogue, 'gu')[1])).toEqual(['an 1/1', 'bian 1/1', 'cen 0/1']);
    expect(sharesIn(promisesOf(catalogue, 'gu')[6])).toEqual(['an 1/0', 'bian 1/0', 'cen 1/0']);
    expect(countsOf(catalogue, 'cen')).toMatchObject({ 'give-training': 1, outreach: 1, demo: 0 });
  });
});

describe('D11, a lesson-preparation group under three plans', () => {
  const prepared = (date: string, more: object = {}) =>
    meeting('lesson-prep', 'cen', date, ['bian'], { group: 'bk', ...more });
  const members = ['bian', 'cen'].map((id) => ({ id, from: '2023-09-01' }));
  const files: PlanSchool = {
    'groups/bk': {
      name: '数学备课组',
      kind: 'lesson-prep',
      leader: 'cen',
      members: [...members, { id: 'an', from: '2023-09-01', to: '2024-06-30' }],
    },
    'groups/jy': { name: '数学教研组', kind: 'teaching-research', leader: 'cen', members },
    'plans/school': {
      title: '学校计划',
      semester: AUTUMN,
      goals: ['每组备课。'],
      commitments: [
        {
          what: 'prepare',
          target: 1,
          per: 'semester',
          owedBy: 'each-group',
          groupKind: 'lesson-prep',
        },
      ],
    },
    'plans/office': {
      title: '教导处计划',
      semester: AUTUMN,
      parents: ['school'],
      goals: ['每人开课。'],
      commitments: [{ what: 'open', target: 1, per: 'semester', owedBy: 'each' }],
    },
    'plans/jy': {
      title: '教研组计划',
      group: 'jy',
      semester: AUTUMN,
      parents: ['school'],
      goals: ['研讨。'],
      commitments: [{ what: 'seminar', target: 1, per: 'semester' }],
    },
    'plans/bk': {
      title: '备课组计划',
      group: 'bk',
      semester: AUTUMN,
      parents: ['school', 'office', 'jy'],
      goals: ['钻研教材。'],
      contents: ['目标、重点、难点、任务、活动。'],
      time: '双周周五',
      commitments: [
        { what: 'prepare', target: 2, per: 'month', owedBy: 'together' },
        { what: 'present', target: 1, per: 'semester', owedBy: 'each' },
        { what: 'lesson', owedBy: 'together' },
      ],
    },
    'meetings/s1': prepared('2024-09-06', { presenters: ['bian'] }),
    'meetings/s2': prepared('2024-09-20'),
    'meetings/o1': prepared('2024-10-06'),
    'meetings/o2': prepared('2024-10-18'),
    'meetings/o2b': prepared('2024-10-18', { authors: ['bian'], attended: [] }),
    'meetings/n1': prepared('2024-11-15'),
    'meetings/n2': prepared('2024-11-22'),
    'meetings/n3': prepared('2024-11-29'),
    'meetings/d1': prepared('2024-12-06'),
    'meetings/d2': meeting('seminar', 'cen', '2024-12-20', ['bian'], { group: 'bk' }),
    'meetings/j1': prepared('2025-01-10'),
    'meetings/j2': prepared('2025-01-24'),
    'meetings/august': prepared('2024-08-30'),
    'meetings/spring': prepared('2024-06-28'),
    'lessons/l': taught('bian', ['2024-12-11'], { group: 'bk', occasion: 'research' }),
  };
  let catalogue: Catalogue;
  beforeAll(async () => {
    catalogue = await eleven(files);
  });

  test.each<[string, number, string, Truth]>([
    // 30 August is before the first day: it belongs to the semester to come, so to its first month.
    [
      'bk',
      0,
      '30 Aug and Sep 2; Oct 2 (6th a make-up day, 18th with two minutes); Nov 3 (15th in the break); Dec 1, a seminar is none; Jan 2, the 24th in the break',
      [11, 10, 10, 'missed', '3/2 2/2 3/2 1/2 2/2'],
    ],
    ['bk', 1, 'Bian in September, Cen not; An left in June', [1, 2, 2, 'missed']],
    ['bk', 2, '11 December', [1, 0, 0, 'voluntary']],
    ['jy', 0, 'the seminar was the other group’s', [0, 1, 1, 'missed']],
    ['school', 0, 'the eleven above', [11, 1, 1, 'kept']],
    // Four at the school all the time but E (0.49 → 0); Diao 0.51 → 1.
    ['office', 0, 'Bian of An, Bian, Cen, Diao', [1, 4, 4, 'missed']],
  ])('%s %i: %s', (plan, i, _why, truth) => {
    expect(asTruth(promisesOf(catalogue, plan)[i], truth.length > 4)).toEqual(truth);
  });

  test('what Cen owes: her group’s, the other group’s and the school’s; An nothing of the group', () => {
    const semester = catalogue.school.semesters.find(({ id }) => id === AUTUMN);
    if (semester === undefined) throw new Error('no autumn');
    const owed = (id: string) =>
      owedBy(catalogue, id, semester).map(({ source, owed: all }) => [
        'plan' in source ? source.plan.id : source.pair.id,
        all.map(
          ({ share, isOwn }) => `${isOwn ? '' : 'with others '}${share.done}/${share.required}`,
        ),
      ]);
    expect(owed('cen').toSorted()).toEqual([
      ['bk', ['with others 11/10', '0/1']],
      ['jy', ['with others 0/1']],
      ['office', ['0/1']],
      ['school', ['with others 11/1']],
    ]);
    expect(owed('an')).toEqual([['office', ['0/1']]]);
    // Nobody asks a guest.
    expect(owed('hua')).toEqual([]);
  });
});
