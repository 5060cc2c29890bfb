import { isEntryKind } from '../model/kinds.ts';
import { compare } from '../model/text/compare.ts';
import { fault, type Fault } from '../model/faults/fault.ts';
import type { CheckedRecord } from '../graph/records.ts';
import { plainTitle } from '../graph/happening.ts';

/**
 * Two records of one kind that agree in day, title, people and summary are most likely one file
 * that was handed in twice. They count once; each that comes after the first is told its twin.
 */
export function checkTwins(records: readonly CheckedRecord[]): Fault[] {
  const seen = new Map<string, CheckedRecord>();
  return [...records]
    .filter(({ collection }) => isEntryKind(collection))
    .sort((a, b) => compare(a.file, b.file))
    .flatMap((record) => {
      const { title, date, authors, summary, teacher, respondsTo } = record.data as Record<
        string,
        unknown
      >;
      const key = JSON.stringify([
        record.collection,
        date,
        plainTitle(String(title)),
        [...(authors as string[])].sort(),
        summary,
        teacher,
        respondsTo,
        record.data['lesson'],
        record.data['period'],
      ]);
      const twin = seen.get(key);
      if (twin === undefined) {
        seen.set(key, record);
        return [];
      }
      // One entry in two shapes has been told as such.
      if (twin.id === record.id) return [];
      return [
        fault(
          'record-twin',
          { file: record.file, line: record.lines['title'] ?? 1, path: ['title'] },
          `这一份和 ${twin.file} 的日期、标题、作者和摘要都一样，只数一次。`,
          { found: record.file, allowed: `只留下 ${twin.file}，或写得分得开` },
        ),
      ];
    });
}
