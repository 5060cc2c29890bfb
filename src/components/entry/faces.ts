/** The faces of the components that may stand in an entry: the file with a component's name in its folder. */
import type { BodyNode, BodyPart, ComponentNode } from '../../body/body.ts';
import type { Link } from '../../graph/links.ts';
import type { Picture } from '../../graph/picture.ts';

/** What a body needs of the rest of the site. */
export interface World {
  /** Entries by `collection/id`. */
  targets: Record<string, Link>;
  pictures: Record<string, Picture>;
}

/** What a face is given. */
export interface FaceProps<Props extends object, Child = BodyNode> {
  node: ComponentNode<Props, Child>;
  world: World;
  /** Lays out what hangs below the component. */
  Body: (props: { nodes: readonly BodyNode[] } & World) => unknown;
}

type Face = (props: FaceProps<object, BodyNode | BodyPart>) => unknown;

const files = import.meta.glob<{ default: Face }>('../../body/components/*/*.astro', {
  eager: true,
});

const faces = new Map(
  Object.entries(files).map(([file, { default: face }]) => [
    file.slice(file.lastIndexOf('/') + 1, -'.astro'.length),
    face,
  ]),
);

/** @throws when there is no file of that name, which a test finds before a build does */
export function faceOf(component: string): Face {
  const face = faces.get(component);
  if (face === undefined) throw new Error(`<${component}> has no face: ${component}.astro`);
  return face;
}
