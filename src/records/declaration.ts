/** What a kind of record says of itself, in `src/records/<kind>/kind.ts`. */
import type { z } from 'zod';
import type { Collection } from '../model/kinds.ts';
import type { VocabularyName } from '../model/vocabulary.ts';

/** What is pointed to by an id, as the audience may know it. */
export interface Names {
  /** Chinese name of a word. */
  word: (vocabulary: VocabularyName, id: string) => string;
  /** What a record is called; nothing where the audience may not see it. */
  record: (collection: Collection, id: string) => string | undefined;
}

/** A part of the page of all shelves. */
export type Shelf = 'writing' | 'mutual-help' | 'finding';

export interface Declaration<S extends z.ZodObject = z.ZodObject> {
  schema: S;
  shelf: Shelf;
  /** What its whole list is called, where that is not the name of the kind: 共读的书. */
  listName?: string;
  /** Who may see one that does not say: `school` where it names a colleague's lesson or promise; else everyone. */
  usually?: 'school';
  /** What a record is called wherever a page names it. */
  titleOf(data: z.infer<S>, names: Names): string;
  /**
   * Whose it is, as `collection/id`. It goes with them: without its owner a plan would read as the
   * whole school's.
   */
  partiesOf?(data: z.infer<S>): string[];
}

/** A kind of writing. */
export interface EntryDeclaration<S extends z.ZodObject = z.ZodObject> extends Declaration<S> {
  /** First sentence of its list. */
  lead: string;
  /** Paths in a square of 16 by 16; kinds differ in shape, so that colour may be lost on paper. */
  mark: { stroke: string; solid?: string };
  /** What an entry is about in a few words, for its card. */
  about(data: z.infer<S>, names: Names): string | undefined;
  /** Questions that stand in the body until the writer has written, a paragraph each. */
  template: string;
}
