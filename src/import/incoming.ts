/** What was read of a file, on its way to becoming a record. */
import type { Collection } from '../model/kinds.ts';

export interface IncomingPicture {
  /** As the text names it: `tu-1.png`. */
  name: string;
  bytes: Uint8Array;
}

/** A row, a Word file, a plan: what is known of a new record. */
export interface Incoming {
  /** `名单.xlsx 第 3 行` */
  source: string;
  collection: Collection;
  /** By the names of the fields, people and words by id where they are known. */
  data: Readonly<Record<string, unknown>>;
  /** Markdown; entries only. */
  body?: string;
  pictures?: readonly IncomingPicture[];
  /** What was guessed, changed or has no place in a field, in Chinese, a sentence each. */
  told: readonly string[];
  /** Of what has no place in the record: it stands as remarks in the head of the file. */
  remarks?: readonly string[];
  /** Somebody has to look at it before it is published, whatever it lacks. */
  isDraft?: boolean;
}

/** A record as it will be written. */
export interface Outgoing {
  source: string;
  /** Relative to the content directory. */
  file: string;
  text: string;
  pictures: readonly { path: string; bytes: Uint8Array }[];
  /** The id of the teacher who wrote it, or a name that no teacher has; nothing for lists. */
  writer?: string;
  /** Whether it is not to be published yet. */
  isDraft: boolean;
  /** Whether a file that exists is corrected. */
  isCorrection?: boolean;
  told: readonly string[];
  /** What is still to be filled in or mended, in Chinese, a sentence each. */
  left: readonly string[];
}

/** What was not taken in, with all that stood there, so that nothing is lost. */
export interface LeftOut {
  source: string;
  why: string;
  text?: string;
}
