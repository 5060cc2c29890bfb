/**
 * What the desk is told about the school when the site is built: a form for each kind of record,
 * read off its schema, and everything there is to choose from. Plain JSON, so that a phone can
 * show the form before anything that judges it has arrived.
 */
import type { Collection, ReferenceTarget } from '../model/kinds.ts';
import type { VocabularyName } from '../model/words/vocabulary.ts';

export interface DeskDescription {
  school: string;
  /** Which readers this edition is for. */
  audience: 'public' | 'school';
  /** The day of the build; the desk itself asks the device. */
  today: string;
  /** Reflections first. */
  kinds: DeskKind[];
  /** Words of the vocabularies. */
  words: Readonly<Partial<Record<VocabularyName, DeskChoice[]>>>;
  /** Records of plain data, which are few. Entries are many and come from a file of their own when wanted. */
  records: Readonly<Partial<Record<Collection, DeskChoice[]>>>;
  /** The oldest first. */
  semesters: readonly { id: string; name: string; from: string; to: string }[];
  repository?: { host: string; url: string; branch: string; contentPath: string };
}

export interface DeskKind {
  kind: Collection;
  /** 反思. */
  name: string;
  /** What somebody is to write in it. */
  asks: string;
  /** In the order of the schema; the school's own fields come last. */
  fields: DeskField[];
  /**
   * Keys of the fields that stand open before the text; the rest is folded. A dotted path,
   * `rounds.evidence`, names what stands open in a row though it may be left out.
   */
  first: readonly string[];
  /** The questions that stand in its text until something is written; absent where it has no text. */
  template?: string;
}

/** A field of a schema without its functions; see `records/field-list.ts`. */
export interface DeskField {
  key: string;
  title: string;
  description: string;
  required: boolean;
  /** A list: of words, or of rows where the value is `fields`. */
  many: boolean;
  value: DeskValue;
  /** Least and most: characters of a text, items of a list. */
  least?: number;
  most?: number;
  /** Characters that each text of a list may have. */
  each?: number;
  /** What counts when nothing is written, as written in a file. */
  usual?: string;
  /** Only of a record that stands on the site already: corrections, former ids. */
  later?: true;
  /** A field that the school has declared itself. */
  own?: true;
}

export type DeskValue =
  /** `long`: of more than a line. */
  | { type: 'text'; long: boolean }
  /** Of a semester or a school year the id is written: `2025-2026-1`, `2025-2026`. */
  | { type: 'day' | 'number' | 'yes-no' | 'semester' | 'school-year' }
  | { type: 'word'; vocabulary: VocabularyName }
  | { type: 'reference'; target: ReferenceTarget }
  | { type: 'choice'; options: readonly { id: string; name: string }[] }
  | { type: 'fields'; fields: DeskField[] };

export interface DeskChoice {
  /** What goes into the file. */
  id: string;
  name: string;
  /** Other names. */
  aliases?: readonly string[];
  /** What tells it from another of the same name. */
  note?: string;
  /**
   * What may be typed for it in letters, made when the site is built: of each name the syllables
   * and their first letters, parted by spaces: `luxiaoman lxm`. Without tones; lower case.
   */
  keys: string;
}

/** An entry to refer to or to correct; its `id` names its kind, `lessons/2025-10-15-daodu`. */
export interface DeskEntry extends DeskChoice {
  date: string;
}
