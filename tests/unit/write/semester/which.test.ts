import { describe, expect, test } from 'vitest';
import type { Semester } from '../../../../src/model/calendar/calendar.ts';
import { movedDay, yearLater } from '../../../../src/write/semester/moved-days.ts';
import { newSemester } from '../../../../src/write/semester/new-semester.ts';
import { turnedId, turnedTitle } from '../../../../src/write/semester/plan-titles.ts';
import {
  objectionToDays,
  semesterMeant,
  suggestedDays,
} from '../../../../src/write/semester/which.ts';

const one = (id: string, start: string, end: string, more: Partial<Semester> = {}): Semester => ({
  id,
  start,
  end,
  holidays: [],
  ...more,
});
const autumn = one('2025-2026-1', '2025-09-01', '2026-01-30');
const spring = one('2025-2026-2', '2026-03-02', '2026-07-03');
const both = [autumn, spring];

describe('the semester that is meant', () => {
  test.each<[string, string, string]>([
    ['the one that has just begun', '2026-03-20', '2025-2026-2'],
    ['the one that teachers prepare', '2026-02-25', '2025-2026-2'],
    ['the next one, in the second half', '2026-06-01', '2026-2027-1'],
    ['the next one, in the summer', '2026-08-10', '2026-2027-1'],
    ['the one that runs, long after the last known', '2027-03-10', '2026-2027-2'],
  ])('is %s', (_, today, id) => {
    expect(semesterMeant(both, today, {})).toBe(id);
  });

  test.each(['2026-06-01', '2026-08-20', '2026-09-02', '2026-10-20'])(
    'is the same on %s once it has been written',
    (today) => {
      const id = semesterMeant(both, today, {});
      const { start, end } = suggestedDays(id, both);
      expect(semesterMeant([...both, one(id, start, end)], today, {})).toBe(id);
    },
  );

  test('is the one that is named, or that begins on the day that is given', () => {
    expect(semesterMeant(both, '2026-06-01', { id: '2027-2028-2' })).toBe('2027-2028-2');
    expect(semesterMeant(both, '2026-06-01', { from: '2027-02-22' })).toBe('2026-2027-2');
  });
});

test.each([
  ['2026-2027-1', '2026-08-31', '2027-01-29'],
  ['2026-2027-2', '2027-03-01', '2027-07-02'],
])('%s is suggested from a Monday to a Friday, as last year', (id, start, end) => {
  expect(suggestedDays(id, both)).toEqual({ start, end });
});

test('where no year is on record, the usual months are suggested', () => {
  expect(suggestedDays('2026-2027-2', [])).toEqual({
    start: '2027-03-01',
    end: '2027-07-02',
  });
  const { start, end } = suggestedDays('2026-2027-1', []);
  expect([start.slice(0, 7), end.slice(0, 7)]).toEqual(['2026-08', '2027-01']);
});

test.each([
  ['2026-2027-1', '2026-09-01', '2026-08-01', '要在开学'],
  ['2026-2027-1', '2026-07-01', '2027-01-01', '2025-2026-2 放假'],
  ['2024-2025-2', '2025-03-01', '2025-09-10', '2025-2026-1 开学'],
])('days that do not fit are told: %s from %s to %s', (id, start, end, sentence) => {
  expect(objectionToDays(id, { start, end }, both)).toContain(sentence);
});

test('holidays of fixed days are taken over, the others are named', () => {
  const last = one('2025-2026-1', '2025-09-01', '2026-01-30', {
    holidays: [
      { name: '中秋节', from: '2025-10-06', to: '2025-10-06' },
      { name: '国庆节', from: '2025-10-01', to: '2025-10-05' },
      { name: '元旦', from: '2026-01-01', to: '2026-01-03' },
    ],
    makeUpDays: ['2025-09-28'],
    teachersReturn: '2025-08-27',
  });
  const next = newSemester('2026-2027-1', { start: '2026-08-31', end: '2027-01-29' }, [last]);
  expect(next.unset).toEqual(['中秋节', '调休上课日']);
  expect(next.semester).toEqual({
    id: '2026-2027-1',
    start: '2026-08-31',
    end: '2027-01-29',
    teachersReturn: '2026-08-26',
    holidays: [
      { name: '国庆节', from: '2026-10-01', to: '2026-10-05' },
      { name: '元旦', from: '2027-01-01', to: '2027-01-03' },
    ],
  });
});

test('quarters and milestones keep their weeks, one behind the other to the last day', () => {
  const last = one('2025-2026-2', '2026-03-02', '2026-07-03', {
    quarters: [
      { name: '第三季度', from: '2026-03-02', to: '2026-04-30' },
      { name: '第四季度', from: '2026-05-01', to: '2026-07-03' },
    ],
    milestones: [{ at: 'midterm', from: '2026-05-04', to: '2026-05-08' }],
  });
  const { semester } = newSemester('2026-2027-2', { start: '2027-03-01', end: '2027-07-02' }, [
    last,
  ]);
  expect(semester.quarters).toEqual([
    { name: '第三季度', from: '2027-03-01', to: '2027-04-29' },
    { name: '第四季度', from: '2027-04-30', to: '2027-07-02' },
  ]);
  expect(semester.milestones).toEqual([{ at: 'midterm', from: '2027-05-03', to: '2027-05-07' }]);
});

test.each([
  ['2026-09-18', '2027-03-19'],
  ['2026-08-20', '2027-03-01'],
  ['2027-01-29', '2027-07-02'],
  ['2027-01-28', '2027-07-02'],
])('%s in autumn is %s in spring', (day, moved) => {
  const autumn = { from: '2026-09-01', to: '2027-01-29' };
  expect(movedDay(day, autumn, { from: '2027-03-01', to: '2027-07-02' })).toBe(moved);
});

test('a year after the 29th of February is the 28th', () => {
  expect([yearLater('2028-02-29'), yearLater('2026-03-02')]).toEqual(['2029-02-28', '2027-03-02']);
});

test.each([
  [
    '沈知微2026—2027学年第一学期计划',
    '2026-2027-1',
    '2026-2027-2',
    '沈知微2026—2027学年第二学期计划',
  ],
  ['2026-2027 学年第二学期计划', '2026-2027-2', '2027-2028-1', '2027-2028 学年第一学期计划'],
  ['2026学年第二学期打算', '2026-2027-2', '2027-2028-1', '2027学年第一学期打算'],
  ['2026年秋季学期打算', '2026-2027-1', '2026-2027-2', '2027年春季学期打算'],
  ['陆小满第一学期成长计划', '2026-2027-1', '2026-2027-2', '陆小满第二学期成长计划'],
  ['数理组2026～2027学年计划', '2026-2027', '2027-2028', '数理组2027～2028学年计划'],
  ['唐果2026年打算', '2026', '2027', '唐果2027年打算'],
  ['一学期的打算', '2025-2026-1', '2025-2026-2', '一学期的打算（2025—2026学年第二学期）'],
])('%s, for %s, is followed by its like for %s', (title, before, after, turned) => {
  expect(turnedTitle(title, before, after)).toBe(turned);
});

test('a title that would be too long stays as it is', () => {
  const title = '想'.repeat(55);
  expect(turnedTitle(title, '2025-2026-1', '2025-2026-2')).toBe(title);
});

test('an id names the new time, or gets it', () => {
  expect(turnedId('school-2025-2026-1', '2025-2026-1', '2025-2026-2')).toBe('school-2025-2026-2');
  expect(turnedId('li-bai', '2025-2026-1', '2025-2026-2')).toBe('li-bai-2025-2026-2');
});
