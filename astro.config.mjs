// @ts-check
import mdx from '@astrojs/mdx';
import { unified } from '@astrojs/markdown-remark';
import { defineConfig } from 'astro/config';
import { readSchool } from './src/intake/read-school.ts';
import { rehypePlugins, remarkPlugins, remarkRehypeOptions } from './src/mdx/plugins.ts';
import { tongban } from './src/site/integration.ts';
import { readSettings, siteAddress } from './src/site/settings.ts';

const settings = readSettings(process.env, import.meta.dirname);
const read = await readSchool(settings.contentDir, settings.root);
const address = siteAddress(settings, 'school' in read ? read.school : undefined);

/** The guide is set by the same plugins as the entries. Astro's type of a plugin is narrower than unified's own. */
const processor = unified({
  remarkPlugins: /** @type {import('@astrojs/markdown-remark').RemarkPlugins} */ (remarkPlugins),
  rehypePlugins: /** @type {import('@astrojs/markdown-remark').RehypePlugins} */ (rehypePlugins),
  remarkRehype: remarkRehypeOptions,
  gfm: false,
  smartypants: false,
});

export default defineConfig({
  ...(address === undefined ? {} : { site: address }),
  base: settings.basePath,
  trailingSlash: 'always',
  // Line breaks of the source are not spaces: between Chinese words there are none. A wanted one is written {' '}.
  compressHTML: 'jsx',
  markdown: { processor, syntaxHighlight: false },
  // Also says where Astro writes and what it remembers: each build has a place to itself.
  integrations: [mdx(), tongban(settings, address ?? '')],
  experimental: { incrementalBuild: true },
});
