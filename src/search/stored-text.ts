/** The text of an entry as it is stored for showing what was found in it. */
import { tidy } from './characters.ts';
import type { SearchDocument } from './document.ts';

export interface StoredText {
  /** From the root of the site, without its base. */
  url: string;
  /** Shown with a hit: `date`, `people`. */
  meta: Record<string, string>;
  blocks: StoredBlock[];
  /** Traditional characters in it and the simplified ones they are compared as, in turn. */
  traditional?: string;
}

export interface StoredBlock {
  /** Tidy, see {@link tidy}. */
  text: string;
  role: 'title' | 'heading' | 'text';
  /** Id of the heading it is or stands under. */
  heading?: string;
}

/** The title first, then what stands under no heading, then each heading with its blocks. */
export function storedText(document: SearchDocument): StoredText {
  const headingIds = new Set(document.headings.map((one) => one.id));
  const under = Map.groupBy(document.blocks, (one) =>
    one.under !== undefined && headingIds.has(one.under) ? one.under : undefined,
  );
  const blocksUnder = (id: string | undefined): StoredBlock[] =>
    (under.get(id) ?? []).map(({ text }) => ({
      text,
      role: 'text',
      ...(id === undefined ? {} : { heading: id }),
    }));
  const blocks: StoredBlock[] = [
    { text: document.title, role: 'title' },
    ...blocksUnder(undefined),
    ...document.headings.flatMap(({ id, text }) => [
      { text, role: 'heading' as const, heading: id },
      ...blocksUnder(id),
    ]),
  ];
  return {
    url: document.url,
    meta: {
      ...document.meta,
      ...(document.date === undefined ? {} : { date: document.date }),
    },
    blocks: blocks
      .map((block) => ({ ...block, text: tidy(block.text) }))
      .filter((block) => block.text !== '' || block.role === 'title'),
  };
}
