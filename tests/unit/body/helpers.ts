import type { Body, BodyNode } from '../../../src/body/body.ts';
import { readBody } from '../../../src/body/read-body.ts';

/** The body begins at line 10 of the file in all these tests, so that a forgotten offset shows. */
export const place = { file: 'lessons/test.mdx', firstLine: 10, math: false };

export function problemsOf(source: string, math = false) {
  return readBody(source, { ...place, math }).problems;
}

/** `[id, line]` of each problem. */
export function told(source: string, math = false) {
  return problemsOf(source, math).map(({ id, line }) => [id, line]);
}

export function bodyOf(source: string, math = false): Body {
  const { body, problems } = readBody(source, { ...place, math });
  if (!body) throw new Error(problems.map(({ line, message }) => `${line}: ${message}`).join('\n'));
  return body;
}

/** The nodes written out as a page might: components as tags in square brackets. */
function flat(nodes: readonly BodyNode[]): string {
  return nodes.map(flatOne).join('');
}

function flatOne(node: BodyNode): string {
  switch (node.type) {
    case 'html':
      return node.html;
    case 'callout':
      return `[callout ${node.kind} ${node.title ?? ''}]${flat(node.children)}[/callout]`;
    case 'figure':
      return `[figure ${node.src} ${node.alt} ${node.caption ?? ''}]`;
    case 'dialogue':
      return node.turns
        .map((turn) => `[turn ${turn.speaker ?? '-'}]${flat(turn.children)}`)
        .join('');
    case 'observation':
      return node.rows
        .map(
          (row) =>
            `[row ${row.when}]${flat(row.seen)}${row.thought ? `[thought]${flat(row.thought)}` : ''}`,
        )
        .join('');
    case 'compare':
      return `[${node.before}]${flat(node.left)}[${node.after}]${flat(node.right)}`;
    case 'entry-link':
      return `[to ${node.to}${node.fragment ? `#${node.fragment}` : ''}]${flat(node.children)}[/to]`;
  }
}

export const html = (source: string, math = false) => flat(bodyOf(source, math).nodes);
