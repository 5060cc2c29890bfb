/** Judges a file before it is written, beside all records of the school. */
import { readBody } from '../body/read-body.ts';
import type { CheckedRecord, Records } from '../graph/records.ts';
import { isPrivate } from '../intake/template-left.ts';
import { lenientWithDrafts } from '../intake/unfinished.ts';
import { collections, type Collection } from '../model/kinds.ts';
import type { Fault } from '../model/faults/fault.ts';
import { Roster } from '../records/called.ts';
import { extendVocabularies } from '../model/words/vocabulary.ts';
import type { School } from '../records/school.ts';
import { faultsBeside } from './faults-beside.ts';
import { readBeside } from './read-beside.ts';
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
  const names = new Roster(others, extendVocabularies(school.vocabulary)).names();
  const by = { rules: school, names, readBody };
  const { record, faults, isDraft } = readBeside({ collection, id, file, text }, by);
  const beside = { rules: school, today, others, called: others };
  const together = record === undefined ? [] : faultsBeside(record, beside);
  const isDraftNow = (): boolean => isDraft === true || isPrivate(record?.data);
  // Fields that contradict each other are no gap that more writing will fill.
  const contradicts = ({ id: kind }: Fault): boolean => kind === 'field-rule';
  const unfilled = [...faults, ...together.filter((one) => !contradicts(one))];
  return [...lenientWithDrafts(unfilled, isDraftNow), ...together.filter(contradicts)];
}
