import type { EntryRecord, RecordBase } from './records.ts';
import type { Collection } from '../model/kinds.ts';

/**
 * Whether an audience sees all of a record: where anything was taken out for it, the file that the
 * record was written as holds what it may not see.
 *
 * @param shown as the audience has it
 * @param original before anything was hidden
 */
export function isWhole(shown: RecordBase<Collection>, original: RecordBase<Collection>): boolean {
  const parts = ({ data, ...record }: RecordBase<Collection>): string => {
    const { links, bodyKey } = record as Partial<EntryRecord>;
    return JSON.stringify([data, links, bodyKey]);
  };
  return parts(shown) === parts(original);
}
