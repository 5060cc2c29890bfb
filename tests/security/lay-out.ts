/**
 * The nodes of a body written out as HTML: what a component says stands as text and as an
 * attribute, an address where it leads. Faces use the same places.
 */
import type { BodyNode, BodyPart } from '../../src/body/body.ts';

export function layOut(nodes: readonly (BodyNode | BodyPart)[]): string {
  return nodes.map(one).join('');
}

function one(node: BodyNode | BodyPart): string {
  if (node.type === 'html') return node.html;
  const inside = layOut(node.children);
  const { src, to, fragment, ...said } = node.props as Record<string, string>;
  const words = Object.values(said).map(
    (word) => `<p class="name" title="${text(word)}">${text(word)}</p>`,
  );
  if (src !== undefined)
    return `<figure><img src="${text(src)}" alt="${text(said['alt'])}">${words.join('')}</figure>`;
  if (to !== undefined) {
    return `<a href="/${text(to)}/${fragment === undefined ? '' : `#${text(fragment)}`}">${inside}</a>`;
  }
  return `<div class="component">${words.join('')}${inside}</div>`;
}

/** As Astro escapes what stands in `{…}`, in text and attributes alike. */
function text(value = ''): string {
  return value
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&#34;')
    .replaceAll("'", '&#39;');
}
