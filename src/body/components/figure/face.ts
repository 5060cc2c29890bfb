/** A picture with its words. Where the picture is not prepared, the description stands in its place. */
import { withBase } from '../../../components/address.ts';
import type { Face } from '../../../components/entry/faces.ts';
import { markup, type Markup } from '../../../components/entry/markup.ts';
import type { Picture as Prepared } from '../../../graph/picture.ts';
import type { Picture } from './figure.ts';

export const face: Face<Picture, never> = (node, { pictures }) => {
  const { src, alt, caption } = node.props;
  const picture = Object.hasOwn(pictures, src) ? pictures[src] : undefined;
  return markup`
    <figure class="figure">
      ${picture === undefined ? markup`<p class="absent">图：${alt}</p>` : drawn(picture, alt)}
      ${caption !== undefined && caption !== '' && markup`<figcaption>${caption}</figcaption>`}
    </figure>
  `;
};

function drawn({ sources, width, height }: Prepared, alt: string): Markup {
  const srcset = sources.map((one) => `${withBase(one.href)} ${one.width}w`).join(', ');
  return markup`
    <img src="${withBase(sources[0]?.href ?? '')}" srcset="${srcset}"
    ${' '}sizes="(min-width: 44rem) 648px, 100vw" width="${width}" height="${height}"
    ${' '}alt="${alt}" loading="lazy" decoding="async">
  `;
}
