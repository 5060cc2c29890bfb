/** From the guarded Markdown tree to a tree of HTML in which our components stand as nodes of their own. */
import type { Element, ElementContent, Root as HtmlRoot } from 'hast';
import type { Root } from 'mdast';
import remarkRehype, { type Options } from 'remark-rehype';
import { unified } from 'unified';
import type {
  Callout,
  Compare,
  Dialogue,
  EntryLink,
  Figure,
  Formula,
  Observation,
  Part,
  RawElement,
} from '../guard/nodes.ts';
import { rehypePlugins, remarkRehypeOptions } from '../parse/plugins.ts';

type Source = Callout | Figure | Dialogue | Observation | Compare | EntryLink;

/** A component between the elements; its parts hang below it so that headings in them get their ids. */
export interface ComponentElement {
  type: 'component';
  source: Source;
  children: HtmlNode[];
}

export interface PartElement {
  type: 'part';
  label?: string;
  children: HtmlNode[];
}

/** Finished HTML; only KaTeX and the renderer make it, never a writer. */
export interface RawHtml {
  type: 'raw';
  value: string;
}

export type HtmlNode = ElementContent | ComponentElement | PartElement | RawHtml;

type Handler = NonNullable<NonNullable<Options['handlers']>['paragraph']>;

const component: Handler = (state, source: Source) =>
  ({
    type: 'component',
    source,
    children: 'children' in source ? state.all(source) : [],
  }) as unknown as ElementContent;

const handlers: NonNullable<Options['handlers']> = {
  callout: component,
  figure: component,
  dialogue: component,
  observation: component,
  compare: component,
  entryLink: component,
  part: (state, { label, ...part }: Part) =>
    ({
      type: 'part',
      ...(label === undefined ? {} : { label }),
      children: state.all(part),
    }) as unknown as ElementContent,
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
