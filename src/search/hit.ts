/** What is shown of a document that was found. */
import type { Values } from './facets.ts';
import { excerptOf, placesOf, spansOf, type Range, type Span } from './marks.ts';
import type { Listed } from './start.ts';
import type { StoredText } from './stored-text.ts';
import { unpacked } from './traditional.ts';

export interface Hit {
  /** With the base of the site. */
  url: string;
  title: Span[];
  /** About 90 characters around what was looked for, or the first words of the document. */
  excerpt: Span[];
  /** Up to three headings under which it stands, the fullest first. */
  sections: { url: string; title: Span[] }[];
  /** By facet the ids of its values. */
  facets: Values;
  meta: Record<string, string>;
  /** Its text could not be had, so there is neither excerpt nor section. */
  isBare?: boolean;
}

export interface Looked {
  /** Folded phrases or words to mark. */
  sought: readonly string[];
  facets: Values;
  /** Root of the site, with a slash at its end. */
  baseUrl: string;
}

const EXCERPT_LENGTH = 90;
/** Shorter than this is a field rather than a sentence. */
const SHORT = 20;
const MOST_SECTIONS = 3;

export function hitOf(text: StoredText, { sought, facets, baseUrl }: Looked): Hit {
  const url = baseUrl + text.url.replace(/^\//, '');
  const simplified = text.traditional === undefined ? undefined : unpacked(text.traditional);
  const found = text.blocks.map((block) => ({
    ...block,
    places: placesOf(block.text, sought, simplified),
  }));
  const inText = found.filter((block) => block.role === 'text' && !isAllMarked(block));
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
    excerpt: excerptFrom(inText, fullest),
    sections: [...sections]
      .filter(([, section]) => section.count > 0 && section.title.length > 0)
      .sort(([, a], [, b]) => b.count - a.count)
      .slice(0, MOST_SECTIONS)
      .map(([id, { title }]) => ({ url: `${url}#${encodeURIComponent(id)}`, title })),
    facets,
    meta: text.meta,
  };
}

interface Marked {
  text: string;
  places: readonly Range[];
}

/** A field of a word or two is followed by the first sentence that tells what the page is about. */
function excerptFrom(blocks: readonly Marked[], fullest: Marked | undefined): Span[] {
  if (fullest === undefined) return [];
  const own = excerptOf(fullest.text, fullest.places, EXCERPT_LENGTH);
  if (fullest.text.length >= SHORT) return own;
  const prose = blocks.find(({ text }) => text.length >= SHORT);
  if (prose === undefined) return own;
  const beginning = excerptOf(prose.text, prose.places, EXCERPT_LENGTH - SHORT);
  return [...own, { text: ' … ', marked: false }, ...beginning];
}

/** A field that holds a name, and nothing else, tells no more than the line of names does. */
function isAllMarked({ text, places }: Marked): boolean {
  return places.length === 1 && places[0]?.from === 0 && places[0].to === text.length;
}

/** A hit whose text could not be had. */
export function bareHit({ url, title, date }: Listed, { sought, facets, baseUrl }: Looked): Hit {
  return {
    url: baseUrl + url.replace(/^\//, ''),
    title: spansOf(title, placesOf(title, sought)),
    excerpt: [],
    sections: [],
    facets,
    meta: date === undefined ? {} : { date },
    isBare: true,
  };
}
