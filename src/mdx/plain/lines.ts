/** A body as lines, and where each of its characters stands. */
import type { Root } from 'mdast';

/** From where to where a node stands, as the parser tells it. */
export type Position = NonNullable<Root['position']>;
type Point = Position['start'];

export interface Lines {
  source: string;
  texts: readonly string[];
  /** Offset at which each line begins. */
  starts: readonly number[];
}

export function linesOf(source: string): Lines {
  const texts = source.split('\n');
  const starts: number[] = [];
  let at = 0;
  for (const text of texts) {
    starts.push(at);
    at += text.length + 1;
  }
  return { source, texts, starts };
}

/** Blank as Markdown has it: an ideographic space is a word. */
export function isBlank(text: string): boolean {
  return /^[ \t]*$/.test(text);
}

/** @param line counted from 0 */
export function startOf({ starts }: Lines, line: number): number {
  return starts[line] ?? 0;
}

/** @param line counted from 0; `offset` stands in it, or at its end */
export function pointAt(lines: Lines, line: number, offset: number): Point {
  return { line: line + 1, column: offset - startOf(lines, line) + 1, offset };
}

/** From the beginning of one line to the end of another. */
export function spanOf(lines: Lines, first: number, last: number): Position {
  const end = startOf(lines, last) + (lines.texts[last] ?? '').length;
  return {
    start: pointAt(lines, first, startOf(lines, first)),
    end: pointAt(lines, last, end),
  };
}
