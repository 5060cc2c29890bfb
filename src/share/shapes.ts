/** Lines of text as paths of an SVG. */
import type { Sorts } from './face.ts';
import { gapBehind, type Line } from './lines.ts';

/** Lines that stand below each other. */
export interface Block {
  lines: readonly Line[];
  sorts: Sorts;
  /** Pixels an em. */
  size: number;
  /** Pixels from line to line. */
  height: number;
  fill: string;
}

/** From the middle of a line down to where letters stand, in em: half of a Han character's height, less its foot. */
const TO_BASELINE = 0.38;

export function emptyHeight({ lines, height }: Block): number {
  return lines.length * height;
}

/** Blocks below each other, with a gap between them. */
export function placed(
  blocks: readonly Block[],
  { x, y, gap }: { x: number; y: number; gap: number },
): string {
  let top = y;
  return blocks
    .map((block) => {
      const { lines, sorts, size, height, fill } = block;
      const drawn = lines.map((line, i) => {
        const middle = top + (i + 0.5) * height;
        return shape({ line, sorts, size, x, y: middle + TO_BASELINE * size, fill });
      });
      top += emptyHeight(block) + gap;
      return drawn.join('');
    })
    .join('');
}

/** One line, with its baseline at `y`. */
export function shape({
  line,
  sorts,
  size,
  x,
  y,
  fill,
}: {
  line: Line;
  sorts: Sorts;
  size: number;
  x: number;
  y: number;
  fill: string;
}): string {
  const scale = size / 1000;
  let at = x + line.start * size;
  const paths = line.characters.map((character, i) => {
    const { path, advance } = sorts.glyph(character);
    const place = `translate(${at.toFixed(1)} ${y.toFixed(1)}) scale(${scale} ${-scale})`;
    at += (advance + gapBehind(character, line.characters[i + 1], sorts)) * size;
    return path === '' ? '' : `<path transform="${place}" d="${path}"/>`;
  });
  return `<g fill="${fill}">${paths.join('')}</g>`;
}
