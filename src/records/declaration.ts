/** What a kind of record says of itself, in `src/records/<kind>/kind.ts`. */
import type * as z from 'zod';
import { formerIdsField, type Collection } from '../model/kinds.ts';
import type { VocabularyName } from '../model/words/vocabulary.ts';

/** What is pointed to by an id, as the audience may know it. */
export interface Names {
  /** Chinese name of a word. */
  word: (vocabulary: VocabularyName, id: string) => string;
  /** What a record is called; nothing where the audience may not see it. */
  record: (collection: Collection, id: string) => string | undefined;
}

/** A part of the page of all shelves. */
export type Shelf = 'writing' | 'mutual-help' | 'finding';

/** How one entry leads to another. Of several ways to one entry, the one that stands first here is told. */
export const relationKinds = [
  'responds',
  'about-lesson',
  'takes-up',
  'tries',
  'observes',
  'of-project',
  'solved-by',
  'shared-at',
  'yields',
  'cites',
] as const;
export type RelationKind = (typeof relationKinds)[number];

/** What a person did in an entry, in the order a page tells it. */
export type Part =
  | 'taught'
  | 'wrote'
  | 'headed'
  | 'joined'
  | 'led'
  | 'presented'
  | 'hosted'
  | 'observed'
  | 'helped'
  | 'raised'
  | 'recorded';

/** Whether a field tells what became of a record since it was published: a new one has none. */
export function isLater(kind: Collection, field: string): boolean {
  return ['corrections', 'withdrawn', formerIdsField(kind)].includes(field);
}

export interface Declaration<S extends z.ZodObject = z.ZodObject> {
  schema: S;
  shelf: Shelf;
  /** What somebody is to write in it, for the guide and the desk. */
  asks: string;
  /**
   * The fields that stand open in the form of the writing desk, before the text; the rest is folded.
   * A dotted path, `rounds.evidence`, names what stands open in a row though it may be left out.
   */
  first: readonly ((keyof z.infer<S> & string) | `${keyof z.infer<S> & string}.${string}`)[];
  /** What its whole list is called, where that is not the name of the kind: 共读的书. */
  listName?: string;
  /** Who may see one that does not say: `school` where it names a colleague's lesson or promise; else everyone. */
  usually?: 'school';
  /** What a record is called wherever a page names it, where that is not its name or title as written. */
  titleOf?(data: z.infer<S>, names: Names): string;
  /**
   * What it is for, though a record may do without: paths of fields that `npm run new` asks for
   * besides those that are required.
   */
  worthAsking?: readonly string[];
  /**
   * Whose it is, as `collection/id`. It goes with them: without its owner a plan would read as the
   * whole school's.
   */
  partiesOf?(data: z.infer<S>): string[];
}

/** A kind of writing. */
export interface EntryDeclaration<S extends z.ZodObject = z.ZodObject> extends Declaration<S> {
  /** What it is to programs that read schema.org. */
  schemaType: 'ScholarlyArticle' | 'LearningResource' | 'Article' | 'CreativeWork';
  /** First sentence of its list. */
  lead: string;
  /** Paths in a square of 16 by 16; kinds differ in shape, so that colour may be lost on paper. */
  mark: { stroke: string; solid?: string };
  /** What an entry is about in a few words, for its card. */
  about(data: z.infer<S>, names: Names): string | undefined;
  /** Where its own fields lead, as `collection/id`; what every entry has (`links`, `takesUp`) is known. */
  leadsTo?(data: z.infer<S>): readonly (readonly [to: string | undefined, as: RelationKind])[];
  /** Who did what in it, where that is more than that its authors wrote it. */
  peopleIn?(data: z.infer<S>): readonly (readonly [id: string | undefined, part: Part])[];
  /** Questions that stand in the body until the writer has written, a paragraph each. */
  template: string;
}
