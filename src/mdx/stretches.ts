/**
 * Parses a body piece by piece. Most of what teachers write is plain: paragraphs, headings,
 * lists. Those are read directly, which takes a twentieth of what the parser takes; what is
 * left between them goes to the parser. The tree is the one the parser gives for the whole,
 * node for node and place for place: `tests/unit/mdx/stretches.test.ts` compares the two.
 */
import type { Root, RootContent } from 'mdast';
import { plainBlock, standsAlone } from './plain/blocks.ts';
import { isBlank, linesOf, pointAt, startOf, type Lines, type Position } from './plain/lines.ts';
import { parseTree } from './syntax.ts';

/**
 * What is written in one place and used in another (footnotes, addresses of links), what goes
 * on over empty lines (programs, formulas), and what the parser takes for other characters.
 */
const WHOLE = /\[\^|\]:|```|~~~|\$\$|[\r\0\ufeff]/;

/** Parses a body; throws a `VFileMessage` at the first place that is neither Markdown nor a tag. */
export function parseBody(source: string, math: boolean): Root {
  if (WHOLE.test(source)) return parseTree(source, math);
  const lines = linesOf(source);
  try {
    return rootOf(lines, blocksOf(lines, math));
  } catch {
    // A tag that is not closed where it seemed to be, or a mistake, whose place in the whole is wanted.
    return parseTree(source, math);
  }
}

function rootOf(lines: Lines, children: RootContent[]): Root {
  const last = lines.texts.length - 1;
  const position = {
    start: pointAt(lines, 0, 0),
    end: pointAt(lines, last, lines.source.length),
  };
  return { type: 'root', children, position };
}

function blocksOf(lines: Lines, math: boolean): RootContent[] {
  const blocks: RootContent[] = [];
  let at = 0;
  while (at < lines.texts.length) {
    if (isBlank(lines.texts[at] ?? '')) {
      at += 1;
      continue;
    }
    const plain = plainBlock(lines, at);
    if (plain !== undefined && !(math && holdsFormula(lines, at, plain.next))) {
      blocks.push(plain.node);
      at = plain.next;
      continue;
    }
    const end = endOfStretch(lines, at);
    blocks.push(...parsed(lines, at, end, math));
    at = end;
  }
  return blocks;
}

function holdsFormula({ texts }: Lines, from: number, to: number): boolean {
  return texts.slice(from, to).some((text) => text.includes('$'));
}

/** The line at which something new begins: after a blank line, outside of tags, not in a list. */
function endOfStretch(lines: Lines, from: number): number {
  let open = 0;
  let blank = false;
  for (let at = from; at < lines.texts.length; at += 1) {
    const text = lines.texts[at] ?? '';
    if (isBlank(text)) {
      blank = true;
      continue;
    }
    if (blank && open <= 0 && standsAlone(lines, at)) return at;
    blank = false;
    open += openedBy(text);
  }
  return lines.texts.length;
}

/** How many more tags a line opens than it closes. A guess: the parser refuses a stretch with one left open. */
function openedBy(text: string): number {
  const count = (pattern: RegExp): number => text.match(pattern)?.length ?? 0;
  return text.includes('<') || text.includes('/>')
    ? count(/<[A-Za-z>]/g) - count(/\/>/g) - count(/<\//g)
    : 0;
}

function parsed(lines: Lines, from: number, to: number, math: boolean): RootContent[] {
  const start = startOf(lines, from);
  const end = to < lines.texts.length ? startOf(lines, to) : lines.source.length;
  const { children } = parseTree(lines.source.slice(start, end), math);
  if (from > 0) for (const child of children) move(child, from, start);
  return children;
}

interface Placed {
  position?: Position | undefined;
  children?: Placed[];
  attributes?: Placed[];
}

function move({ position, children, attributes }: Placed, lines: number, offset: number): void {
  for (const point of position ? [position.start, position.end] : []) {
    point.line += lines;
    if (point.offset !== undefined) point.offset += offset;
  }
  for (const one of children ?? []) move(one, lines, offset);
  for (const one of attributes ?? []) move(one, lines, offset);
}
