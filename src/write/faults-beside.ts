/** Judges one file beside the records of a school, by the same rules as all others. */
import { checkRecords, type KnownIds } from '../checks/check-records.ts';
import type { CheckedRecord } from '../graph/records.ts';
import type { Fault } from '../model/faults/fault.ts';
import { collections } from '../model/kinds.ts';
import type { Called } from '../records/called.ts';
import type { CheckingRules } from '../records/school.ts';

export interface Beside {
  rules: CheckingRules;
  /** Day of the check, `YYYY-MM-DD`. */
  today: string;
  /** The other records, as far as they are at hand. */
  others: readonly CheckedRecord[];
  /** Everything else that has a name, at hand or not. */
  called: readonly Called[];
}

/** Faults of a file that show beside others; those that others have already are not its own. */
export function faultsBeside(
  own: CheckedRecord,
  { rules, today, others, called }: Beside,
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
