/** Reads one file to be judged beside the records of a school, by the same reader as all others. */
import type { CheckedRecord } from '../graph/records.ts';
import { firstBodyLine, readParts, type ReadFile, type ReadWith } from '../intake/read-parts.ts';
import type { Collection } from '../model/kinds.ts';

export interface JudgedFile {
  collection: Collection;
  id: string;
  /** Relative to the content directory. */
  file: string;
  /** With plain line breaks and no mark before it. */
  text: string;
}

/** Reads a file, and what it is beside other records where it is sound enough for that. */
export function readBeside(
  { collection, id, file, text }: JudgedFile,
  by: ReadWith,
): ReadFile & { record?: CheckedRecord } {
  const read = readParts(collection, file, text, by);
  const { data, uses, lines, body } = read;
  if (data === undefined) return read;
  const line = firstBodyLine(text);
  const record = { collection, id, file, data, uses, lines };
  return {
    ...read,
    record: { ...record, ...(body === undefined ? {} : { body: { ...body, line } }) },
  };
}
