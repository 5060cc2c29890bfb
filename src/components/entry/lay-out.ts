/** A body as HTML, for the page of an entry and for the preview. */
import type { BodyNode } from '../../body/body.ts';
import { faceOf, type World } from './faces.ts';
import { Markup } from './markup.ts';

/**
 * Stretches of HTML stand in order with nothing between them: one may open a paragraph that a later
 * one closes.
 */
export function layOut(nodes: readonly BodyNode[], world: World): Markup {
  const inside = (below: readonly BodyNode[]): Markup => layOut(below, world);
  return new Markup(
    nodes
      .map((node) =>
        node.type === 'html' ? node.html : faceOf(node.name)(node, world, inside).text,
      )
      .join(''),
  );
}
