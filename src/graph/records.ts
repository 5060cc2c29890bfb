/** Records as the reader hands them over: plain data of one collection each. */
import type { Collection, DataKind, EntryKind } from '../model/kinds.ts';
import type { RecordOf } from '../records/kinds.ts';
import type { WithOwn } from '../records/own-fields.ts';
import type { TermUse } from '../model/fields/schema-walk.ts';

export interface SourcePicture {
  /** Absolute path of the file. */
  path: string;
  /** Hash of its bytes; part of the address. */
  hash: string;
  /** Pixels, upright. */
  width: number;
  height: number;
}

/** A file that an entry gives its readers. */
export interface SourceFile {
  /** Absolute path. */
  path: string;
  /** As the entry names it. */
  name: string;
  /** Hash of its bytes; part of the address. */
  hash: string;
  /** How many bytes. */
  bytes: number;
}

export interface RecordBase<C extends Collection> {
  collection: C;
  id: string;
  /** Relative to the content directory. */
  file: string;
  data: RecordOf[C];
}

export interface EntryRecord<K extends EntryKind = EntryKind> extends RecordBase<K> {
  data: RecordOf[K] & WithOwn;
  /** Where its body is stored; changes with its bytes and with the reader. */
  bodyKey: string;
  /** Entries that the body links to, `collection/id`. */
  links: string[];
  /** By the `src` written in the body. */
  pictures: Record<string, SourcePicture>;
  /** By the `file` written in its resources. */
  files: Record<string, SourceFile>;
}

export type Records = { [K in EntryKind]: EntryRecord<K>[] } & {
  [K in DataKind]: RecordBase<K>[];
};

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
  body?: {
    links: { to: string; line: number; heading?: string }[];
    /** Ids of its headings. */
    anchors: string[];
    characters: number;
    line: number;
  };
}
