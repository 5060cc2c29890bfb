/**
 * Periods on a calendar, worked out by hand. Autumn: Monday 1 September 2025 to Friday 30 January
 * 2026, with 29 September to 8 October off, so 22 weeks of which the fifth has no school; spring:
 * Monday 2 March to Friday 3 July 2026. Teachers come back a week before.
 */
import { describe, expect, test } from 'vitest';
import {
  daysBetween,
  firstDayOf,
  schoolDaysIn,
  semesterIdOf,
  type Semester,
} from '../../../src/model/calendar/calendar.ts';
import {
  daysOfSemester,
  isWithin,
  meet,
  periodsOf,
  periodsWithin,
  type Period,
} from '../../../src/model/calendar/periods.ts';

const autumn: Semester = {
  id: '2025-2026-1',
  start: '2025-09-01',
  end: '2026-01-30',
  holidays: [{ name: '国庆', from: '2025-09-29', to: '2025-10-08' }],
};
const spring: Semester = {
  id: '2025-2026-2',
  start: '2026-03-02',
  end: '2026-07-03',
  holidays: [],
};
const both = [autumn, spring];
/** `label: from–to, counted from–to`. */
const told = (periods: readonly Period[]) =>
  periods.map((one) => `${one.label} ${one.from} ${one.to} ${one.counts.from} ${one.counts.to}`);
const of = (...given: Parameters<typeof periodsOf>) => told(periodsOf(...given));
const year = { from: autumn.start, to: spring.end };

describe('in a semester', () => {
  test('a week with school counts from Monday to Sunday, one without is left out', () => {
    const weeks = of('week', autumn, both);
    expect(weeks).toHaveLength(21);
    expect(weeks[0]).toBe('第1周 2025-09-01 2025-09-07 2025-09-01 2025-09-07');
    expect(weeks[4]).toBe('第6周 2025-10-06 2025-10-12 2025-10-06 2025-10-12');
    expect(weeks.at(-1)).toBe('第22周 2026-01-26 2026-01-30 2026-01-26 2026-02-01');
    // A semester that begins on a Wednesday: what was done on the Monday counts, too.
    expect(of('week', { ...autumn, start: '2025-09-03' }, both)[0]).toBe(
      '第1周 2025-09-03 2025-09-07 2025-09-01 2025-09-07',
    );
  });

  test('two such weeks are a fortnight, and the last single one joins the pair before it', () => {
    const fortnights = of('fortnight', autumn, both);
    expect(fortnights).toHaveLength(10);
    expect(fortnights[0]).toBe('第1—2周 2025-09-01 2025-09-14 2025-09-01 2025-09-14');
    expect(fortnights[2]).toBe('第6—7周 2025-10-06 2025-10-19 2025-10-06 2025-10-19');
    expect(fortnights[9]).toBe('第20—22周 2026-01-12 2026-01-30 2026-01-12 2026-02-01');
    expect(of('fortnight', spring, both)).toHaveLength(9);
    expect(of('fortnight', { ...autumn, end: '2025-09-05' }, both)).toEqual([
      '第1周 2025-09-01 2025-09-05 2025-09-01 2025-09-07',
    ]);
  });

  test('months are those of the calendar; the first counts from the days of preparation, the last to its own end', () => {
    expect(of('month', autumn, both)).toEqual([
      '9月 2025-09-01 2025-09-30 2025-08-25 2025-09-30',
      '10月 2025-10-01 2025-10-31 2025-10-01 2025-10-31',
      '11月 2025-11-01 2025-11-30 2025-11-01 2025-11-30',
      '12月 2025-12-01 2025-12-31 2025-12-01 2025-12-31',
      '1月 2026-01-01 2026-01-30 2026-01-01 2026-01-31',
    ]);
  });

  test('a month of fewer than ten days joins its neighbour, one of ten does not', () => {
    expect(of('month', spring, both).at(-1)).toBe(
      '6—7月 2026-06-01 2026-07-03 2026-06-01 2026-07-31',
    );
    const early = { ...autumn, start: '2025-08-28' };
    expect(of('month', early, [early])[0]).toBe(
      '8—9月 2025-08-28 2025-09-30 2025-08-21 2025-09-30',
    );
    const ending = (end: string) => of('month', { ...spring, end }, both).length;
    expect([ending('2026-07-09'), ending('2026-07-10')]).toEqual([4, 5]);
    expect(of('month', { ...autumn, end: '2025-09-05' }, [autumn])).toEqual([
      '9月 2025-09-01 2025-09-05 2025-08-25 2025-09-30',
    ]);
  });

  test('a month that is all holiday joins the next', () => {
    const holidays = [{ name: '长假', from: '2025-10-01', to: '2025-10-31' }];
    expect(of('month', { ...autumn, holidays }, both)[1]).toBe(
      '10—11月 2025-10-01 2025-11-30 2025-10-01 2025-11-30',
    );
  });

  test('quarters are the halves of its teaching weeks; the second counts through the break', () => {
    expect(of('quarter', autumn, both)).toEqual([
      // Eleven of 21 weeks, and ten.
      '前半学期 2025-09-01 2025-11-23 2025-08-25 2025-11-23',
      '后半学期 2025-11-24 2026-01-30 2025-11-24 2026-02-22',
    ]);
    expect(of('quarter', { ...autumn, end: '2025-09-05' }, [autumn])).toEqual([
      '本学期 2025-09-01 2025-09-05 2025-08-25 2025-12-04',
    ]);
  });

  test('quarters are as the school’s file names them', () => {
    const quarters = [
      { name: 'Q3', from: '2025-09-01', to: '2025-10-31' },
      { name: 'Q4', from: '2025-11-01', to: '2026-01-30' },
    ];
    expect(of('quarter', { ...autumn, quarters }, both)).toEqual([
      'Q3 2025-09-01 2025-10-31 2025-08-25 2025-10-31',
      'Q4 2025-11-01 2026-01-30 2025-11-01 2026-02-22',
    ]);
    expect(of('quarter', { ...autumn, quarters: [] }, both)[0]).toContain('前半学期');
  });

  test('the whole of it counts from the days of preparation to the eve of the next one’s', () => {
    expect(of('semester', autumn, both)).toEqual([
      '本学期 2025-09-01 2026-01-30 2025-08-25 2026-02-22',
    ]);
    // Ninety days after the last one that is known.
    expect(of('semester', spring, both)).toEqual([
      '本学期 2026-03-02 2026-07-03 2026-02-23 2026-10-01',
    ]);
  });

  test('without a school day there are none', () => {
    const holidays = [{ name: '停课', from: '2025-09-01', to: '2026-01-30' }];
    for (const per of ['week', 'fortnight', 'month', 'quarter', 'semester'] as const) {
      expect(of(per, { ...autumn, holidays }, both)).toEqual([]);
    }
  });
});

describe('in a plan', () => {
  const within = (...given: Parameters<typeof periodsWithin>) => told(periodsWithin(...given));
  const days = { from: autumn.start, to: autumn.end };

  test('milestones are the first, the middle and the last two teaching weeks', () => {
    expect(within('milestone', days, both)).toEqual([
      '开学初 2025-09-01 2025-09-14 2025-08-25 2025-09-14',
      '期中 2025-11-10 2025-11-23 2025-11-10 2025-11-23',
      '期末 2026-01-19 2026-01-30 2026-01-19 2026-02-22',
    ]);
    expect(within('milestone', days, both, ['midterm'])).toHaveLength(1);
  });

  test('milestones are on the days the school’s file gives', () => {
    const milestones = [{ at: 'midterm' as const, from: '2025-11-03', to: '2025-11-07' }];
    expect(within('milestone', days, [{ ...autumn, milestones }, spring])[1]).toBe(
      '期中 2025-11-03 2025-11-07 2025-11-03 2025-11-07',
    );
  });

  test('milestones of a semester of one week are all in it', () => {
    const short = { ...autumn, end: '2025-09-05' };
    expect(
      within('milestone', days, [short]).map((one) => one.split(' ').slice(0, 3).join(' ')),
    ).toEqual([
      '开学初 2025-09-01 2025-09-05',
      '期中 2025-09-01 2025-09-05',
      '期末 2025-09-01 2025-09-05',
    ]);
  });

  test('of two semesters the periods are named by theirs', () => {
    const labels = periodsWithin('semester', year, both).map(({ label }) => label);
    expect(labels).toEqual(['秋季本学期', '春季本学期']);
    expect(within('month', year, both)).toHaveLength(9);
    expect(periodsWithin('semester', days, both).map(({ label }) => label)).toEqual(['本学期']);
  });

  test('a school year takes both its semesters, with what belongs to them', () => {
    expect(within('school-year', days, both)).toEqual([
      '2025—2026学年 2025-09-01 2026-07-03 2025-08-25 2026-10-01',
    ]);
  });

  test('a year runs from New Year’s Day, and asks of the school days in it', () => {
    expect(within('year', { from: '2026-01-01', to: '2026-12-31' }, both)).toEqual([
      '2026年 2026-01-01 2026-07-03 2026-01-01 2026-12-31',
    ]);
    expect(within('year', year, both)).toEqual([
      '2025年 2025-09-01 2025-12-31 2025-01-01 2025-12-31',
    ]);
  });

  test('a period belongs where it begins', () => {
    const calendarYear = { from: '2026-01-01', to: '2026-12-31' };
    expect(within('semester', calendarYear, both)).toEqual([
      '春季本学期 2026-03-02 2026-07-03 2026-02-23 2026-10-01',
    ]);
    expect(within('month', calendarYear, both)[0]).toBe(
      '秋季1月 2026-01-01 2026-01-30 2026-01-01 2026-01-31',
    );
  });

  test('in all are the very days of the plan', () => {
    expect(within('total', year, both)).toEqual([
      '合计 2025-09-01 2026-07-03 2025-09-01 2026-07-03',
    ]);
  });

  test('of a time that no semester touches there are none', () => {
    const far = { from: '2030-01-01', to: '2030-12-31' };
    for (const per of ['week', 'total', 'year', 'school-year', 'milestone'] as const) {
      expect(within(per, far, both)).toEqual([]);
    }
  });

  test('a named quarter without a school day asks for nothing', () => {
    const quarters = [
      { name: '假', from: '2025-09-29', to: '2025-10-08' },
      { name: '后', from: '2025-10-09', to: '2026-01-30' },
    ];
    expect(
      periodsWithin('quarter', days, [{ ...autumn, quarters }]).map(({ label }) => label),
    ).toEqual(['后']);
  });
});

describe('days', () => {
  test('both ends belong to a span', () => {
    const span = { from: '2025-09-02', to: '2025-09-04' };
    const inside = ['2025-09-01', '2025-09-02', '2025-09-04', '2025-09-05'];
    expect(inside.map((day) => isWithin(day, span))).toEqual([false, true, true, false]);
  });

  test('two spans have in common what lies in both, a single day too', () => {
    const span = (from: number, to: number) => ({ from: `2025-09-0${from}`, to: `2025-09-0${to}` });
    expect(meet(span(1, 5), span(3, 9))).toEqual(span(3, 5));
    expect(meet(span(3, 9), span(1, 5))).toEqual(span(3, 5));
    expect(meet(span(1, 3), span(3, 5))).toEqual(span(3, 3));
    expect(meet(span(1, 2), span(3, 5))).toBeUndefined();
  });

  test('a school day is a weekday that is no holiday, or a make-up day', () => {
    expect(schoolDaysIn('2025-09-01', '2025-09-07', autumn)).toBe(5);
    expect(schoolDaysIn('2025-09-05', '2025-09-05', autumn)).toBe(1);
    expect(schoolDaysIn('2025-09-06', '2025-09-07', autumn)).toBe(0);
    // 22 weeks are 110 weekdays, eight of them in the holiday; none outside of the semester.
    expect(schoolDaysIn('2025-01-01', '2026-12-31', autumn)).toBe(102);
    expect(schoolDaysIn('2025-09-26', '2025-10-09', autumn)).toBe(2);
    expect(schoolDaysIn('2025-08-01', '2025-08-31', autumn)).toBe(0);
    expect(schoolDaysIn('2026-01-31', '2026-02-28', autumn)).toBe(0);
    expect(schoolDaysIn('2026-01-30', '2026-02-28', autumn)).toBe(1);
    const makeUp = { ...autumn, makeUpDays: ['2025-10-11'] };
    expect(schoolDaysIn('2025-10-06', '2025-10-12', makeUp)).toBe(3);
  });

  test('a semester begins with its preparation, but never before the one ahead has ended', () => {
    expect(firstDayOf(spring, both)).toBe('2026-02-23');
    expect(firstDayOf({ ...spring, teachersReturn: '2026-02-26' }, both)).toBe('2026-02-26');
    expect(firstDayOf({ ...spring, teachersReturn: '2026-01-15' }, both)).toBe('2026-01-31');
    expect(firstDayOf(autumn, both)).toBe('2025-08-25');
  });

  test('days up to ninety after the last semester belong to it', () => {
    expect(daysOfSemester(spring, both)).toEqual({ from: '2026-02-23', to: '2026-10-01' });
    expect(daysBetween(spring.end, '2026-10-01')).toBe(90);
    expect(semesterIdOf('2026-10-01', both)).toBe('2025-2026-2');
    expect(semesterIdOf('2026-10-02', both)).toBe('2026-2027-1');
    // A next one that is far off changes nothing of that.
    const far = { ...spring, id: '2027-2028-1', start: '2027-09-01', end: '2028-01-28' };
    expect(daysOfSemester(spring, [...both, far]).to).toBe('2026-10-01');
    expect(daysOfSemester(autumn, [...both, far]).to).toBe('2026-02-22');
  });
});
