/** Where the prose of a body departs from the house style. */
import type { Nodes, Root } from 'mdast';
import { isSuspect, proseEdits, trailingEdits, type Edit } from '../house-style/house-style.ts';

/** Who speaks in a line of a dialogue, up to the colon: a mark, not prose. */
const SPEAKER = /^[^：:\n]{0,30}[：:]/gm;

/** Their words are an address (a heading's is its anchor) or a program. */
const UNTOUCHED = new Set<Nodes['type']>([
  'heading',
  'link',
  'linkReference',
  'definition',
  'code',
  'inlineCode',
  'math',
  'inlineMath',
  'mdxFlowExpression',
  'mdxTextExpression',
]);
/** In these, spaces at the end of a line mean something. */
const SPACED = new Set<Nodes['type']>([
  'code',
  'inlineCode',
  'math',
  'inlineMath',
  'break',
  'mdxFlowExpression',
  'mdxTextExpression',
]);

/** The edits a body needs, as offsets into `source`, of which `tree` is the parsed form. */
export function bodyEdits(tree: Root, source: string): Edit[] {
  if (!isSuspect(source)) return [];
  const edits: Edit[] = [];
  const kept: [number, number][] = [];
  walk(tree, false, true);
  return [...edits, ...trailingEdits(source, kept)].sort((a, b) => a.start - b.start);

  function walk(node: Nodes, inDialogue: boolean, isProse: boolean): void {
    const start = node.position?.start.offset;
    const end = node.position?.end.offset;
    if (start !== undefined && end !== undefined) {
      if (SPACED.has(node.type)) kept.push([start, end]);
      if (isProse && node.type === 'text') {
        const prose = source.slice(start, end);
        const found = proseEdits(prose, start);
        edits.push(...(inDialogue ? outsideOf(found, speakersIn(prose, start)) : found));
      }
      if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') {
        kept.push([start, node.children[0]?.position?.start.offset ?? end]);
      }
    }
    if (!('children' in node)) return;
    const dialogue = inDialogue || (node.type === 'mdxJsxFlowElement' && node.name === 'Dialogue');
    // `**师**：……`: the name stands in bold, its colon outside.
    if (dialogue && node.type === 'strong') return;
    // A heading or a link may hold a break, whose spaces stay.
    const prose = isProse && !UNTOUCHED.has(node.type);
    for (const child of node.children) walk(child, dialogue, prose);
  }
}

function speakersIn(prose: string, offset: number): [number, number][] {
  return [...prose.matchAll(SPEAKER)].map(({ index, 0: mark }) => [
    offset + index,
    offset + index + mark.length,
  ]);
}

function outsideOf(edits: readonly Edit[], kept: readonly [number, number][]): Edit[] {
  return edits.filter(({ start, end }) => !kept.some(([from, to]) => start < to && end > from));
}
