/**
 * The faces of the components that may stand in an entry: `face.ts` in the folder of each, with
 * what it looks like beside it. A face is a function to HTML, so that the page of an entry and the
 * preview in a writer's browser are laid out by the same one.
 */
import type { BodyNode, BodyPart, ComponentNode } from '../../body/body.ts';
import type { Link } from '../../graph/links.ts';
import type { Picture } from '../../graph/picture.ts';
import type { Markup } from './markup.ts';

/** What a body needs of the rest of the site. */
export interface World {
  /** Entries by `collection/id`. */
  targets: Readonly<Record<string, Link>>;
  pictures: Readonly<Record<string, Picture>>;
}

/**
 * Lays out a component.
 *
 * @param inside lays out what hangs below it
 */
export type Face<Props extends object = object, Child = BodyNode> = (
  node: ComponentNode<Props, Child>,
  world: World,
  inside: (nodes: readonly BodyNode[]) => Markup,
) => Markup;

type AnyFace = Face<object, BodyNode | BodyPart>;

const files = import.meta.glob<{ face: AnyFace }>('../../body/components/*/face.ts', {
  eager: true,
});

const faces = new Map(
  Object.entries(files).map(([file, { face }]) => [file.split('/').at(-2) ?? '', face]),
);

/** @throws when there is no face in the folder of that component, which a test finds before a build does */
export function faceOf(component: string): AnyFace {
  const folder = component.replaceAll(/(?<!^)[A-Z]/g, '-$&').toLowerCase();
  const face = faces.get(folder);
  if (face === undefined) throw new Error(`<${component}> has no face: ${folder}/face.ts`);
  return face;
}
