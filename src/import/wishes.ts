/** What whoever imports has said, and what is asked of the world outside. */
import type { Collection } from '../model/kinds.ts';
import type { IncomingPicture } from './incoming.ts';
import type { Question } from '../write/questions.ts';
import type { Column } from './tables/columns.ts';

export interface Wishes {
  kind?: Collection | undefined;
  /** What a column means, by its heading: the path of a field. */
  columns: ReadonlyMap<string, string>;
  /** Fields that hold for everything that is brought in, by path, where nothing is said there. */
  set: Readonly<Record<string, readonly string[]>>;
  /** Whether what a record of the school lacks is put in from a list that names it. */
  update?: boolean;
  /** Asks somebody; absent where nobody sits there. */
  asking?: Asking | undefined;
}

export interface Asking {
  /** What an unclear column means. */
  column: (column: Column, collection: Collection) => Promise<string>;
  /** What holds for all rows of a list that says nothing of a field; nothing where it is left open. */
  field: (question: Question, collection: Collection) => Promise<readonly string[]>;
}

/** A file that is brought in. */
export interface Source {
  /** As it is named in messages; its folders may say what kind it is. */
  name: string;
  bytes: Uint8Array;
  /** Pictures that a text shows, by the names it has for them. */
  beside?: readonly IncomingPicture[];
}

/** What is known of files that stand in the school already; corrections need it. */
export interface History {
  /** The text of a file as it stands now. */
  current: (file: string) => Promise<string | undefined>;
  /** Likewise, of a file that is no text. */
  bytes: (file: string) => Promise<Uint8Array | undefined>;
  /** Its texts as they were, the newest first. */
  versions: (file: string) => Promise<string[]>;
  /** The text with both changes; nothing where they touch the same lines. */
  merged: (ours: string, base: string, theirs: string) => Promise<string | undefined>;
}
