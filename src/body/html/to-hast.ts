/** From the guarded Markdown tree to a tree of HTML in which our components stand as nodes of their own. */
import type { Element, ElementContent, Root as HtmlRoot } from 'hast';
import type { Parents, Root } from 'mdast';
import remarkRehype, { type Options } from 'remark-rehype';
import { unified } from 'unified';
import type { ComponentNode, PartNode } from '../body.ts';
import type { Formula, RawElement, WrittenComponent, WrittenPart } from '../guard/nodes.ts';
import { rehypePlugins, remarkRehypeOptions } from '../parse/plugins.ts';

/** Components and their parts stand between the elements, so that headings in them get their ids. */
export type ComponentElement = ComponentNode<object, HtmlNode>;
export type PartElement = PartNode<object, HtmlNode>;

/** Finished HTML; only KaTeX and the renderer make it, never a writer. */
export interface RawHtml {
  type: 'raw';
  value: string;
}

export type HtmlNode = ElementContent | ComponentElement | PartElement | RawHtml;

type Handler = NonNullable<NonNullable<Options['handlers']>['paragraph']>;

/** A node of ours stays as it is; what hangs below it becomes HTML. */
const kept: Handler = (state, node: WrittenComponent | WrittenPart) =>
  ({ ...node, children: state.all(node as Parents) }) as unknown as ElementContent;

const handlers: NonNullable<Options['handlers']> = {
  component: kept,
  part: kept,
  rawElement: (state, node: RawElement): Element => ({
    type: 'element',
    tagName: node.name,
    properties: {},
    children: state.all(node),
  }),
  formula: (_state, { display, html }: Formula): Element => ({
    type: 'element',
    tagName: display ? 'div' : 'span',
    properties: display
      ? { className: ['math', 'math-display'], tabIndex: 0 }
      : { className: ['math'] },
    children: [{ type: 'raw', value: html } as unknown as ElementContent],
  }),
  // Without the line breaks between blocks, which would stand as stretches of nothing between components.
  root: (state, node: Root | Cover) =>
    ({
      type: 'root',
      children: state.all('covered' in node ? node.covered : node),
    }) as unknown as ElementContent,
};

const processor = unified()
  .use(remarkRehype, { ...remarkRehypeOptions, handlers })
  .use(rehypePlugins)
  .freeze();

/**
 * An empty tree in front of the real one. remark-rehype first searches the tree it is given
 * for footnotes, which takes longer than turning it into HTML.
 */
interface Cover extends Root {
  covered: Root;
}

/** @param footnotes whether there may be any */
export function toHast(tree: Root, footnotes: boolean): HtmlRoot {
  const cover: Cover = { type: 'root', children: [], covered: tree };
  return processor.runSync(footnotes ? tree : cover) as unknown as HtmlRoot;
}
