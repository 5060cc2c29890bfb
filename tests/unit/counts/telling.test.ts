/** What is said beside the number of a promise, and to whom it is told at all. */
import { describe, expect, test } from 'vitest';
import type { Owner } from '../../../src/counts/promises/owner.ts';
import { progressOf } from '../../../src/counts/promises/progress.ts';
import { commitment } from '../../../src/records/shared/commitment.ts';
import { daysOfSemester } from '../../../src/model/calendar/periods.ts';
import { autumn, catalogueWith, people, spring, type Written } from './records.ts';

const days = {
  from: autumn.start,
  to: autumn.end,
  counts: daysOfSemester(autumn, [autumn, spring]),
};
const semester = { per: 'semester', target: 1 };
const of = (
  fields: object,
  owner: Owner,
  written: Written[] = [],
  audience: 'school' | 'public' = 'school',
) =>
  progressOf(
    catalogueWith([...people, ...written], '2026-06-01', audience),
    commitment.parse(fields),
    owner,
    days,
    '2026-06-01',
  );
const bai: Owner = { teacher: 'bai' };
const group: Owner = { group: 'hill' };
const pair: Owner = { pair: 'one' };

test('a promise names its deeds by id and by name, its time, its unit and its note', () => {
  const told = of({ anyOf: ['demo', 'open'], ...semester, note: '哪一种都行' }, bai);
  expect(told).toMatchObject({
    what: 'demo/open',
    whatName: '示范课或公开课与研究课',
    per: 'semester',
    unit: '节',
    note: '哪一种都行',
  });
  expect(of({ what: 'demo', ...semester }, bai)).not.toHaveProperty('note');
  expect(of({ note: '常去坐坐' }, bai)).toMatchObject({ what: '', per: 'total', unit: '次' });
});

test('what is voluntary is called so, and what has no number is called that', () => {
  expect(of({ what: 'reflect', ...semester, voluntary: true }, bai)?.stateName).toBe('自愿');
  expect(of({ what: 'reflect', per: 'semester' }, bai)?.stateName).toBe('没有定次数');
  expect(of({ what: 'reflect', ...semester }, bai)?.stateName).toBe('未做满');
});

describe('for whom each counts is said', () => {
  const ending = (fields: object, owner: Owner) =>
    of({ ...semester, ...fields }, owner)
      ?.explanation.split('，')
      .at(-1);
  test.each<[string, object, Owner, string]>([
    ['of each of a group', { what: 'reflect' }, group, '每个人各算各的。'],
    ['of both of a pair', { what: 'reflect' }, pair, '两个人各算各的。'],
    [
      'of each group',
      { what: 'prepare', owedBy: 'each-group' },
      { school: true },
      '每个小组各算各的。',
    ],
    ['of each pair', { what: 'talk', owedBy: 'each-pair' }, { school: true }, '每一对各算各的。'],
    ['not of one teacher', { what: 'reflect' }, bai, '放假后的假期也算。'],
    ['not of a group together', { what: 'prepare' }, group, '放假后的假期也算。'],
    [
      'not of one side of a pair',
      { what: 'reflect', owedBy: 'mentor' },
      pair,
      '放假后的假期也算。',
    ],
    [
      'not of the other side of it',
      { what: 'reflect', owedBy: 'mentee' },
      pair,
      '放假后的假期也算。',
    ],
  ])('%s', (_, fields, owner, words) => {
    expect(ending(fields, owner)).toBe(words);
  });
});

describe('the public', () => {
  test('is told that a group met, and not who of its members was there', () => {
    expect(of({ what: 'prepare', ...semester }, group, [], 'public')).toBeDefined();
    expect(of({ what: 'prepare', ...semester }, bai, [], 'public')).toBeUndefined();
    expect(of({ what: 'prepare', ...semester }, bai)).toBeDefined();
  });

  test('is not told of observing where records of it are for the school, not even of a group', () => {
    expect(of({ what: 'observe', ...semester }, group, [], 'public')).toBeUndefined();
    expect(of({ anyOf: ['reflect', 'observe'], ...semester }, bai, [], 'public')).toBeUndefined();
    expect(of({ what: 'reflect', ...semester }, bai, [], 'public')).toBeDefined();
  });
});

test('each share has what was done, what is open, what is lost, and its own evidence', () => {
  const reflection = (id: string, date: string, author: string): Written => [
    `reflections/${id}`,
    { date, authors: [author] },
  ];
  const progress = progressOf(
    catalogueWith([
      ...people,
      reflection('a', '2025-09-10', 'bai'),
      reflection('b', '2025-10-20', 'bai'),
      reflection('c', '2025-09-11', 'du'),
    ]),
    commitment.parse({ what: 'reflect', target: 2, per: 'month' }),
    group,
    days,
    '2025-11-15',
  );
  // September and October are over: of two each Bai wrote one each, Du one, Li none.
  expect(
    progress?.shares.map(({ who, done, required, open, lost, events }) => [
      Object.values(who)[0],
      done,
      required,
      open,
      lost,
      events.flatMap(({ files }) => files),
    ]),
  ).toEqual([
    ['bai', 2, 10, [2, 2, 2], 2, ['reflections/a', 'reflections/b']],
    ['du', 1, 10, [2, 2, 2], 2, ['reflections/c']],
    ['li', 0, 10, [2, 2, 2], 2, []],
  ]);
  expect(progress?.events.map(({ day }) => day)).toEqual([
    '2025-09-10',
    '2025-09-11',
    '2025-10-20',
  ]);
  expect(progress?.periods[0]).toMatchObject({ done: 2, required: 6, isKept: false, isOver: true });
  expect(progress?.due).toBe(12);
  // What is over is short, and months are still to come.
  expect(progress?.state).toBe('short');
});

test('a number that is at least so many says so, though only one of the lessons is in doubt', () => {
  const seen = (id: string, date: string, grades: string[], teacher: string): Written => [
    `observations/${id}`,
    { date, authors: ['wang'], teacher, lessonTitle: id, lesson: undefined, grades },
  ];
  const progress = progressOf(
    catalogueWith([
      ...people,
      seen('a', '2025-09-10', ['g1'], 'bai'),
      seen('b', '2025-10-20', ['g3'], 'du'),
    ]),
    commitment.parse({ what: 'observe-across', target: 1, per: 'semester' }),
    { teacher: 'wang' },
    days,
    '2026-06-01',
  );
  // One of the two may be of Wang’s own grade, and nobody knows which.
  expect(progress?.done).toEqual({ atLeast: 1 });
  expect(progress?.shares[0]).toMatchObject({ done: 1, isLeast: true });
  expect(progress?.events).toHaveLength(2);
});
