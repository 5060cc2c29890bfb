/**
 * What a writer has so far, as the desk keeps it in the browser. Plain data: it is stored, carried
 * to another device as one file, and handed to the thread that makes the record's file of it.
 */
import type { Collection } from '../model/kinds.ts';

export interface Draft {
  /** Of this draft alone; random. */
  key: string;
  kind: Collection;
  /**
   * What stands in the fields, by their names in the file. A field that nobody has touched is
   * absent; rows are lists of such data. People, topics and entries stand by id.
   */
  data: Readonly<Record<string, unknown>>;
  /** Markdown. Empty for a kind of plain data. */
  body: string;
  pictures: readonly DraftPicture[];
  /** Only where a record that exists is corrected. */
  origin?: Origin;
  /** When it was last changed: milliseconds since 1970. */
  changed: number;
}

export interface DraftPicture {
  /** As the text names it: `jiaoshi.jpg`. It lies in the folder of the entry. */
  name: string;
  /** WebP or JPEG, upright, without metadata. */
  bytes: Blob;
}

/** The file that is corrected. */
export interface Origin {
  /** Relative to the content directory: `lessons/2025-10-15-daodu.mdx`. */
  file: string;
  /** As it stood when it was opened. */
  text: string;
}
