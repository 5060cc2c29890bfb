import { expect, test } from 'vitest';
import type { Semester } from '../../../src/model/calendar/calendar.ts';
import { daysOfSlot } from '../../../src/model/calendar/slot.ts';

const semester: Semester = {
  id: '2026-2027-1',
  // A Tuesday.
  start: '2026-09-01',
  end: '2026-10-31',
  holidays: [{ name: '国庆节', from: '2026-10-01', to: '2026-10-07' }],
};

test.each([
  ['周三下午第三节', ['09-02', '09-09', '09-16', '09-23', '09-30', '10-14', '10-21', '10-28']],
  ['星期天上午', ['09-06', '09-13', '09-20', '09-27', '10-11', '10-18', '10-25']],
  ['周一、周四午间', ['09-03', '09-07', '09-10', '09-14']],
  ['每月最后一个星期二', ['09-29', '10-27']],
  ['每月第二个周四下午', ['09-10', '10-08']],
  ['每月第1个周五', ['09-04', '10-02']],
  ['单周周三', ['09-02', '09-16', '09-30', '10-14', '10-28']],
  ['双周周三', ['09-09', '09-23', '10-21']],
  ['午睡时间', []],
  ['隔周周三午间', []],
])('%s', (slot, days) => {
  const expected = days.map((day) => `2026-${day}`).filter((day) => day !== '2026-10-02');
  expect(daysOfSlot(slot, semester).slice(0, expected.length || 1)).toEqual(expected);
});

test.each(['隔周周三午间', '每两周周三', '两周一次，周三'])(
  'every second week goes on from the last time, across a holiday: %s',
  (slot) => {
    expect(daysOfSlot(slot, semester, '2026-09-09')).toEqual([
      '2026-09-09',
      '2026-09-23',
      '2026-10-21',
    ]);
    // Moved to another day of its week, the rhythm stays.
    expect(daysOfSlot(slot, semester, '2026-09-10')).toContain('2026-09-23');
  },
);
