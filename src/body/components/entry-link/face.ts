/** A link to another entry. What the audience may not see is no link, and its title stays unsaid. */
import { withBase } from '../../../components/address.ts';
import type { Face } from '../../../components/entry/faces.ts';
import { markup } from '../../../components/entry/markup.ts';
import type { LinkedEntry } from './entry-link.ts';

export const face: Face<LinkedEntry> = (node, { targets }, inside) => {
  const { to, fragment } = node.props;
  const target = Object.hasOwn(targets, to) ? targets[to] : undefined;
  const shown =
    node.children.length > 0 ? inside(node.children) : markup`${titleOf(target?.label)}`;
  if (target?.href === undefined) return shown;
  const href = withBase(target.href) + (fragment === undefined ? '' : `#${fragment}`);
  return markup`<a href="${href}">${shown}</a>`;
};

/** Inside 《》 other book marks become 〈〉, as GB/T 15834 asks. */
function titleOf(label: string | undefined): string {
  if (label === undefined) return '另一篇文章';
  return `《${label.replaceAll('《', '〈').replaceAll('》', '〉')}》`;
}
