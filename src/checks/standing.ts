/** Days on which a text was corrected or withdrawn: after it was written, and not in the future. */
import { fault, type Fault } from '../model/faults/fault.ts';
import { isEntryKind } from '../model/kinds.ts';
import type { CheckedRecord } from '../graph/records.ts';
import type { Correction, Withdrawal } from '../records/shared/standing.ts';
import { placeOf } from './checked.ts';

interface Stood {
  date: string;
  corrections?: Correction[];
  withdrawn?: Withdrawal;
}

/** @param today day of the check, `YYYY-MM-DD` */
export function checkStanding(record: CheckedRecord, today: string): Fault[] {
  if (!isEntryKind(record.collection)) return [];
  const { date, corrections = [], withdrawn } = record.data as unknown as Stood;
  const days = [
    ...corrections.map((one, i) => ({
      day: one.date,
      done: corrections.length > 1 ? `第 ${i + 1} 条更正` : '更正',
      place: placeOf(record, 'corrections', i, 'date'),
    })),
    ...(withdrawn === undefined
      ? []
      : [{ day: withdrawn.date, done: '撤回', place: placeOf(record, 'withdrawn', 'date') }]),
  ];
  return days.flatMap(({ day, done, place }) => {
    if (date <= day && day <= today) return [];
    const why = day < date ? `比成文的日子（${date}）还早` : `还没有到（今天是 ${today}）`;
    return [
      fault('standing-day', place, `${done}的日子${why}。`, {
        found: day,
        allowed: date <= today ? `${date} 到 ${today} 之间的一天` : `不早于 ${date}`,
      }),
    ];
  });
}
