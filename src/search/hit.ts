/** What is shown of an entry that was found. */
import { excerptOf, placesOf, spansOf, type Span } from './marks.ts';
import type { StoredText } from './stored-text.ts';

export interface Hit {
  /** With the base of the site. */
  url: string;
  title: Span[];
  /** About 90 characters around what was looked for, or the first words of the entry. */
  excerpt: Span[];
  /** Up to three headings under which it stands, the fullest first. */
  sections: { url: string; title: Span[] }[];
  /** By facet the ids of its values. */
  facets: Record<string, string[]>;
  meta: Record<string, string>;
}

const EXCERPT_LENGTH = 90;
const MOST_SECTIONS = 3;

/** `sought`: folded phrases or words to mark. */
export function hitOf(
  text: StoredText,
  sought: readonly string[],
  facets: Record<string, string[]>,
  baseUrl: string,
): Hit {
  const url = baseUrl + text.url.replace(/^\//, '');
  const found = text.blocks.map((block) => ({ ...block, places: placesOf(block.text, sought) }));
  const inText = found.filter((block) => block.role === 'text');
  const fullest = inText.reduce<(typeof found)[number] | undefined>(
    (best, block) => (block.places.length > (best?.places.length ?? -1) ? block : best),
    undefined,
  );

  const sections = new Map<string, { title: Span[]; count: number }>();
  for (const block of found) {
    if (block.heading === undefined) continue;
    const section = sections.get(block.heading) ?? { title: [], count: 0 };
    if (block.role === 'heading') section.title = spansOf(block.text, block.places);
    section.count += block.places.length;
    sections.set(block.heading, section);
  }

  return {
    url,
    title: found[0] === undefined ? [] : spansOf(found[0].text, found[0].places),
    excerpt: fullest === undefined ? [] : excerptOf(fullest.text, fullest.places, EXCERPT_LENGTH),
    sections: [...sections]
      .filter(([, section]) => section.count > 0 && section.title.length > 0)
      .sort(([, a], [, b]) => b.count - a.count)
      .slice(0, MOST_SECTIONS)
      .map(([id, { title }]) => ({ url: `${url}#${encodeURIComponent(id)}`, title })),
    facets,
    meta: text.meta,
  };
}
