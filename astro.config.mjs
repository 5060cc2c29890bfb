// @ts-check
import mdx from '@astrojs/mdx';
import { unified } from '@astrojs/markdown-remark';
import { defineConfig } from 'astro/config';
import { readSchool } from './src/intake/read-school.ts';
import { rehypePlugins, remarkPlugins } from './src/mdx/plugins.ts';
import { tongban } from './src/site/integration.ts';
import { readSettings, siteAddress } from './src/site/settings.ts';

const settings = readSettings(process.env, import.meta.dirname);
const read = await readSchool(settings.contentDir, settings.root);
const address = siteAddress(settings, 'school' in read ? read.school : undefined);

export default defineConfig({
  ...(address === undefined ? {} : { site: address }),
  base: settings.basePath,
  outDir: settings.outDir,
  cacheDir: `${settings.cacheDir}/astro`,
  trailingSlash: 'always',
  // The default, 'jsx', eats the spaces between inline elements.
  compressHTML: true,
  markdown: { processor: unified({ remarkPlugins, rehypePlugins, gfm: false, smartypants: false }), syntaxHighlight: false },
  integrations: [mdx(), tongban(settings)],
  experimental: { incrementalBuild: true },
});
