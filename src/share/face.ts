/** What the drawing of a card asks of a typeface; where its glyphs come from is none of its business. */

export interface Glyph {
  /** How far the next one stands, in em. */
  advance: number;
  /** Outline as the path of an SVG with y upward, in thousandths of an em; empty for a space. */
  path: string;
}

/** A typeface in one weight. */
export interface Face {
  /** Nothing where the typeface lacks the character. */
  glyph(character: string): Glyph | undefined;
}

/** 〓 stands in print for a sort that the case lacks; readers of Chinese know it. */
const STANDS_IN = '〓';
/** Marks without a body of their own: joiners, selectors, accents that no letter has taken up. */
const BODILESS = /^[\p{Cf}\p{M}]/u;
const clusters = new Intl.Segmenter('zh', { granularity: 'grapheme' });

/** What a reader takes for one character each, without what has no body; all white space is a plain space. */
export function charactersOf(text: string): string[] {
  const plain = text
    .normalize('NFC')
    .replaceAll(/\s+/gu, ' ')
    // The typeface has this sign as a Chinese quotation mark, as wide as a Han character.
    .replaceAll(/(?<=\p{Script=Latin})’(?=\p{Script=Latin})/gu, "'")
    .trim();
  return [...clusters.segment(plain)].flatMap(({ segment }) => {
    const [first = ''] = segment;
    return BODILESS.test(first) ? [] : [first];
  });
}

/** Characters of one weight, and which of them the typeface lacked. */
export class Sorts {
  readonly missing: Set<string>;
  readonly #face: Face;

  /** @param missing is added to */
  constructor(face: Face, missing = new Set<string>()) {
    this.#face = face;
    this.missing = missing;
  }

  /** @throws where the typeface has not even 〓 */
  glyph(character: string): Glyph {
    const own = this.#face.glyph(character);
    if (own !== undefined) return own;
    this.missing.add(character);
    const standIn = this.#face.glyph(STANDS_IN);
    if (standIn === undefined) throw new Error(`the typeface has no ${STANDS_IN}`);
    return standIn;
  }
}
