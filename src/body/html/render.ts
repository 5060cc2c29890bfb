/** From the HTML tree to what a page lays out: stretches of HTML with components between them. */
import { toHtml } from 'hast-util-to-html';
import type { BodyNode } from '../body.ts';
import type { ComponentElement, HtmlNode, PartElement } from './to-hast.ts';

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

function build({ source, children }: ComponentElement): BodyNode {
  const parts = children.filter((child): child is PartElement => child.type === 'part');
  switch (source.type) {
    case 'callout':
      return {
        type: 'callout',
        kind: source.kind,
        ...titleOf(source),
        children: toNodes(children),
      };
    case 'figure': {
      const { src, alt, caption } = source;
      return { type: 'figure', src, alt, ...(caption === undefined ? {} : { caption }) };
    }
    case 'dialogue': {
      const turns = parts.map(({ label, children: said }) => ({
        ...(label === undefined ? {} : { speaker: label }),
        children: toNodes(said),
      }));
      return { type: 'dialogue', ...titleOf(source), turns };
    }
    case 'observation':
      return { type: 'observation', ...titleOf(source), rows: parts.map(rowOf) };
    case 'compare': {
      const [left = [], right = []] = parts.map((part) => toNodes(part.children));
      return { type: 'compare', before: source.before, after: source.after, left, right };
    }
    case 'entryLink': {
      const { to, fragment } = source;
      return {
        type: 'entry-link',
        to,
        ...(fragment === undefined ? {} : { fragment }),
        children: toNodes(children),
      };
    }
  }
}

function rowOf({ label = '', children }: PartElement) {
  const [seen = [], thought] = children.map((cell) =>
    cell.type === 'part' ? toNodes(cell.children) : [],
  );
  return { when: label, seen, ...(thought === undefined ? {} : { thought }) };
}

function titleOf({ title }: { title?: string }) {
  return title === undefined ? {} : { title };
}
