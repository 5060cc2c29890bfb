/** The text of an entry as Pagefind stores it, read back into title, sections and blocks. */
import type { PagefindFragment } from './pagefind.ts';
import { BLOCK_END, restore } from './segment.ts';

/** Anchor elements of this name carry what is no text; Pagefind stores an id without indexing it. */
export const CARRIER = 'data';
/** From this anchor on stand words that find the entry but are not its text. */
export const EXTRA_ANCHOR = 'extra';
const META_ANCHOR = 'meta=';
/**
 * A word of every entry, by which all are listed: asked for no word, Pagefind would fetch
 * the whole index. A syllable of the Yi script, which nobody looks for here.
 */
export const EVERY_ENTRY = 'ꀀ';

export interface StoredText {
  url: string;
  meta: Record<string, string>;
  title: string;
  blocks: StoredBlock[];
}

export interface StoredBlock {
  text: string;
  role: 'title' | 'heading' | 'text' | 'extra';
  /** Id of the heading it is or stands under. */
  heading?: string;
}

export function readFragment(fragment: PagefindFragment): StoredText {
  const anchors = [...fragment.anchors].sort((a, b) => a.location - b.location);
  const blocks: StoredBlock[] = [];
  let meta: Record<string, string> = {};
  let heading: string | undefined;
  let role: StoredBlock['role'] = 'title';

  const tokens = fragment.content.split(/\s+/);
  let start = 0;
  let anchor = 0;
  tokens.forEach((token, i) => {
    if (token !== BLOCK_END) return;
    for (
      let next = anchors[anchor];
      next !== undefined && next.location <= start;
      next = anchors[++anchor]
    ) {
      if (next.element !== CARRIER) {
        heading = next.id;
        role = 'heading';
      } else if (next.id === EXTRA_ANCHOR) {
        heading = undefined;
        role = 'extra';
      } else if (next.id.startsWith(META_ANCHOR)) {
        meta = decodeMeta(next.id);
      }
    }
    blocks.push({
      text: restore(tokens.slice(start, i).join(' ')),
      role,
      ...(heading === undefined ? {} : { heading }),
    });
    if (role === 'title' || role === 'heading') role = 'text';
    start = i + 1;
  });
  return { url: fragment.url, meta, title: blocks[0]?.text ?? '', blocks };
}

/** Pagefind takes whitespace out of an id and reads entities in it, so all but letters is encoded. */
export function encodeMeta(meta: Record<string, string>): string {
  return META_ANCHOR + JSON.stringify(meta).replace(/[^\p{L}\p{N}._-]/gu, encodeURIComponent);
}

function decodeMeta(id: string): Record<string, string> {
  return JSON.parse(decodeURIComponent(id.slice(META_ANCHOR.length))) as Record<string, string>;
}
