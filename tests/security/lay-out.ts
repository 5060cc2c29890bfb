/** The nodes of a body written out as the components of the site write them. */
import type { BodyNode } from '../../src/body/body.ts';

export function layOut(nodes: readonly BodyNode[]): string {
  return nodes.map(one).join('');
}

function one(node: BodyNode): string {
  switch (node.type) {
    case 'html':
      return node.html;
    case 'callout':
      return `<div class="callout ${node.kind}" role="note"><p class="name">${text(node.title)}</p>${layOut(node.children)}</div>`;
    case 'figure':
      return `<figure class="figure"><img src="${text(node.src)}" alt="${text(node.alt)}"><figcaption>${text(node.caption)}</figcaption></figure>`;
    case 'dialogue':
      return `<div class="dialogue"><p class="title">${text(node.title)}</p>${node.turns
        .map(
          ({ speaker, children }) =>
            `<div class="turn"><p class="speaker">${text(speaker)}</p><div class="speech">${layOut(children)}</div></div>`,
        )
        .join('')}</div>`;
    case 'observation':
      return `<div class="table-wrap" role="group" aria-label="${text(node.title)}" tabindex="0"><table><tbody>${node.rows
        .map(
          ({ when, seen, thought = [] }) =>
            `<tr><th scope="row">${text(when)}</th><td>${layOut(seen)}</td><td>${layOut(thought)}</td></tr>`,
        )
        .join('')}</tbody></table></div>`;
    case 'compare':
      return `<div class="compare"><div class="side"><p class="name">${text(node.before)}</p>${layOut(node.left)}</div><div class="side"><p class="name">${text(node.after)}</p>${layOut(node.right)}</div></div>`;
    case 'entry-link':
      return `<a href="/${text(node.to)}/${node.fragment === undefined ? '' : `#${text(node.fragment)}`}">${layOut(node.children)}</a>`;
  }
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
