/**
 * What the desk is told about the school when the site is built: a form for each kind of record,
 * read off its schema, and everything there is to choose from. Plain JSON, so that a phone can
 * show the form before anything that judges it has arrived.
 */
import type { Collection, ReferenceTarget } from '../model/kinds.ts';
import type { VocabularyName } from '../model/words/vocabulary.ts';

export interface DeskDescription {
  school: string;
  /** The day of the build; the desk itself asks the device. */
  today: string;
  kinds: DeskKind[];
  /** Words of the vocabularies. */
  words: Readonly<Partial<Record<VocabularyName, DeskChoice[]>>>;
  /** Records of plain data, which are few. Entries are many and come from a file of their own when wanted. */
  records: Readonly<Partial<Record<Collection, DeskChoice[]>>>;
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
  /** Paths of the fields that stand open before the text; the rest is folded. */
  first: readonly string[];
  /** Whether it has a text; if so, the questions that stand in it. */
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
  least?: number;
  most?: number;
  each?: number;
  usual?: string;
}

export type DeskValue =
  | { type: 'text'; long: boolean }
  | { type: 'day' | 'number' | 'yes-no' }
  | { type: 'word'; vocabulary: VocabularyName }
  | { type: 'reference'; target: ReferenceTarget }
  | { type: 'choice'; options: readonly { id: string; name: string }[] }
  | { type: 'fields'; fields: DeskField[] };

export interface DeskChoice {
  id: string;
  name: string;
  /** Other names. */
  aliases?: readonly string[];
  /** What tells it from another of the same name. */
  note?: string;
  /** What may be typed for it, made when the site is built: `lu xiaoman lxm`. */
  keys: string;
}
