/** HTML as text becomes a tree, without a browser. */
import { parseFragment, type DefaultTreeAdapterTypes } from 'parse5';
import type { Branch, Tag } from '../tree.ts';

type Node = DefaultTreeAdapterTypes.ChildNode;

/** Deeper than any real page; what follows this one is recursive. */
const MOST_DEEP = 200;

export function treeOfText(html: string): Tag {
  return { name: 'body', attributes: {}, children: branches(parseFragment(html).childNodes, 0) };
}

function branches(nodes: readonly Node[], depth: number): Branch[] {
  return nodes.flatMap((node): Branch[] => {
    if (node.nodeName === '#text' && 'value' in node) return [node.value];
    if (node.nodeName === '#comment' && 'data' in node) return [{ remark: node.data }];
    if (!('tagName' in node)) return [];
    const below = 'content' in node ? node.content.childNodes : node.childNodes;
    const children = depth < MOST_DEEP ? branches(below, depth + 1) : [textWithin(below)];
    const attributes = Object.fromEntries(node.attrs.map(({ name, value }) => [name, value]));
    return [{ name: node.tagName.toLowerCase(), attributes, children }];
  });
}

/** Without recursion: it is as deep as it likes. */
function textWithin(nodes: readonly Node[]): string {
  const rest = [...nodes].reverse();
  let text = '';
  for (let node = rest.pop(); node !== undefined; node = rest.pop()) {
    if ('value' in node && node.nodeName === '#text') text += node.value;
    if ('childNodes' in node) rest.push(...[...node.childNodes].reverse());
  }
  return text;
}
