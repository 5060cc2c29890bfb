import { describe, expect, test } from 'vitest';
import type { Owner } from '../../../src/counts/promises/owner.ts';
import { planProgress } from '../../../src/counts/promises/plan-progress.ts';
import { progressOf } from '../../../src/counts/promises/progress.ts';
import type { Progress } from '../../../src/counts/promises/progress-shapes.ts';
import { daysOfSemester } from '../../../src/model/calendar/periods.ts';
import { autumn, catalogueWith, people, spring, type Written } from './records.ts';

const observing = (id: string, observer: string, teacher: string, more: object = {}): Written => [
  `observations/${id}`,
  { authors: [observer], teacher, lesson: undefined, ...more },
];
const reflection = (date: string, author = 'bai'): Written => [
  `reflections/${date}-${author}`,
  { date, authors: [author] },
];
const weekly = { what: 'reflect', target: 1, per: 'week' };
const days = {
  from: autumn.start,
  to: autumn.end,
  counts: daysOfSemester(autumn, [autumn, spring]),
};

const of = (
  written: Written[],
  commitment: { what: string; target: number; per: string },
  today: string,
  owner: Owner = { teacher: 'bai' },
): Progress => {
  const catalogue = catalogueWith([...people, ...written]);
  const { per, ...more } = commitment;
  const progress = progressOf(catalogue, { ...more, per: [per] }, owner, days, today);
  if (progress === undefined) throw new Error('not told');
  return progress;
};

test('two posts in one week are not two weeks, and a week of holiday is none', () => {
  const { periods, done, due, required, shares } = of(
    [reflection('2025-09-02'), reflection('2025-09-04'), reflection('2025-10-02')],
    weekly,
    '2025-09-17',
  );
  expect(periods).toHaveLength(21);
  expect(periods.map((one) => one.label)).not.toContain('第5周');
  // Both were done; what was done more in one week makes up for no other.
  expect([done, due, required]).toEqual([2, 2, 21]);
  expect(periods.slice(0, 2).map((one) => one.isKept)).toEqual([true, false]);
  expect(shares[0]).toMatchObject({ lost: 1, open: Array.from({ length: 19 }, () => 1) });
});

describe('a weekly promise', () => {
  test.each<[string, Written[], string, string, string, string]>([
    [
      'nothing is due yet',
      [],
      '2025-09-03',
      'running',
      '进行中',
      '还有 21 周，每周 1 篇，到2026年1月30日。',
    ],
    [
      'a week is short',
      [reflection('2025-09-10')],
      '2025-09-10',
      'short',
      '还差几次',
      '已有 1 周没做到，不用补。后面还有 19 周，每周 1 篇，到2026年1月30日。',
    ],
    [
      'what is dated later does not count yet',
      [reflection('2025-09-03')],
      '2025-09-02',
      'running',
      '进行中',
      '还有 21 周，每周 1 篇，到2026年1月30日。',
    ],
  ])('%s', (_, written, today, state, stateName, missing) => {
    expect(of(written, weekly, today)).toMatchObject({ state, stateName, missing });
  });
});

test.each<[string, string, string, string, number]>([
  ['2025-12-01', 'running', '进行中', '还差 1 节，2026年1月30日前。', 1],
  ['2026-02-01', 'missed', '未做满', '到2026年1月30日还差 1 节，约定 2 节。', 1],
  ['2026-02-10', 'kept', '已完成', '约定的都做到了。', 2],
])(
  'a promise for the semester by %s: what is done in the winter break still counts',
  (today, state, stateName, missing, done) => {
    const written = [
      observing('a', 'bai', 'wang'),
      observing('b', 'bai', 'wang', { date: '2026-02-09' }),
    ];
    const progress = of(written, { what: 'observe', target: 2, per: 'semester' }, today);
    expect(progress).toMatchObject({ state, stateName, missing, done });
  },
);

test('months are cut to the semester, and kept when each has its share', () => {
  const seminars = ['2025-09-10', '2025-10-10', '2025-11-10', '2025-12-10', '2026-01-10'].map(
    (date): Written => [`meetings/${date}`, { date, authors: ['bai'], host: 'bai' }],
  );
  const monthly = { what: 'seminar', target: 1, per: 'month' };
  const group = { group: 'hill' };
  const progress = of(seminars, monthly, '2026-01-11', group);
  expect(progress.periods.map((one) => one.label)).toEqual(['9月', '10月', '11月', '12月', '1月']);
  expect(progress.state).toBe('kept');
  expect(of(seminars.slice(1), monthly, '2026-01-11', group)).toMatchObject({
    state: 'short',
    missing: '已有 1 个月没做到，不用补。',
  });
});

test('what everyone has to do themselves is not done by one for all', () => {
  const twice = [
    observing('a', 'bai', 'wang'),
    observing('b', 'bai', 'wang', { date: '2025-11-03' }),
  ];
  const once = { what: 'observe', target: 1, per: 'semester' };
  // Done is what was done, not cut at the promise; kept it is only where each has done theirs.
  expect(of(twice, once, '2025-12-01', { group: 'hill' })).toMatchObject({
    done: 2,
    required: 3,
    state: 'running',
  });
  expect(of(twice, once, '2025-12-01', { school: true })).toMatchObject({ done: 2, required: 4 });
  expect(of(twice, once, '2025-12-01', { pair: 'one' })).toMatchObject({
    done: 2,
    required: 2,
    state: 'running',
    missing: '还差 1 节，2026年1月30日前。',
  });
  const together = { what: 'demo', target: 1, per: 'semester' };
  const demo: Written = ['lessons/l', { teacher: 'bai', occasion: 'demo', group: 'hill' }];
  expect(of([demo], together, '2025-12-01', { group: 'hill' })).toMatchObject({
    state: 'kept',
    required: 1,
  });
});

test.each([
  ['a Wednesday', '2025-11-12', '第11周', 1, 12],
  // Two days of five are less than half a week.
  ['a Thursday', '2025-11-13', '第11周', 0, 11],
])('who came on %s is asked for the weeks since', (_, joined, label, due, required) => {
  const catalogue = catalogueWith([
    ...people,
    ['teachers/new', { name: '新来', joined }],
    [
      'plans/p',
      { title: '计划', teacher: 'new', semester: autumn.id, goals: ['学'], commitments: [weekly] },
    ],
  ]);
  const plan = catalogue.plans.get('p');
  const [progress] = plan === undefined ? [] : planProgress(catalogue, plan, '2025-11-20');
  expect(progress?.periods[0]).toMatchObject({ label, required: due, isOver: true });
  expect(progress).toMatchObject({ due, required });
});
