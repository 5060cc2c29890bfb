import type { BodyNode, BodyPart } from '../body.ts';

/**
 * A body as part of a longer page: its ids, and the links to them, begin with `prefix`, and
 * its headings stand one level lower.
 */
export function bodyWithin<Node extends BodyNode | BodyPart>(
  nodes: readonly Node[],
  prefix: string,
): Node[] {
  return nodes.map((node) =>
    node.type === 'html'
      ? { ...node, html: htmlWithin(node.html, prefix) }
      : { ...node, children: bodyWithin(node.children, prefix) },
  );
}

/** In our own HTML a `<` of the text is always written as an entity, so what begins with one is a tag. */
function htmlWithin(html: string, prefix: string): string {
  return html.replace(
    /<(\/?)([a-z][a-z0-9]*)([^>]*)>/g,
    (_, end: string, name: string, rest: string) => {
      const level = /^h([2-5])$/.exec(name)?.[1];
      const lower = level === undefined ? name : `h${Number(level) + 1}`;
      const attributes = rest
        .replace(/ (id|href)="(#?)([^"]*)"/g, (whole, key: string, hash: string, value: string) =>
          key === 'id' || hash === '#' ? ` ${key}="${hash}${prefix}${value}"` : whole,
        )
        .replace(
          / (aria-(?:describedby|labelledby))="([^"]*)"/g,
          (__, key: string, value: string) =>
            ` ${key}="${value
              .split(' ')
              .map((one) => prefix + one)
              .join(' ')}"`,
        );
      return `<${end}${lower}${attributes}>`;
    },
  );
}
