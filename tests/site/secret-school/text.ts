import sharp from 'sharp';
import { longText } from '../../small-school.ts';
import { id, marks, picturedKinds, ranks, type Rank, type Shape } from './marks.ts';

/** A text that points to an entry of every rank, in every way there is. */
export function textOf(rank: Rank, name: string, shape: Shape): string {
  const { han, word } = marks[rank];
  const [kind = '', self] = name.split('/');
  const links = ranks.map((one) => {
    const paper = id(one, 'paper', shape);
    if (paper === self) return '我';
    const bare = `<EntryLink to="papers/${paper}" />`;
    // Where there is nothing to point to, the words alone stand in the text.
    if (!shape.ranks.includes(one)) return `那一篇，又一篇，再一篇，${bare}`;
    return [
      `<EntryLink to="papers/${paper}">那一篇</EntryLink>`,
      `[又一篇](/papers/${paper}/)`,
      `[再一篇](../papers/${paper}.mdx#节)`,
      bare,
    ].join('，');
  });
  return [
    `${han}正文。${longText}`,
    `## ${han}小标题`,
    ...links,
    `| ${han}格 |\n| --- |\n| ${han}格 |`,
    `<Dialogue title="${han}对话">\n师：${han}话\n</Dialogue>`,
    ...((picturedKinds as readonly string[]).includes(kind)
      ? [`<Figure src="./${word}.png" alt="${han}图" caption="${han}图注" />`]
      : []),
    `脚注[^1]\n\n[^1]: ${han}脚注`,
  ].join('\n\n');
}

/** No two alike. */
export function pictureOf(rank: Rank, kind: (typeof picturedKinds)[number]): Promise<Buffer> {
  const red = 40 * (1 + ranks.indexOf(rank));
  const background = { r: red, g: 90 * (1 + picturedKinds.indexOf(kind)) - 20, b: 77 };
  return sharp({ create: { width: 1000, height: 20, channels: 3, background } })
    .png()
    .toBuffer();
}
