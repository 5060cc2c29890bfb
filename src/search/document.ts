/** What a page gives to the search. */
import { storedText } from './stored-text.ts';

export interface SearchDocument {
  /** From the root of the site, without its base: `/lessons/x/`. */
  url: string;
  title: string;
  /** `YYYY-MM-DD`. The newest stand first where nothing else orders them. */
  date?: string;
  headings: readonly { id: string; text: string }[];
  /** Paragraphs, cells, captions … in the order of the text; `under` is the id of a heading. */
  blocks: readonly { text: string; under?: string }[];
  /** By facet (`kind`, `subject`, `topic`, `teacher`, `semester` …) the ids of its values. */
  filters: Readonly<Record<string, readonly string[]>>;
  /** Shown with a hit, not searched: `people`, for instance. */
  meta?: Readonly<Record<string, string>>;
}

/** All texts that are searched of a document, its title first. */
export function searchedTexts(document: SearchDocument): string[] {
  return storedText(document).blocks.map((block) => block.text);
}

/**
 * The oldest first, and before them those without a day; the address decides between equals.
 * A document more at the end moves no other, so most files of the index stay what they are.
 */
export function inOrder(documents: readonly SearchDocument[]): SearchDocument[] {
  const key = (one: SearchDocument) => one.date ?? '';
  const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
  return documents.toSorted((a, b) => compare(key(a), key(b)) || compare(a.url, b.url));
}
