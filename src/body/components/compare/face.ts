/** Two sides of one thing, before and after. */
import type { Face } from '../../../components/entry/faces.ts';
import { markup } from '../../../components/entry/markup.ts';
import type { BodyNode, PartNode } from '../../body.ts';

type Props = { before: string; after: string };

export const face: Face<Props, PartNode<object, BodyNode>> = (node, _, inside) => {
  const names = [node.props.before, node.props.after];
  const sides = node.children.map(
    ({ children }, i) => markup`
      <div class="side">
        <p class="name">${names[i]}</p>
        ${inside(children)}
      </div>
    `,
  );
  return markup`<div class="compare">${sides}</div>`;
};
