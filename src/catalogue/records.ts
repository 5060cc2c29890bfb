/** Records as the reader hands them over: plain data of one collection each. */
import type { Collection, EntryKind, RecordOf } from '../model/collections.ts';
import type { TermUse } from '../model/schema-walk.ts';

export interface SourcePicture {
  /** Absolute path of the file. */
  path: string;
  /** Hash of its bytes; part of the address. */
  hash: string;
  /** Pixels, upright. */
  width: number;
  height: number;
}

export interface RecordBase<C extends Collection> {
  collection: C;
  id: string;
  /** Relative to the content directory. */
  file: string;
  data: RecordOf[C];
}

export interface EntryRecord<K extends EntryKind = EntryKind> extends RecordBase<K> {
  /** Where its body is stored; changes with its bytes and with the reader. */
  bodyKey: string;
  /** Entries that the body links to, `collection/id`. */
  links: string[];
  /** By the `src` written in the body. */
  pictures: Record<string, SourcePicture>;
}

export interface Records {
  lessons: EntryRecord<'lessons'>[];
  reflections: EntryRecord<'reflections'>[];
  readings: EntryRecord<'readings'>[];
  papers: EntryRecord<'papers'>[];
  teachers: RecordBase<'teachers'>[];
  topics: RecordBase<'topics'>[];
  groups: RecordBase<'groups'>[];
  books: RecordBase<'books'>[];
}

/** A record with what the check across records needs: where its words and references stand. */
export interface CheckedRecord {
  collection: Collection;
  id: string;
  file: string;
  data: Record<string, unknown>;
  uses: (TermUse & { line: number; column: number })[];
  /** First line of each top-level field. */
  lines: Record<string, number>;
  /** Entries only. */
  body?: { links: { to: string; line: number }[]; characters: number; line: number };
}
