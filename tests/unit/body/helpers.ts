import type { Body, BodyNode, BodyPart } from '../../../src/body/body.ts';
import { readBody } from '../../../src/body/read-body.ts';

/** The body begins at line 10 of the file in all these tests, so that a forgotten offset shows. */
export const place = { file: 'lessons/test.mdx', firstLine: 10, math: false };

export function faultsOf(source: string, math = false) {
  return readBody(source, { ...place, math }).faults;
}

/** `[id, line]` of each fault. */
export function told(source: string, math = false) {
  return faultsOf(source, math).map(({ id, line }) => [id, line]);
}

export function bodyOf(source: string, math = false): Body {
  const { body, faults } = readBody(source, { ...place, math });
  if (!body) throw new Error(faults.map(({ line, message }) => `${line}: ${message}`).join('\n'));
  return body;
}

/** The nodes written out as a page might: components and their parts as tags in square brackets. */
function flat(nodes: readonly (BodyNode | BodyPart)[]): string {
  return nodes.map(flatOne).join('');
}

function flatOne(node: BodyNode | BodyPart): string {
  if (node.type === 'html') return node.html;
  const name = node.type === 'part' ? 'part' : node.name;
  const inside = flat(node.children);
  const end = node.type === 'part' || inside === '' ? '' : `[/${name}]`;
  return `[${[name, ...Object.values(node.props)].join(' ')}]${inside}${end}`;
}

export const html = (source: string, math = false) => flat(bodyOf(source, math).nodes);
