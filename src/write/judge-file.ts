/** Judges one file beside the records of a school, by the same reader and the same rules as all others. */
import { checkRecords, type KnownIds } from '../checks/check-records.ts';
import type { CheckedRecord } from '../graph/records.ts';
import { readFile, type ReadFile } from '../intake/read-file.ts';
import { firstBodyLine } from '../intake/read-record.ts';
import type { Fault } from '../model/faults/fault.ts';
import { collections, type Collection } from '../model/kinds.ts';
import type { Called, Names } from '../records/called.ts';
import type { CheckingRules, ReadingRules } from '../records/school.ts';

export interface JudgedFile {
  collection: Collection;
  id: string;
  /** Relative to the content directory. */
  file: string;
  /** With plain line breaks and no mark before it. */
  text: string;
}

export interface Beside {
  rules: ReadingRules & CheckingRules;
  /** Day of the check, `YYYY-MM-DD`. */
  today: string;
  /** The other records, as far as they are at hand. */
  others: readonly CheckedRecord[];
  /** Everything else that has a name, at hand or not. */
  called: readonly Called[];
  names: Names;
}

/** Reads a file, and what it is beside other records where it is sound enough for that. */
export function readBeside(
  { collection, id, file, text }: JudgedFile,
  { rules, names }: Pick<Beside, 'rules' | 'names'>,
): ReadFile & { record?: CheckedRecord } {
  const read = readFile(collection, file, text, rules, names);
  const { data, uses, lines, body } = read;
  if (data === undefined) return read;
  const line = firstBodyLine(text);
  const record = { collection, id, file, data, uses, lines };
  return {
    ...read,
    record: { ...record, ...(body === undefined ? {} : { body: { ...body, line } }) },
  };
}

/** Faults of a file that show beside others; those that others have already are not its own. */
export function faultsBeside(
  own: CheckedRecord,
  { rules, today, others, called }: Omit<Beside, 'names'>,
): Fault[] {
  const isOther = ({ collection, id }: Called): boolean =>
    collection !== own.collection || id !== own.id;
  const all = [...called.filter(isOther), own];
  const known = Object.fromEntries(
    collections.map((kind) => [
      kind,
      new Set(all.filter(({ collection }) => collection === kind).map(({ id }) => id)),
    ]),
  ) as unknown as KnownIds;
  const records = [...others.filter(isOther), own];
  return checkRecords(records, known, rules, today, all).filter(({ file }) => file === own.file);
}
