import { describe, expect, test } from 'vitest';
import {
  addDays,
  dayInChinese,
  daysBetween,
  semesterIdByMonth,
  semesterIdOf,
  semesterLabel,
  weeksOf,
  type Semester,
} from '../../../src/model/calendar/calendar.ts';

const semesters: Semester[] = [
  {
    id: '2025-2026-1',
    start: '2025-09-01',
    end: '2026-01-30',
    holidays: [{ name: '国庆节', from: '2025-10-01', to: '2025-10-08' }],
  },
  { id: '2025-2026-2', start: '2026-03-02', end: '2026-07-03', holidays: [] },
  { id: '2026-2027-1', start: '2026-09-01', end: '2027-01-29', holidays: [] },
];

describe('a day belongs to the last semester that has begun', () => {
  test.each([
    ['the first day of term', '2025-09-01', '2025-2026-1'],
    ['a day of term', '2025-11-05', '2025-2026-1'],
    ['winter break counts to the first half', '2026-02-10', '2025-2026-1'],
    ['the second half begins on its first day', '2026-03-02', '2025-2026-2'],
    ['summer counts to the second half', '2026-08-20', '2025-2026-2'],
    ['before the first known semester the months decide', '2025-06-01', '2024-2025-2'],
    ['long after the last known semester the months decide', '2027-10-01', '2027-2028-1'],
    ['shortly after the last known semester it is still that one', '2027-02-10', '2026-2027-1'],
  ])('%s: %s', (_, day, id) => {
    expect(semesterIdOf(day, semesters)).toBe(id);
  });

  test('the order of the list does not matter', () => {
    expect(semesterIdOf('2026-03-05', semesters.toReversed())).toBe('2025-2026-2');
  });

  test('without a calendar winter break falls to the second half, which is why schools write one', () => {
    expect(semesterIdByMonth('2026-02-10')).toBe('2025-2026-2');
    expect(semesterIdOf('2026-02-10', semesters)).toBe('2025-2026-1');
  });
});

test.each([
  ['2025-08-01', '2025-2026-1'],
  ['2025-12-31', '2025-2026-1'],
  ['2026-01-01', '2025-2026-1'],
  ['2026-02-01', '2025-2026-2'],
  ['2026-07-31', '2025-2026-2'],
])('by months alone %s is in %s', (day, id) => {
  expect(semesterIdByMonth(day)).toBe(id);
});

test.each([
  ['school-year', '2025-2026-1', '2025—2026学年第一学期'],
  ['school-year', '2025-2026-2', '2025—2026学年第二学期'],
  ['single-year', '2025-2026-2', '2025学年第二学期'],
  ['season', '2025-2026-1', '2025年秋季学期'],
  ['season', '2025-2026-2', '2026年春季学期'],
] as const)('a label in the style %s for %s reads %s', (style, id, label) => {
  expect(semesterLabel(id, style)).toBe(label);
});

describe('teaching weeks run from Monday to Sunday, cut to the semester', () => {
  const weeks = weeksOf(semesters[0] as Semester);

  test('the first week begins on the first day of term, though it is a Monday only by luck', () => {
    expect(weeks[0]).toEqual({ no: 1, from: '2025-09-01', to: '2025-09-07', teaching: true });
    expect(weeksOf({ id: 'x', start: '2025-09-03', end: '2025-09-20', holidays: [] })[0]).toEqual({
      no: 1,
      from: '2025-09-03',
      to: '2025-09-07',
      teaching: true,
    });
  });

  test('a week with a school day left is taught, a week that is all holiday is not', () => {
    const national = weeks.filter((week) => week.to >= '2025-10-01' && week.from <= '2025-10-08');
    expect(national.map((week) => [week.from, week.teaching])).toEqual([
      ['2025-09-29', true],
      ['2025-10-06', true],
    ]);
    const golden: Semester = {
      id: 'x',
      start: '2025-09-29',
      end: '2025-10-19',
      holidays: [{ name: '长假', from: '2025-10-06', to: '2025-10-12' }],
    };
    expect(weeksOf(golden).map((week) => week.teaching)).toEqual([true, false, true]);
  });

  test('the last week ends with the semester', () => {
    expect(weeks.at(-1)?.to).toBe('2026-01-30');
    expect(weeks).toHaveLength(22);
  });
});

test('days are counted without a time zone', () => {
  expect(addDays('2026-02-28', 1)).toBe('2026-03-01');
  expect(addDays('2024-02-28', 1)).toBe('2024-02-29');
  expect(daysBetween('2025-12-31', '2026-01-01')).toBe(1);
  expect(dayInChinese('2025-09-05')).toBe('2025年9月5日');
});
