/** What is used of fontkit, which brings no types; `card-face.ts` says why some of it is not its public face. */
declare module 'fontkit' {
  interface Point {
    x: number;
    y: number;
    copy(): Point;
  }

  interface DecodedGlyph {
    points?: Point[];
  }

  interface FontGlyph {
    readonly id: number;
    readonly advanceWidth: number;
    readonly path: { toSVG(): string };
    _decode(): DecodedGlyph | undefined;
  }

  interface Stream {
    readonly constructor: new (bytes: Uint8Array) => Stream;
  }

  export interface Font {
    readonly unitsPerEm: number;
    readonly stream: Stream;
    readonly constructor: new (stream: Stream, coordinates: readonly number[]) => Font;
    readonly _variationProcessor: { transformPoints(id: number, points: Point[]): void } | null;
    hasGlyphForCodePoint(code: number): boolean;
    glyphForCodePoint(code: number): FontGlyph;
  }

  export function create(bytes: Uint8Array): Font;
}
