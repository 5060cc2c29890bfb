/** The writing of a block as it stands in the source, with all that is no mere text blotted out. */
import type { Heading, Nodes, Paragraph, TableCell } from 'mdast';

export type Block = Paragraph | Heading | TableCell;

export interface Prose {
  block: Block;
  /** Offset of `text` in the source. */
  start: number;
  /** As long as the source of the block, so that offsets agree. */
  text: string;
  lines: readonly Line[];
  /** Whether its first line says that a quote is a callout; absent where it begins no quote. */
  alert?: boolean | undefined;
  /** Whether it stands in an item of a list. */
  inItem?: boolean;
}

export interface Line {
  /** Without what quotes and lists put before it. */
  text: string;
  /** Offset in the source. */
  start: number;
  /** Whether what follows stands on a line of its own on the page too. */
  broken: boolean;
}

/** Stands for a character that is part of a mark, a program, a formula or a tag. */
export const BLOT = '\uFFFC';

export function isBlock(node: Nodes): node is Block {
  return node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell';
}

export function proseOf(block: Block, source: string): Prose {
  const start = block.position?.start.offset ?? 0;
  const end = block.position?.end.offset ?? start;
  const shown: [number, number][] = [];
  const breaks: number[] = [];
  collect(block, source, shown, breaks);
  let text = '';
  let at = start;
  for (const [from, to] of shown) {
    text += blotted(source.slice(at, from)) + source.slice(from, to);
    at = to;
  }
  text += blotted(source.slice(at, end));
  return { block, start, text, lines: linesOf(text, start, breaks) };
}

function collect(node: Nodes, source: string, shown: [number, number][], breaks: number[]): void {
  const start = node.position?.start.offset;
  const end = node.position?.end.offset;
  if (start === undefined || end === undefined) return;
  if (node.type === 'text' || (node.type === 'link' && !/[[<]/.test(source.charAt(start)))) {
    shown.push([start, end]);
  } else if (node.type === 'break' || (node.type === 'mdxJsxTextElement' && node.name === 'br')) {
    breaks.push(end);
  } else if ('children' in node) {
    for (const child of node.children) collect(child, source, shown, breaks);
  }
}

function blotted(text: string): string {
  return text.replace(/[^\n]/g, BLOT);
}

function linesOf(text: string, start: number, breaks: readonly number[]): Line[] {
  let at = start;
  return text.split('\n').map((whole, i) => {
    const lead = i === 0 ? 0 : (/^[ \t]*(?:>[ \t]?)*[ \t]*/.exec(whole)?.[0].length ?? 0);
    const line = whole.slice(lead);
    const begins = at + lead;
    at += whole.length + 1;
    // A hard break ends before or after the sign that ends the line.
    return { text: line, start: begins, broken: breaks.some((end) => end >= at - 1 && end <= at) };
  });
}
