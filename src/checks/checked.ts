import type { Collection } from '../model/kinds.ts';
import type { RecordOf } from '../records/kinds.ts';
import type { Place, Fault } from '../model/faults/fault.ts';
import type { CheckingRules } from '../records/school.ts';
import type { Vocabularies } from '../model/words/vocabulary.ts';
import type { CheckedRecord } from '../graph/records.ts';

/** What a check of records together is given: all that passed their schemas, and what the school says. */
export interface Checking {
  records: readonly CheckedRecord[];
  school: CheckingRules;
  words: Vocabularies;
  /** Day of the check, `YYYY-MM-DD`. */
  today: string;
}

/** Of a kind of record, what only shows beside other records; it stands in the kind's `checks.ts`. */
export type Check = (all: Checking) => Fault[];

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
  if (use !== undefined) return { file: record.file, line: use.line, column: use.column, path };
  return { file: record.file, line: record.lines[path[0]] ?? 1, path };
}
