import { unified, type RehypePlugins, type RemarkPlugins } from '@astrojs/markdown-remark';
import mdx from '@astrojs/mdx';
import type { AstroUserConfig } from 'astro';
import { rehypePlugins, remarkPlugins, remarkRehypeOptions } from '../body/parse/plugins.ts';

/**
 * What of Astro's configuration decides how pages and their addresses look: part of the
 * program, and the same in every school.
 *
 * @param address of the site, without a slash at its end
 */
export function appearance(basePath: string, address: string | undefined) {
  // The guide is set by the same plugins as the entries. Astro's type of a plugin is narrower
  // than unified's own.
  const processor = unified({
    remarkPlugins: remarkPlugins as RemarkPlugins,
    rehypePlugins: rehypePlugins as RehypePlugins,
    remarkRehype: remarkRehypeOptions,
    gfm: false,
    smartypants: false,
  });
  return {
    ...(address === undefined ? {} : { site: address }),
    base: basePath,
    trailingSlash: 'always',
    // Line breaks of the source are not spaces: between Chinese words there are none. A wanted
    // one is written {' '}.
    compressHTML: 'jsx',
    markdown: { processor, syntaxHighlight: false },
    integrations: [mdx()],
    // See `styleSheets`.
    build: { inlineStylesheets: 'never' },
  } satisfies AstroUserConfig;
}
