import * as z from 'zod';
import { addressWords, readAddress } from '../../../model/addresses/address.ts';
import { addresses } from '../../../model/addresses/address-field.ts';
import { line } from '../../../model/fields/fields.ts';
import type { Positioned } from '../../guard/findings.ts';
import type { Walk, Where } from '../../guard/walk.ts';
import { pictureAsWords } from '../../strays/mend-links.ts';
import { component, type Made } from '../component.ts';

export interface Picture {
  /** `./name.png` beside the entry, or `/images/name.png` of the school. */
  src: string;
  alt: string;
  caption?: string | undefined;
}

const example = '<Figure src="./banshu.png" alt="黑板上的板书" caption="第一课时的板书" />';

export const figure = component({
  title: '图片',
  description: '一张带文字说明的图片。',
  schema: z.strictObject({
    // Judged where the picture of Markdown is, `![…](…)`, which has the same faults.
    src: line(200).register(addresses, { address: 'picture' }).meta({
      title: '图片',
      description: '文章旁边的 ./文件名.png，或学校图库的 /images/文件名.png。',
    }),
    alt: line(200).meta({
      title: '文字说明',
      description: '用一句话说出图里有什么，给看不到图的人听。',
    }),
    caption: line(120)
      .optional()
      .meta({ title: '图注', description: '显示在图下面的一行字，可以不写。' }),
  }),
  example,
  place: 'lifted',
  canBeEmpty: true,
  words: ['caption'],
  read({ node, attributes, content, where }, walk) {
    if (content.length > 0) {
      walk.blocks(content);
      walk.findings.refuse('component-content', node, '<Figure> 里放了内容。', {
        found: '<Figure>…</Figure>',
        allowed: example,
        hint: '图注请写在 caption="…" 里，结尾写成 />。',
      });
    }
    return attributes && readPicture(attributes, node, where, walk);
  },
});

/** A picture, wherever it was written: `![…](…)`, or `<Figure>` as a block or within a line. */
export function readPicture(
  { src, alt, caption }: Picture,
  at: Positioned,
  where: Where,
  { findings }: Walk,
): Made<Picture, never> | undefined {
  const spot = at.position ? at : where.near;
  const address = readAddress('picture', src);
  const words = pictureAsWords(spot, { src, alt, linked: !where.link }, findings.source);
  if (!where.figures) {
    const message = `${where.name}里放了一张图片。`;
    findings.refuse('image-forbidden', spot, message, {
      found: src,
      allowed: '图片单独成段',
      hint: '请把图片移出来，前后各空一行。',
      mends: words,
    });
  }
  if (address.kind === 'refused') {
    const { message, hint } = address;
    findings.refuse('image-forbidden', spot, message, {
      found: src,
      allowed: addressWords('picture'),
      hint,
      ...(where.figures ? { mends: words } : {}),
    });
  }
  if (alt === '') {
    findings.refuse('image-alt', spot, '这张图片没有文字说明，看不到图的人不知道图里有什么。', {
      found: src,
      allowed: '![一句话说明](./文件名.png)',
    });
  }
  if (address.kind === 'refused' || alt === '' || !where.figures) return undefined;
  findings.images.push({ src: address.src, line: findings.lineOf(spot) });
  return { props: { src: address.src, alt, ...(caption ? { caption } : {}) }, children: [] };
}
