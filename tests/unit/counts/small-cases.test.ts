/**
 * Small schools in which a count once went wrong, each with what is true, counted by hand. One
 * calendar for all: spring 26 February to 30 June 2024, autumn 2 September 2024 to 17 January
 * 2025; counted on 31 January 2025 for the school, unless said.
 */
import { describe, expect, test } from 'vitest';
import type { Catalogue } from '../../../src/graph/catalogue.ts';
import { countsReport } from '../../../src/counts/report.ts';
import { schoolWith, type SmallSchool } from './school-2024.ts';

const observing = (observer: string, teacher: string, date: string, more: object = {}) => ({
  authors: [observer],
  teacher,
  date,
  ...more,
});
const meeting = (date: string, more: object = {}) => ({ date, host: 'li', group: 'g', ...more });
const promise = (catalogue: Catalogue, plan: string, i = 0) => {
  const found = countsReport(catalogue, { plan }).plans.find(
    (one) => one.semester !== '2023-2024-2',
  );
  const one = found?.promises[i];
  if (one === undefined) throw new Error(`no promise ${i} in ${plan}`);
  return one;
};
const counts = (catalogue: Catalogue, teacher: string) => {
  const own = countsReport(catalogue, { teacher }).teachers;
  return own.find((one) => one.semester === '2024-2025-1')?.counts ?? {};
};
const ofGroup = (catalogue: Catalogue, id: string) =>
  countsReport(catalogue).groups.find((one) => one.id === id && one.semester === '2024-2025-1')
    ?.counts ?? {};
const own = (teacher: string, commitments: object[]): SmallSchool => ({
  [`plans/${teacher}`]: { teacher, semester: '2024-2025-1', commitments },
});

describe('one lesson is one lesson', () => {
  const colleagues = ['zhou', 'wu', 'zheng', 'feng', 'chen'];
  const plan = own('li', [{ what: 'be-observed', target: 3, per: 'semester' }]);

  test('five colleagues sit in it, each writes a record', () => {
    const catalogue = schoolWith({
      ...plan,
      ...Object.fromEntries(
        colleagues.map((id) => [
          `observations/${id}`,
          observing(id, 'li', '2024-10-15', {
            lessonTitle: '《条形统计图》',
            period: '周二第二节',
          }),
        ]),
      ),
    });
    expect(promise(catalogue, 'li')).toMatchObject({ done: 1, required: 3, state: 'missed' });
    expect(promise(catalogue, 'li').evidence).toHaveLength(1);
    expect(promise(catalogue, 'li').evidence[0]?.files).toHaveLength(5);
    expect(counts(catalogue, 'zhou')['observe']).toBe(1);
  });

  test('the same five write one record together', () => {
    const catalogue = schoolWith({
      ...plan,
      'observations/all': observing('zhou', 'li', '2024-10-15', { authors: colleagues }),
    });
    expect(promise(catalogue, 'li')).toMatchObject({ done: 1, required: 3 });
    for (const id of colleagues) expect(counts(catalogue, id)['observe']).toBe(1);
  });

  test('of the same day and title, but another period or grade, it is another', () => {
    const catalogue = schoolWith({
      ...plan,
      'observations/a': observing('zhou', 'li', '2024-10-15', { period: '第一节' }),
      'observations/b': observing('wu', 'li', '2024-10-15', { period: '第二节' }),
      'observations/c': observing('feng', 'li', '2024-10-15', { period: '第三节', grades: ['g5'] }),
      'observations/d': observing('chen', 'li', '2024-10-15', { grades: ['g5'] }),
    });
    expect(promise(catalogue, 'li').done).toBe(3);
  });

  test('taught to three classes it is three, and who is named as observer sat in each', () => {
    const catalogue = schoolWith({
      ...own('li', [{ what: 'demo', target: 3, per: 'semester' }]),
      'lessons/one': {
        date: '2024-10-12',
        teacher: 'li',
        occasion: 'demo',
        members: [{ id: 'wu', role: 'observe' }],
        rounds: [
          { date: '2024-10-09', kind: 'prepare', focus: '备' },
          { date: '2024-10-10', kind: 'teach', focus: '一', classLabel: '四（1）班' },
          { date: '2024-10-10', kind: 'discuss', focus: '评' },
          { date: '2024-10-11', kind: 'teach', focus: '二', classLabel: '四（2）班' },
          {
            date: '2024-10-12',
            kind: 'teach',
            focus: '三',
            classLabel: '四（3）班',
            observers: ['zhou'],
          },
        ],
      },
    });
    expect(promise(catalogue, 'li').done).toBe(3);
    expect(counts(catalogue, 'wu')['observe']).toBe(2);
    expect(counts(catalogue, 'zhou')['observe']).toBe(1);
    expect(counts(catalogue, 'li')['lesson']).toBe(1);
  });

  test('two teach in parallel: a record of one half takes nothing from the other', () => {
    const both: SmallSchool = {
      ...own('wu', [{ what: 'observe', target: 2, per: 'semester' }]),
      ...own('zhou', [{ what: 'be-observed', target: 1, per: 'semester' }]),
      'lessons/yigou': {
        date: '2024-10-15',
        teacher: 'li',
        occasion: 'parallel',
        members: [
          { id: 'zhou', role: 'teach' },
          { id: 'wu', role: 'observe' },
        ],
        rounds: [{ date: '2024-10-15', kind: 'teach', focus: '看', evidence: ['三次'] }],
      },
    };
    const record = observing('wu', 'li', '2024-10-15', { lesson: 'yigou' });
    for (const catalogue of [schoolWith(both), schoolWith({ ...both, 'observations/a': record })]) {
      expect(promise(catalogue, 'wu')).toMatchObject({ done: 2, state: 'kept' });
      expect(promise(catalogue, 'zhou')).toMatchObject({ done: 1, state: 'kept' });
      expect(counts(catalogue, 'li')['be-observed']).toBe(1);
    }
  });
});

test('what was committed twice under two names counts once', () => {
  const twice = (fields: Record<string, unknown>, kind: string): SmallSchool => ({
    [`${kind}/a`]: fields,
    [`${kind}/b`]: fields,
  });
  const catalogue = schoolWith({
    ...own('zhou', [
      { what: 'observe', target: 2, per: 'semester' },
      { what: 'reflect', target: 2, per: 'semester' },
    ]),
    'groups/g': { members: ['li', 'zhou'] },
    'plans/g': {
      group: 'g',
      semester: '2024-2025-1',
      commitments: [{ what: 'prepare', target: 2, per: 'semester' }],
    },
    ...twice(observing('zhou', 'li', '2024-10-15'), 'observations'),
    ...twice({ date: '2024-10-16', authors: ['zhou'] }, 'reflections'),
    ...twice(meeting('2024-10-17', { kind: 'lesson-prep', attended: ['zhou'] }), 'meetings'),
  });
  expect(promise(catalogue, 'zhou', 0).done).toBe(1);
  expect(promise(catalogue, 'zhou', 1).done).toBe(1);
  expect(promise(catalogue, 'g').done).toBe(1);
});

test('a semester has two quarters, whenever it ends, or those the school names', () => {
  const plan = own('li', [{ what: 'paper', target: 1, per: 'quarter' }]);
  for (const end of ['2025-01-10', '2025-01-17', '2025-01-24']) {
    const { periods } = promise(schoolWith(plan, { semester: { end } }), 'li');
    expect(periods.map((one) => one.required)).toEqual([1, 1]);
  }
  const quarters = [
    { name: '第三季度', from: '2024-09-02', to: '2024-09-30' },
    { name: '第四季度', from: '2024-10-01', to: '2024-12-31' },
    { name: '第一季度', from: '2025-01-01', to: '2025-01-17' },
  ];
  const named = promise(schoolWith(plan, { semester: { quarters } }), 'li');
  expect(named.periods.map((one) => one.label)).toEqual(['第三季度', '第四季度', '第一季度']);
});

describe('a pair', () => {
  const mentor = { kind: 'mentor', mentor: 'li', mentee: 'zhou', from: '2024-09-02' };

  test('is not guided by sitting in ordinary meetings', () => {
    const meetings = Object.fromEntries(
      Array.from({ length: 10 }, (_, i) => [
        `meetings/${i}`,
        meeting(`2024-10-${String(9 + i).padStart(2, '0')}`, {
          kind: 'lesson-prep',
          attended: ['li', 'zhou'],
        }),
      ]),
    );
    const school = {
      'groups/g': { members: ['li', 'zhou'] },
      'pairs/li-zhou': {
        ...mentor,
        commitments: [
          { what: 'meet', target: 2, per: 'month', owedBy: 'together', note: '师徒每月谈两次' },
        ],
      },
      ...meetings,
    };
    expect(promise(schoolWith(school), 'li-zhou')).toMatchObject({ done: 0, state: 'missed' });
    expect(counts(schoolWith(school), 'li')['guide']).toBe(0);
    const talked = schoolWith({
      ...school,
      'meetings/talk': { date: '2024-10-20', kind: 'mentoring', host: 'li', attended: ['zhou'] },
    });
    expect(promise(talked, 'li-zhou').done).toBe(1);
    expect(counts(talked, 'li')).toMatchObject({ guide: 1, 'guide-talk': 1 });
  });

  test('that ended after four weeks owes a part of a semester', () => {
    const catalogue = schoolWith({
      'pairs/li-zhou': {
        ...mentor,
        to: '2024-09-30',
        commitments: [{ what: 'mutual', target: 8, per: 'semester', owedBy: 'mentee' }],
      },
      'observations/a': observing('zhou', 'li', '2024-09-05'),
      'observations/b': observing('zhou', 'li', '2024-09-12'),
    });
    // 19 of 92 school days: 8 × 19 / 92 is 1.65.
    expect(promise(catalogue, 'li-zhou')).toMatchObject({ done: 2, required: 2, state: 'kept' });
  });

  test('shows demonstration lessons to each other, not to an empty room', () => {
    const lessons = Object.fromEntries(
      ['2024-10-08', '2024-10-15', '2024-10-22'].map((date) => [
        `lessons/${date}`,
        { date, teacher: 'li', occasion: 'demo', rounds: [{ date, kind: 'teach', focus: '看' }] },
      ]),
    );
    const pair = {
      ...mentor,
      commitments: [{ what: 'demo', target: 3, atMost: 4, per: 'semester', owedBy: 'mentor' }],
    };
    const alone = schoolWith({ 'pairs/li-zhou': pair, ...lessons });
    expect(promise(alone, 'li-zhou')).toMatchObject({ done: 0, required: 3, state: 'missed' });
    const seen = schoolWith({
      'pairs/li-zhou': pair,
      ...lessons,
      'observations/a': observing('zhou', 'li', '2024-10-15', { lesson: '2024-10-15' }),
    });
    expect(promise(seen, 'li-zhou').done).toBe(1);
  });

  test('has done together what both had a part in, once', () => {
    const catalogue = schoolWith({
      'pairs/li-zhou': mentor,
      'plans/p': {
        pair: 'li-zhou',
        semester: '2024-2025-1',
        commitments: [
          { what: 'read', target: 2, per: 'semester' },
          { what: 'paper', target: 2, per: 'semester' },
          { what: 'raise', target: 1, per: 'semester' },
        ],
      },
      'books/b': {},
      'readings/r': { date: '2024-10-10', authors: ['li', 'zhou'], book: 'b' },
      'papers/p': { date: '2024-11-11', authors: ['li', 'zhou'] },
      'problems/p': { date: '2024-10-11', authors: ['li', 'zhou'] },
      'papers/alone': { date: '2024-11-12', authors: ['li'], title: '独自写的' },
    });
    expect([0, 1, 2].map((i) => promise(catalogue, 'p', i))).toMatchObject([
      { done: 1, required: 2 },
      { done: 1, required: 2 },
      { done: 1, required: 1 },
    ]);
  });
});

test('每个小组 and 每人 are not kept by one of them', () => {
  const day = (date: string) =>
    meeting(date, { kind: 'lesson-prep', group: 'shu', presenters: ['li'] });
  const catalogue = schoolWith({
    'groups/shu': { members: ['li', 'zhou'] },
    'groups/yu': { leader: 'wu', members: ['wu', 'zheng'] },
    'groups/ying': { leader: 'chen', members: ['chen', 'feng'] },
    'plans/school': {
      semester: '2024-2025-1',
      commitments: [
        { what: 'prepare', target: 1, per: 'semester', owedBy: 'each-group' },
        { what: 'demo', target: 3, atMost: 4, per: 'semester', owedBy: 'each', of: 'shu' },
        { what: 'paper', target: 1, per: 'semester', owedBy: 'each' },
        { what: 'read', target: 1, per: 'semester', owedBy: 'each' },
      ],
    },
    'meetings/1': day('2024-09-10'),
    'meetings/2': day('2024-10-15'),
    'meetings/3': day('2024-11-12'),
    ...Object.fromEntries(
      ['2024-10-20', '2024-10-21', '2024-10-22'].map((date) => [
        `lessons/${date}`,
        { date, teacher: 'li', occasion: 'demo', rounds: [{ date, kind: 'teach', focus: '看' }] },
      ]),
    ),
    'papers/p': { date: '2024-11-01', authors: ['li'] },
    'books/b': {},
    'readings/r': { date: '2024-11-02', authors: ['li'], book: 'b' },
  });
  const [prepare, demo, paper, read] = [0, 1, 2, 3].map((i) => promise(catalogue, 'school', i));
  expect(prepare).toMatchObject({ done: 3, required: 3, state: 'missed' });
  expect(prepare?.shares?.map(({ who, done, required }) => [who, done, required])).toEqual([
    ['shu', 3, 1],
    ['yu', 0, 1],
    ['ying', 0, 1],
  ]);
  expect(demo).toMatchObject({ done: 3, required: 6, state: 'missed' });
  expect(paper).toMatchObject({ done: 1, required: 6, state: 'missed' });
  expect(read).toMatchObject({ done: 1, required: 6, state: 'missed' });
});

test('what was done is printed as it is, never cut at the promise', () => {
  const catalogue = schoolWith({
    ...own('zhou', [{ what: 'observe', target: 1, per: 'semester' }]),
    ...Object.fromEntries(
      Array.from({ length: 7 }, (_, i) => [
        `observations/${i}`,
        observing('zhou', 'li', `2024-10-1${i}`, { lessonTitle: `第${i}课` }),
      ]),
    ),
  });
  expect(promise(catalogue, 'zhou')).toMatchObject({ done: 7, required: 1, state: 'kept' });
});

describe('silence', () => {
  const school = (dates: string[]): SmallSchool => ({
    'groups/g': { members: ['li', 'zhou', 'wu', 'zheng', 'feng'] },
    ...Object.fromEntries(dates.map((date) => [`meetings/${date}`, meeting(date)])),
  });
  test.each([
    [['2024-09-04', '2024-09-11'], '2025-01-31', 128],
    [['2024-09-04', '2024-09-11'], '2024-10-11', 30],
    [['2024-12-20'], '2025-01-31', 109],
    [[], '2025-01-31', 137],
  ])('of a group that met on %s is, on %s, %i days', (dates, today, days) => {
    expect(ofGroup(schoolWith(school(dates), { today }), 'g')['longestSilenceDays']).toBe(days);
  });
});

describe('a promise is asked for the days it was made for', () => {
  test('one a week, from 4 November two a week, both kept to the letter', () => {
    const fridays = [6, 13, 20, 27].map((day) => `2024-09-${String(day).padStart(2, '0')}`);
    const october = ['2024-10-11', '2024-10-18', '2024-10-25', '2024-11-01'];
    const twice = Array.from({ length: 11 }, (_, i) => {
      const monday = Date.UTC(2024, 10, 4) + i * 7 * 86_400_000;
      return [0, 2].map((more) => new Date(monday + more * 86_400_000).toISOString().slice(0, 10));
    }).flat();
    const days = [...fridays, '2024-09-30', ...october, ...twice];
    const catalogue = schoolWith({
      ...own('zhou', [
        { what: 'reflect', target: 1, per: 'week', to: '2024-11-03' },
        { what: 'reflect', target: 2, per: 'week', from: '2024-11-04' },
      ]),
      ...Object.fromEntries(
        days.map((date) => [`reflections/${date}`, { date, authors: ['zhou'] }]),
      ),
    });
    expect(promise(catalogue, 'zhou', 0)).toMatchObject({ done: 9, required: 9, state: 'kept' });
    expect(promise(catalogue, 'zhou', 1)).toMatchObject({ done: 22, required: 22, state: 'kept' });
  });

  test.each([[true], [false]])('a newcomer of December; next semester known: %s', (known) => {
    const catalogue = schoolWith(
      {
        'teachers/jiang': { joined: '2024-12-02' },
        'plans/school': {
          semester: '2024-2025-1',
          commitments: [{ what: 'observe', target: 1, per: 'semester', owedBy: 'each' }],
        },
      },
      { spring2025: known },
    );
    expect(promise(catalogue, 'school').required).toBe(6);
  });

  test('half a share is asked by half', () => {
    const catalogue = schoolWith(
      own('zhou', [{ what: 'observe', target: 4, per: 'semester', share: 0.5 }]),
    );
    expect(promise(catalogue, 'zhou').required).toBe(2);
  });
});

test('the host and the presenter were there, by one definition', () => {
  const catalogue = schoolWith({
    'groups/g': { members: ['li', 'zhou', 'wu', 'zheng', 'feng'] },
    ...own('li', [{ what: 'meet', target: 1, per: 'semester' }]),
    'meetings/a': meeting('2024-09-04', {
      presenters: ['zhou'],
      attended: ['wu', 'zheng', 'feng'],
    }),
  });
  expect(promise(catalogue, 'li').done).toBe(1);
  expect(ofGroup(catalogue, 'g')['attendance']).toBe(1);
  expect(counts(catalogue, 'zhou')['meet']).toBe(1);
});

describe('the calendar', () => {
  test('days before the first day prepare the semester to come', () => {
    const catalogue = schoolWith({
      'groups/g': { members: ['li', 'zhou', 'wu'] },
      'plans/g': {
        group: 'g',
        semester: '2024-2025-1',
        commitments: [{ what: 'meet', target: 2, per: 'semester' }],
      },
      'meetings/a': meeting('2024-08-28', { kind: 'reflection' }),
      'meetings/b': meeting('2024-08-29', { kind: 'training', hours: 8 }),
    });
    expect(promise(catalogue, 'g')).toMatchObject({ done: 2, state: 'kept' });
    expect(ofGroup(catalogue, 'g')['meetings']).toBe(2);
  });

  test('a week of holidays with a make-up day is a week of school', () => {
    const plan = own('zhou', [{ what: 'reflect', target: 1, per: 'week' }]);
    const holidays = [{ name: '国庆节', from: '2024-09-30', to: '2024-10-04' }];
    const weeks = (makeUpDays: string[]) =>
      promise(schoolWith(plan, { semester: { holidays, makeUpDays } }), 'zhou').required;
    expect(weeks([])).toBe(19);
    expect(weeks(['2024-10-05'])).toBe(20);
  });

  test('a seminar on the first Saturday of the break is still January’s', () => {
    const catalogue = schoolWith({
      'plans/school': {
        semester: '2024-2025-1',
        commitments: [{ what: 'seminar', target: 1, per: 'month' }],
      },
      'meetings/a': { date: '2025-01-25', kind: 'seminar', host: 'li' },
    });
    expect(promise(catalogue, 'school').periods.at(-1)).toMatchObject({ label: '1月', done: 1 });
  });

  test('a fortnight is two weeks of school', () => {
    const { periods } = promise(
      schoolWith({
        'groups/g': { members: ['li'] },
        'plans/g': {
          group: 'g',
          semester: '2024-2025-1',
          commitments: [{ what: 'meet', target: 1, per: 'fortnight' }],
        },
      }),
      'g',
    );
    // Twenty weeks from 2 September to 17 January, the sixth one with 30 September in it.
    expect(periods.map((one) => one.label)).toEqual([
      '第1—2周',
      '第3—4周',
      '第5—6周',
      '第7—8周',
      '第9—10周',
      '第11—12周',
      '第13—14周',
      '第15—16周',
      '第17—18周',
      '第19—20周',
    ]);
  });

  test('a plan may be for a year', () => {
    const catalogue = schoolWith({
      'plans/y': {
        year: 2024,
        commitments: [{ what: 'observe', target: 1, per: 'semester', owedBy: 'each' }],
      },
      'observations/a': observing('zhou', 'li', '2024-05-06'),
      'observations/b': observing('zhou', 'li', '2024-10-15'),
    });
    expect(promise(catalogue, 'y').periods.map(({ label, done }) => [label, done])).toEqual([
      ['春季本学期', 1],
      ['秋季本学期', 1],
    ]);
  });
});

describe('another grade than one’s own', () => {
  const visits: SmallSchool = Object.fromEntries(
    ['g1', 'g3', 'g6'].map((grade) => [
      `observations/${grade}`,
      observing('zhou', 'wu', '2024-10-08', { grades: [grade], lessonTitle: `${grade}的课` }),
    ]),
  );
  test('where nobody wrote down what one teaches: at least all but one', () => {
    expect(counts(schoolWith(visits), 'zhou')['observe-across']).toEqual({ atLeast: 2 });
  });
  test('where it is written down: exactly', () => {
    const teaches = [{ semester: '2024-2025-1', grades: ['g3', 'g6'] }];
    const catalogue = schoolWith({ 'teachers/zhou': { teaches }, ...visits });
    expect(counts(catalogue, 'zhou')['observe-across']).toBe(1);
  });
  test('a borrowed class makes no grade of one’s own', () => {
    const lesson = {
      date: '2024-10-10',
      teacher: 'zhou',
      grades: ['g6'],
      borrowed: true,
      rounds: [{ date: '2024-10-10', kind: 'teach', focus: '看' }],
    };
    const catalogue = schoolWith({ ...visits, 'lessons/l': lesson });
    expect(counts(catalogue, 'zhou')['observe-across']).toEqual({ atLeast: 2 });
  });
});

test('the public is told at least, or nothing, never nought', () => {
  const written = (author: string, more: object) =>
    Object.fromEntries(
      Array.from({ length: 20 }, (_, i) => {
        const date = new Date(Date.UTC(2024, 8, 6) + i * 6 * 86_400_000).toISOString().slice(0, 10);
        return [`reflections/${author}-${i}`, { date, authors: [author], ...more }];
      }),
    );
  const catalogue = schoolWith(
    { ...written('zhou', { visibility: 'school' }), ...written('wu', {}) },
    { audience: 'public' },
  );
  expect(counts(catalogue, 'zhou')['reflect']).toBeNull();
  expect(counts(catalogue, 'wu')['reflect']).toEqual({ atLeast: 20 });
  expect(counts(catalogue, 'wu')).not.toHaveProperty('weeks');
  expect(counts(catalogue, 'zhou')).not.toHaveProperty('observe');
});

test('one chosen and one arranged are two', () => {
  const catalogue = schoolWith({
    ...own('zhou', [
      { what: 'observe', target: 1, per: 'semester', arrangedBy: 'self' },
      { what: 'observe', target: 1, per: 'semester', arrangedBy: 'school' },
    ]),
    'observations/a': observing('zhou', 'li', '2024-10-08', { arrangedBy: 'self' }),
    'observations/b': observing('zhou', 'wu', '2024-10-09', { arrangedBy: 'self' }),
  });
  expect([0, 1].map((i) => promise(catalogue, 'zhou', i).done)).toEqual([2, 0]);
});
