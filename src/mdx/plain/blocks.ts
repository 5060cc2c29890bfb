/**
 * The blocks that most of what teachers write consists of, read line by line. Each function
 * looks at the lines from `at` on and either gives a block, exactly as the parser would, or
 * nothing where it is not sure.
 */
import type { Heading, List, ListItem, Paragraph, RootContent } from 'mdast';
import { plainInline, type Stretch } from './inline.ts';
import { isBlank, pointAt, spanOf, startOf, type Lines } from './lines.ts';
import { plainTable } from './table.ts';

export interface PlainBlock {
  node: RootContent;
  /** The first line after it. */
  next: number;
}

const HEADING = /^(#{1,6}) (?=[^ \t#])[^#]*[^ \t#]$/;
const ITEM = /^([-+*]|\d{1,9}[.)]) (?=\S)/;
/** What may begin or go on with a list. */
const IN_LIST = /^(?:[-+*]|\d{1,9}[.)])(?:[ \t]|$)|^[ \t]/;
/** A line that begins with one of these may be more than words; with `*` or `[` it need not be. */
const BLOCK_SIGN = /^(?:[-#>+_`~<{|=$: \t]|\*[ \t]|\d{1,9}[.)])/;

export function plainBlock(lines: Lines, at: number): PlainBlock | undefined {
  const text = lines.texts[at] ?? '';
  switch (text.charAt(0)) {
    case '#':
      return heading(lines, at);
    case '>':
      return quote(lines, at);
    case '|':
      return plainTable(lines, at);
    case '-':
      return text === '---' ? rule(lines, at) : list(lines, at);
    default:
      return ITEM.test(text) ? list(lines, at) : paragraph(lines, at);
  }
}

/** Whether what begins on this line can belong to nothing before it, given that a blank line stands between. */
export function standsAlone(lines: Lines, at: number): boolean {
  return !IN_LIST.test(lines.texts[at] ?? '');
}

function heading(lines: Lines, at: number): PlainBlock | undefined {
  const marks = HEADING.exec(lines.texts[at] ?? '')?.[1]?.length;
  if (marks === undefined) return undefined;
  const children = plainInline(restOf(lines, at, marks + 1));
  if (children === undefined) return undefined;
  const depth = marks as Heading['depth'];
  return {
    node: { type: 'heading', depth, children, position: spanOf(lines, at, at) },
    next: at + 1,
  };
}

function rule(lines: Lines, at: number): PlainBlock {
  return { node: { type: 'thematicBreak', position: spanOf(lines, at, at) }, next: at + 1 };
}

/** Of one line. */
function quote(lines: Lines, at: number): PlainBlock | undefined {
  if (!/^> \S/.test(lines.texts[at] ?? '') || !endsAfter(lines, at)) return undefined;
  const words = wordsAfter(lines, at, 2);
  if (words === undefined) return undefined;
  const position = spanOf(lines, at, at);
  return { node: { type: 'blockquote', children: [words], position }, next: at + 1 };
}

/** With one line an item, and no line between two of them. */
function list(lines: Lines, at: number): PlainBlock | undefined {
  const first = ITEM.exec(lines.texts[at] ?? '')?.[1] ?? '';
  const children: ListItem[] = [];
  let next = at;
  for (; !isEnd(lines, next); next += 1) {
    const mark = ITEM.exec(lines.texts[next] ?? '')?.[1];
    if (mark === undefined || mark.at(-1) !== first.at(-1)) return undefined;
    const words = wordsAfter(lines, next, mark.length + 1);
    if (words === undefined) return undefined;
    const position = spanOf(lines, next, next);
    children.push({ type: 'listItem', spread: false, checked: null, children: [words], position });
  }
  let after = next;
  while (after < lines.texts.length && isBlank(lines.texts[after] ?? '')) after += 1;
  if (after < lines.texts.length && !standsAlone(lines, after)) return undefined;
  const ordered = first.length > 1;
  const node: List = {
    type: 'list',
    ordered,
    start: ordered ? Number.parseInt(first, 10) : null,
    spread: false,
    children,
    position: spanOf(lines, at, next - 1),
  };
  return { node, next };
}

function paragraph(lines: Lines, at: number): PlainBlock | undefined {
  let next = at;
  for (; !isEnd(lines, next); next += 1) {
    if (!isProse(lines.texts[next] ?? '')) return undefined;
  }
  const position = spanOf(lines, at, next - 1);
  const stretch = { lines, line: at, from: startOf(lines, at), to: position.end.offset ?? 0 };
  const children = plainInline(stretch);
  return children && { node: { type: 'paragraph', children, position }, next };
}

/** The paragraph that the rest of one line is. */
function wordsAfter(lines: Lines, at: number, skip: number): Paragraph | undefined {
  const text = lines.texts[at] ?? '';
  if (!isProse(text.slice(skip))) return undefined;
  const stretch = restOf(lines, at, skip);
  const children = plainInline(stretch);
  if (children === undefined) return undefined;
  const position = {
    start: pointAt(lines, at, stretch.from),
    end: pointAt(lines, at, stretch.to),
  };
  return { type: 'paragraph', children, position };
}

/** A line of words that neither begins a block nor ends in white space. */
function isProse(text: string): boolean {
  return !BLOCK_SIGN.test(text) && !/[ \t]$/.test(text);
}

function restOf(lines: Lines, line: number, skip: number): Stretch {
  const start = startOf(lines, line);
  return { lines, line, from: start + skip, to: start + (lines.texts[line] ?? '').length };
}

function isEnd(lines: Lines, at: number): boolean {
  return at >= lines.texts.length || isBlank(lines.texts[at] ?? '');
}

function endsAfter(lines: Lines, at: number): boolean {
  return isEnd(lines, at + 1);
}
