import type { Collection, RecordOf } from '../model/kinds.ts';
import type { Place } from '../model/problem.ts';
import type { CheckedRecord } from '../graph/records.ts';

/** A record of one collection; its data has passed the schema. */
export type Checked<C extends Collection> = Omit<CheckedRecord, 'data'> & { data: RecordOf[C] };

export function recordsOf<C extends Collection>(
  records: readonly CheckedRecord[],
  collection: C,
): Checked<C>[] {
  return records.filter((one) => one.collection === collection) as unknown as Checked<C>[];
}

export function byId<C extends Collection>(list: readonly Checked<C>[]): Map<string, Checked<C>> {
  return new Map(list.map((one) => [one.id, one]));
}

/** Where a value stands that names something, else where its field begins. */
export function placeOf(
  record: Pick<CheckedRecord, 'file' | 'uses' | 'lines'>,
  ...path: [string, ...PropertyKey[]]
): Place {
  const use = record.uses.find(
    (one) => one.path.length === path.length && one.path.every((step, i) => step === path[i]),
  );
  if (use !== undefined) return { file: record.file, line: use.line, column: use.column };
  return { file: record.file, line: record.lines[path[0]] ?? 1 };
}
