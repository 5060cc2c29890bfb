/** A stretch of inline writing, cut at marks that stand in its plain text. */
import type { Node, Paragraph, PhrasingContent, Text } from 'mdast';
import type { Positioned } from './findings.ts';

/** Cuts at every match of `mark` in text outside of emphasis, code and links; `breaks` cuts at hard line breaks too. */
export function cut(
  nodes: readonly PhrasingContent[],
  mark: RegExp,
  breaks = false,
): PhrasingContent[][] {
  const pieces: PhrasingContent[][] = [[]];
  const add = (node: PhrasingContent) => pieces.at(-1)?.push(node);
  for (const node of nodes) {
    if (breaks && node.type === 'break') pieces.push([]);
    else if (node.type !== 'text') add(node);
    else {
      let line = node.position?.start.line ?? 1;
      node.value.split(mark).forEach((value, index) => {
        if (index > 0) pieces.push([]);
        if (index > 0 && breaks) line += 1;
        if (value !== '') add(textAt(value, node, line));
      });
    }
  }
  return pieces.map(trim);
}

/** A text node that stands on `line`; its column is known only when the line is the first. */
function textAt(value: string, from: Text, line: number): Text {
  const { position } = from;
  if (!position) return { type: 'text', value };
  const start = line === position.start.line ? position.start : { line, column: 1 };
  return { type: 'text', value, position: { start, end: position.end } };
}

/** The same without white space at both ends; empty when nothing but white space was there. */
export function trim(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const kept = [...nodes];
  const edge = (side: 'start' | 'end') => {
    for (;;) {
      const node = side === 'start' ? kept[0] : kept.at(-1);
      if (node?.type !== 'text') return;
      const value = side === 'start' ? node.value.trimStart() : node.value.trimEnd();
      if (value !== '') {
        kept[side === 'start' ? 0 : kept.length - 1] = { ...node, value };
        return;
      }
      if (side === 'start') kept.shift();
      else kept.pop();
    }
  };
  edge('start');
  edge('end');
  return kept;
}

/** The place of the first node that has one. */
export function placeOf(nodes: readonly PhrasingContent[], otherwise: Positioned): Positioned {
  return nodes.find((node) => node.position) ?? otherwise;
}

/** What stands within a tag on one line, as the block it would be on a line of its own; none where there is nothing. */
export function asBlock(content: readonly PhrasingContent[], { position }: Node): Paragraph[] {
  const children = trim(content);
  return children.length > 0
    ? [{ type: 'paragraph', children, ...(position ? { position } : {}) }]
    : [];
}
