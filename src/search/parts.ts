/** Where the index is cut into parts. */
import type { SearchDocument } from './document.ts';

export interface PartSizes {
  /** Characters after which a part may be closed. Pagefind takes about 310 MB of memory for a million. */
  enough: number;
  /** Characters at which it is closed in any case. */
  most: number;
}

export const usualSizes: PartSizes = { enough: 3_000_000, most: 3_600_000 };

/**
 * Documents, which come in their order, part by part. A part ends at a document whose address
 * says so, rather than at a number of characters: what is added to one part does not move the
 * ends of those after it.
 */
export function partsOf(
  documents: readonly SearchDocument[],
  { enough, most }: PartSizes = usualSizes,
): SearchDocument[][] {
  const parts: SearchDocument[][] = [];
  let part: SearchDocument[] = [];
  let characters = 0;
  for (const document of documents) {
    const own = charactersIn(document);
    if (characters + own > most && part.length > 0) close();
    part.push(document);
    characters += own;
    if (characters >= enough && isEnd(document)) close();
  }
  if (part.length > 0) parts.push(part);
  return parts;

  function close(): void {
    parts.push(part);
    part = [];
    characters = 0;
  }
}

function charactersIn({ title, headings, blocks }: SearchDocument): number {
  const texts = [title, ...[...headings, ...blocks].map((one) => one.text)];
  return texts.reduce((sum, text) => sum + text.length, 0);
}

/** About one address in sixteen (FNV-1a over its units). */
function isEnd({ url }: SearchDocument): boolean {
  let hash = 0x811c9dc5;
  for (let i = 0; i < url.length; i += 1) hash = Math.imul(hash ^ url.charCodeAt(i), 0x01000193);
  return ((hash ^ (hash >>> 15)) & 15) === 0;
}
