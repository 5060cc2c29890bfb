/** What a record gives to the search. */
import type { EntryKind } from '../model/kinds.ts';
import { tidy } from './characters.ts';
import { BLOCK_END } from './build-index.ts';
import { fold } from './fold.ts';
import { storedText } from './stored-text.ts';

export interface SearchDocument {
  /** From the root of the site, without its base: `/lessons/x/`. */
  url: string;
  title: string;
  kind: EntryKind | 'teachers' | 'topics';
  /** `YYYY-MM-DD`. The newest stand first where nothing else orders them. */
  date?: string;
  summary?: string;
  headings: readonly { id: string; text: string }[];
  /** Paragraphs, cells, captions … in the order of the text; `under` is the id of a heading. */
  blocks: readonly { text: string; under?: string }[];
  /** By facet (`kind`, `subject`, `topic`, `teacher`, `semester` …) the ids of its values. */
  filters: Readonly<Record<string, readonly string[]>>;
  /** Further words of its page that shall find it and make no excerpt: names of people, of grades. */
  extra?: readonly string[];
  /** Shown with a hit, not searched: `people`, for instance. */
  meta?: Readonly<Record<string, string>>;
}

/** All that is searched of a document: its blocks, folded, each ended by {@link BLOCK_END}. */
export function searchedText(document: SearchDocument): string {
  const { blocks } = storedText(document);
  return [...blocks.map((block) => block.text), ...(document.extra ?? []).map(tidy)]
    .map((text) => fold(text).text + BLOCK_END)
    .join('');
}

/** The newest first, those without a day last; the address decides between equals. */
export function inOrder(documents: readonly SearchDocument[]): SearchDocument[] {
  const key = (one: SearchDocument) => one.date ?? '';
  const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
  return documents.toSorted((a, b) => compare(key(b), key(a)) || compare(a.url, b.url));
}
