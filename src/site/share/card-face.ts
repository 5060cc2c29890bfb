/** The typeface of the cards: Noto Sans SC, of which a package brings the characters in a hundred slices. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { create, type Font, type FontGlyph } from 'fontkit';
import type { Face, Glyph } from '../../share/face.ts';

const PACKAGE = '@fontsource-variable/noto-sans-sc';
const fileOf = (name: string): string =>
  createRequire(import.meta.url).resolve(`${PACKAGE}/${name}`);

/** A file of the package, and the code points it is meant for. */
interface Slice {
  file: string;
  ranges: readonly (readonly [from: number, to: number])[];
}

/** One weight of the typeface. A slice is read when a character of it is first asked for. */
export class CardFace implements Face {
  readonly #weight: number;
  readonly #slices: readonly Slice[];
  readonly #fonts = new Map<Slice, Font>();
  readonly #glyphs = new Map<string, Glyph | undefined>();

  /** @param weight from 100 to 900 */
  constructor(weight: number) {
    this.#weight = weight;
    this.#slices = slices();
  }

  glyph(character: string): Glyph | undefined {
    if (!this.#glyphs.has(character)) this.#glyphs.set(character, this.#read(character));
    return this.#glyphs.get(character);
  }

  #read(character: string): Glyph | undefined {
    const code = character.codePointAt(0) ?? 0;
    // A slice is meant for more than it holds: flags and pictures are in none.
    const font = this.#slices
      .filter(({ ranges }) => ranges.some(([from, to]) => from <= code && code <= to))
      .map((slice) => this.#fontOf(slice))
      .find((one) => one.hasGlyphForCodePoint(code));
    return font === undefined ? undefined : outline(font, font.glyphForCodePoint(code));
  }

  #fontOf(slice: Slice): Font {
    const known = this.#fonts.get(slice);
    if (known !== undefined) return known;
    const bytes = readFileSync(slice.file);
    const plain = create(bytes);
    // fontkit's own `getVariation` takes the directory of a WOFF2 file for that of a TTF.
    const font = new plain.constructor(new plain.stream.constructor(bytes), [this.#weight]);
    this.#fonts.set(slice, font);
    return font;
  }
}

/**
 * fontkit reads the glyphs of a WOFF2 file in the thinnest weight, which is how they are stored, and
 * leaves it at that: what a weight changes is added here, by the part of fontkit that does it for TTF.
 */
function outline(font: Font, glyph: FontGlyph): Glyph {
  const stored = glyph._decode();
  const points = stored?.points?.map((point) => point.copy()) ?? [];
  const last = points.at(-1);
  if (last !== undefined) {
    // Behind an outline stand four points of its box, each an outline of its own, which nobody draws.
    const box = Array.from({ length: 4 }, () => last.copy());
    font._variationProcessor?.transformPoints(glyph.id, [...points, ...box]);
  }
  glyph._decode = () => ({ ...stored, points });
  const em = font.unitsPerEm;
  return {
    advance: glyph.advanceWidth / em,
    path: points.length === 0 ? '' : glyph.path.toSVG(),
  };
}

function slices(): Slice[] {
  const ranges = JSON.parse(readFileSync(fileOf('unicode.json'), 'utf8')) as Record<string, string>;
  return Object.entries(ranges).map(([name, text]) => ({
    file: fileOf(`files/noto-sans-sc-${name.replaceAll(/[[\]]/g, '')}-wght-normal.woff2`),
    ranges: text.split(',').map((range) => {
      const [from = 0, to = from] = range
        .replace('U+', '')
        .split('-')
        .map((digits) => Number.parseInt(digits, 16));
      return [from, to] as const;
    }),
  }));
}
