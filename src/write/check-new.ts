/** Judges a file before it is written, by the same reader and the same rules as all others. */
import { checkRecords, type KnownIds } from '../checks/check-records.ts';
import type { CheckedRecord, Records } from '../graph/records.ts';
import { readFile } from '../intake/read-file.ts';
import { isPrivate } from '../intake/template-left.ts';
import { lenientWithDrafts } from '../intake/unfinished.ts';
import { collections, type Collection } from '../model/kinds.ts';
import type { Fault } from '../model/faults/fault.ts';
import { Roster } from '../records/called.ts';
import { extendVocabularies } from '../model/words/vocabulary.ts';
import type { School } from '../records/school.ts';
import type { WrittenRecord } from './scaffold.ts';

/** Faults of the new file alone; those that other files have already are not its own. */
export function checkNew(
  collection: Collection,
  id: string,
  { file, text }: WrittenRecord,
  { school, records, today }: { school: School; records: Records; today: string },
): Fault[] {
  const others = collections.flatMap((kind): CheckedRecord[] =>
    (records[kind] as readonly { id: string; file: string; data: object }[]).map((one) => ({
      ...one,
      collection: kind,
      data: { ...one.data },
      uses: [],
      lines: {},
    })),
  );
  const words = extendVocabularies(school.vocabulary);
  const names = new Roster(others, words).names();
  const read = readFile(collection, file, text, school, names);
  const asDraft = (faults: readonly Fault[]): Fault[] =>
    lenientWithDrafts(faults, () => read.isDraft === true || isPrivate(read.data));
  if (read.data === undefined) return asDraft(read.faults);
  const own: CheckedRecord = {
    collection,
    id,
    file,
    data: read.data,
    uses: read.uses,
    lines: read.lines,
    ...(read.body === undefined ? {} : { body: { ...read.body, line: 1 } }),
  };
  const known = Object.fromEntries(
    collections.map((kind) => [
      kind,
      new Set([...records[kind].map((one) => one.id), ...(kind === collection ? [id] : [])]),
    ]),
  ) as unknown as KnownIds;
  const together = checkRecords([...others, own], known, school, today);
  return asDraft([...read.faults, ...together.filter((one) => one.file === file)]);
}
