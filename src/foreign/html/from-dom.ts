/** HTML as text becomes a tree, by a browser's own parser: nothing of it is put into the page or loaded. */
import type { Branch, Tag } from '../tree.ts';

/** Deeper than any real page; what follows this one is recursive. */
const MOST_DEEP = 200;

export function treeOfHtml(html: string): Tag {
  // A parsed document has no window: it runs no script and fetches no picture.
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  return { name: 'body', attributes: {}, children: branches(body, 0) };
}

function branches(parent: Node, depth: number): Branch[] {
  return [...read(Node, 'childNodes', parent)].flatMap((node): Branch[] => {
    if (node instanceof Text) return [node.data];
    if (node instanceof Comment) return [{ remark: node.data }];
    if (!(node instanceof Element)) return [];
    const below = node instanceof HTMLTemplateElement ? node.content : node;
    const children =
      depth < MOST_DEEP ? branches(below, depth + 1) : [read(Node, 'textContent', below) ?? ''];
    const attributes = Object.fromEntries(
      [...read(Element, 'attributes', node)].map(({ name, value }) => [name, value]),
    );
    return [{ name: read(Element, 'localName', node), attributes, children }];
  });
}

/** As every element has it: in a form, a field that is called `attributes` stands before them. */
function read<Of extends Node, Key extends keyof Of>(
  { prototype }: { prototype: Of },
  key: Key,
  node: Of,
): Of[Key] {
  return Reflect.get(prototype, key, node) as Of[Key];
}
