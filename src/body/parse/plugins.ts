/**
 * The Markdown every text on the site is written in: entries, read by `read-body.ts`,
 * and the project's own guide, compiled by @astrojs/mdx, share these plugins.
 */
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkCjkFriendlyGfmStrikethrough from 'remark-cjk-friendly-gfm-strikethrough';
import remarkGfm from 'remark-gfm';
import type { Options as RemarkRehypeOptions } from 'remark-rehype';
import type { PluggableList } from 'unified';
import { headingIds } from '../html/heading-ids.ts';
import { ID_PREFIX } from '../prefix.ts';
import { rehypeTidy } from '../html/tidy.ts';

// “3~6岁和7~9岁” must not strike anything out, so one tilde is only a tilde.
const strikethrough = { singleTilde: false };

export const remarkPlugins: PluggableList = [
  [remarkGfm, strikethrough],
  remarkCjkFriendly,
  [remarkCjkFriendlyGfmStrikethrough, strikethrough],
];

export const rehypePlugins: PluggableList = [
  [headingIds, { prefix: ID_PREFIX }],
  [rehypeTidy, { prefix: ID_PREFIX }],
];

export const remarkRehypeOptions: RemarkRehypeOptions = {
  clobberPrefix: ID_PREFIX,
  footnoteLabel: '脚注',
  // No class of its own: the heading of the notes is for everyone to see.
  footnoteLabelProperties: {},
  footnoteBackLabel: (index, again) =>
    `回到正文 ${index + 1}${again > 1 ? `（第 ${again} 处）` : ''}`,
};
