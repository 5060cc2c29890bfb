import type { Element, Nodes, Root } from 'hast';
import rehypeSlug, { type Options } from 'rehype-slug';

/**
 * rehype-slug on the headings alone. It walks the whole tree by `unist-util-visit`, which
 * for an entry takes as long as all else that is done to its headings.
 */
export function headingIds(options: Options) {
  const slug = rehypeSlug(options);
  return (tree: Root): void => slug({ type: 'root', children: headingsIn(tree) });
}

function headingsIn(tree: Root): Element[] {
  const found: Element[] = [];
  const look = (node: Nodes): void => {
    if (node.type === 'element' && /^h[1-6]$/.test(node.tagName)) found.push(node);
    else if ('children' in node) node.children.forEach(look);
  };
  look(tree);
  return found;
}
