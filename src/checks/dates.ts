/** Days that are most likely mistyped: years away from the school's calendar, or still to come. */
import type { CheckedRecord } from '../graph/records.ts';
import { fault, type Fault } from '../model/faults/fault.ts';
import { isEntryKind } from '../model/kinds.ts';
import type { CheckingRules } from '../records/school.ts';

/** What was written before the school's first semester and is taken along may be as old as this. */
const YEARS_BEFORE = 5;
/** A teacher may have begun to work this long ago. */
const YEARS_OF_WORK = 50;
/** Plans reach beyond the last semester, though not further than this. */
const YEARS_AHEAD = 5;

const DAY = /^\d{4}-\d{2}-\d{2}$/;

export function checkDates(
  records: readonly CheckedRecord[],
  { semesters }: CheckingRules,
  today: string,
): Fault[] {
  const first = semesters.map(({ start }) => start).sort()[0] ?? today;
  const last =
    semesters
      .map(({ end }) => end)
      .sort()
      .at(-1) ?? today;
  const end = last > today ? last : today;
  return records.flatMap(({ collection, data, file, lines }) =>
    Object.entries(data).flatMap(([field, value]) => {
      // The day of an entry is the day on which something was: it is not still to come.
      const happened = isEntryKind(collection) && field === 'date';
      const from = yearsFrom(first, happened ? -YEARS_BEFORE : -YEARS_OF_WORK);
      const to = happened ? today : yearsFrom(end, YEARS_AHEAD);
      const odd = daysIn(value).find((day) => day < from || day > to);
      if (odd === undefined) return [];
      const what = odd < from ? '离学校的第一个学期太远' : happened ? '还没有到' : '离现在太远';
      return [
        fault(
          'date-far',
          { file, line: lines[field] ?? 1, path: [field] },
          `${odd} 这一天${what}，像是写错了。`,
          {
            found: odd,
            allowed: `${from} 到 ${to}`,
          },
        ),
      ];
    }),
  );
}

function daysIn(value: unknown): string[] {
  if (typeof value === 'string') return DAY.test(value) ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(daysIn);
}

function yearsFrom(day: string, years: number): string {
  return `${String(Number(day.slice(0, 4)) + years).padStart(4, '0')}${day.slice(4)}`;
}
