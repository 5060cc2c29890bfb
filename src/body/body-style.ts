/** Where the prose of a body departs from the house style. */
import type { Nodes, Root } from 'mdast';
import { componentNamed } from './components/registry.ts';
import { isSuspect, proseEdits, trailingEdits, type Edit } from '../house-style/house-style.ts';

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
  walk(tree, undefined, true);
  return [...edits, ...trailingEdits(source, kept)].sort((a, b) => a.start - b.start);

  function walk(node: Nodes, marks: RegExp | undefined, isProse: boolean): void {
    const start = node.position?.start.offset;
    const end = node.position?.end.offset;
    if (start !== undefined && end !== undefined) {
      if (SPACED.has(node.type)) kept.push([start, end]);
      if (isProse && node.type === 'text') {
        const prose = source.slice(start, end);
        const found = proseEdits(prose, start);
        edits.push(...(marks ? outsideOf(found, matchesOf(marks, prose, start)) : found));
      }
      if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') {
        kept.push([start, node.children[0]?.position?.start.offset ?? end]);
      }
    }
    if (!('children' in node)) return;
    const below =
      (node.type === 'mdxJsxFlowElement' && componentNamed(node.name ?? '')?.marks) || marks;
    // `**师**：……`: the name stands in bold, its colon outside.
    if (below && node.type === 'strong') return;
    // A heading or a link may hold a break, whose spaces stay.
    const prose = isProse && !UNTOUCHED.has(node.type);
    for (const child of node.children) walk(child, below, prose);
  }
}

function matchesOf(marks: RegExp, prose: string, offset: number): [number, number][] {
  return [...prose.matchAll(marks)].map(({ index, 0: mark }) => [
    offset + index,
    offset + index + mark.length,
  ]);
}

function outsideOf(edits: readonly Edit[], kept: readonly [number, number][]): Edit[] {
  return edits.filter(({ start, end }) => !kept.some(([from, to]) => start < to && end > from));
}
