/** From the HTML tree to what a page lays out: stretches of HTML with components between them. */
import { toHtml } from 'hast-util-to-html';
import type { BodyNode, BodyPart } from '../body.ts';
import type { ComponentElement, HtmlNode } from './to-hast.ts';

/** The parser replaces this character wherever it is written, and no formula may hold it. */
const SEAM = '\0';

/** Body nodes in the order of the text. An element around a component opens in one stretch and closes in a later one. */
export function toNodes(children: readonly HtmlNode[]): BodyNode[] {
  const components: BodyNode[] = [];
  const lift = (node: HtmlNode): HtmlNode => {
    if (node.type === 'component') {
      components.push(build(node));
      return { type: 'raw', value: SEAM };
    }
    if ('children' in node) node.children = node.children.map(lift) as typeof node.children;
    return node;
  };
  const root = { type: 'root', children: children.map(lift) };
  const stretches = toHtml(root as Parameters<typeof toHtml>[0], {
    allowDangerousHtml: true,
  }).split(SEAM);
  // Rather no text than one whose components stand in the wrong places.
  if (stretches.length !== components.length + 1) throw new Error('a forged seam');
  return stretches.flatMap((html, index) => {
    const component = components[index];
    return [
      ...(html === '' ? [] : [{ type: 'html' as const, html }]),
      ...(component ? [component] : []),
    ];
  });
}

/** Below it stand parts, or what a body is made of. */
function build({ type, name, props, children }: ComponentElement): BodyNode {
  return { type, name, props, children: contentOf(children) };
}

function contentOf(children: readonly HtmlNode[]): (BodyNode | BodyPart)[] {
  const parts = children.filter((child) => child.type === 'part');
  return parts.length === 0
    ? toNodes(children)
    : parts.map(({ type, props, children }) => ({ type, props, children: contentOf(children) }));
}
