/** What the parts of the guard share on their way through a tree. */
import type { Definition, PhrasingContent, RootContent } from 'mdast';
import type { JsxElement } from './attributes.ts';
import type { Findings, Positioned } from './findings.ts';
import type { Block } from './nodes.ts';

/** Where a stretch of inline writing stands. */
export interface Where {
  /** For messages: 标题, 链接 … */
  name: string;
  /** Whether a picture may stand here, to be lifted out of its paragraph. */
  figures: boolean;
  link: boolean;
  /** Nodes made by GFM from bare addresses have no position; this one is near. */
  near: Positioned;
}

export interface Walk {
  findings: Findings;
  definitions: ReadonlyMap<string, Definition>;
  /** Definitions whose address was judged at one of its uses. */
  used: Set<Definition>;
  /** By how much headings go down: 1 when the body has a heading of the first degree, which is the page's own. */
  shift: 0 | 1;
  blocks: (nodes: readonly RootContent[]) => Block[];
  /** Pictures among the rest come back only where `figures` is true. */
  inline: (nodes: readonly PhrasingContent[], where: Where) => PhrasingContent[];
  /** A tag that stands as a block, with its content as blocks. */
  tag: (node: JsxElement, content: readonly RootContent[]) => Block[];
}

/** Inline writing in a place where no picture can come back. */
export function inlineOnly(
  walk: Walk,
  nodes: readonly PhrasingContent[],
  name: string,
  near: Positioned,
): PhrasingContent[] {
  return walk.inline(nodes, { name, figures: false, link: false, near });
}

/** Inline writing inside of other inline writing, which is called `name` in messages. */
export function within(
  walk: Walk,
  nodes: readonly PhrasingContent[],
  name: string,
  where: Where,
  link = where.link,
): PhrasingContent[] {
  return walk.inline(nodes, { ...where, name, figures: false, link });
}

export function isBlank(node: PhrasingContent): boolean {
  // A stray tag is told by itself.
  return node.type === 'html' || (node.type === 'text' && node.value.trim() === '');
}
