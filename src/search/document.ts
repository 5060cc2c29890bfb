/** What an entry gives to the search, and the page made of it for Pagefind, which nobody sees. */
import type { EntryKind } from '../model/collections.ts';
import { indexTokens } from './segment.ts';
import { CARRIER, encodeMeta, EVERY_ENTRY, EXTRA_ANCHOR } from './stored-text.ts';

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
  /** By facet (`kind`, `subject`, `topic`, `teacher`, `semester`, `grade`) the ids of its values. */
  filters: Readonly<Record<string, readonly string[]>>;
  /** Further words that shall find it and are not shown: other names, names of people. */
  extra?: readonly string[];
  /** Shown with a hit, not searched: `people`, for instance. */
  meta?: Readonly<Record<string, string>>;
}

/** `place` is where the document stands among all, without a query: see {@link inOrder}. */
export function toHtml(document: SearchDocument, place: number): string {
  const known = new Set<string>();
  const tokens = (text: string) => escapeText(indexTokens(text.toWellFormed(), known));
  const block = (text: string) => paragraph(tokens(text));
  const under = Map.groupBy(document.blocks, (one) => one.under);
  const headingIds = new Set(document.headings.map((one) => one.id));
  const loose = document.blocks.filter(
    (one) => one.under === undefined || !headingIds.has(one.under),
  );

  return [
    '<!doctype html><html lang="und"><body>',
    `<${CARRIER} id="${escapeText(encodeMeta(metaOf(document)))}" data-pagefind-meta="every:${EVERY_ENTRY}"></${CARRIER}>`,
    `<h1 data-pagefind-meta="title" data-pagefind-sort="place:${place}">${tokens(document.title)}</h1>`,
    block(document.summary ?? ''),
    ...loose.map((one) => block(one.text)),
    ...document.headings.flatMap((heading) => [
      section(heading.id, tokens(heading.text)),
      ...(under.get(heading.id) ?? []).map((one) => block(one.text)),
    ]),
    extraOf(document, block),
    '</body></html>',
  ].join('');
}

/**
 * Whether there is a letter or a digit to find it by. A page without one Pagefind leaves
 * out, and then the places of all the others are wrong.
 */
export function hasWords({
  title,
  summary = '',
  headings,
  blocks,
  extra = [],
}: SearchDocument): boolean {
  const texts = [title, summary, ...[...headings, ...blocks].map((one) => one.text), ...extra];
  return texts.some((text) => /[\p{Alphabetic}\p{N}]/u.test(text));
}

/** The newest first, those without a day last; the address decides between equals. */
export function inOrder(documents: readonly SearchDocument[]): SearchDocument[] {
  const key = (one: SearchDocument) => one.date ?? '';
  const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
  return documents.toSorted((a, b) => compare(key(b), key(a)) || compare(a.url, b.url));
}

function metaOf({ date, meta }: SearchDocument): Record<string, string> {
  const all = { ...meta, ...(date === undefined ? {} : { date }) };
  return Object.fromEntries(
    Object.entries(all).map(([name, value]) => [name, value.toWellFormed()]),
  );
}

const paragraph = (tokens: string) => (tokens === '' ? '' : `<p>${tokens}</p>`);

/** A heading without words gives no block, and its anchor would name the next one. */
const section = (id: string, tokens: string) =>
  tokens === '' ? '' : `<h2 id="${escapeText(id)}">${tokens}</h2>`;

function extraOf({ extra = [] }: SearchDocument, block: (text: string) => string): string {
  const blocks = extra.map(block).join('');
  return blocks === '' ? '' : `<${CARRIER} id="${EXTRA_ANCHOR}"></${CARRIER}>${blocks}`;
}

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escapeText(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
}
