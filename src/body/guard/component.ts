import type { RootContent } from 'mdast';
import { componentNamed } from '../components/registry.ts';
import { readAttributes, type JsxElement } from './attributes.ts';
import type { WrittenComponent } from './nodes.ts';
import type { Walk, Where } from './walk.ts';

/** A tag of which there is a component, with all that hangs below it judged. */
export function guardComponent(
  node: JsxElement,
  content: readonly RootContent[],
  where: Where,
  walk: Walk,
): WrittenComponent[] {
  const name = node.name ?? '';
  const component = componentNamed(name);
  if (!component) return [];
  const attributes = readAttributes(node, component.schema, walk.findings);
  const made = component.read({ node, attributes, content, where }, walk);
  return made ? [{ type: 'component', name, ...made }] : [];
}
