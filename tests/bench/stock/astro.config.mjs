// Stock Astro with the plugins of this project, for `npm run bench`; see contender.ts.
import { unified } from '@astrojs/markdown-remark';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { rehypePlugins, remarkPlugins, remarkRehypeOptions } from './src/body/parse/plugins.ts';

// gfm comes with the plugins, and would otherwise run twice.
const processor = unified({
  gfm: false,
  smartypants: false,
  remarkPlugins,
  rehypePlugins,
  remarkRehype: remarkRehypeOptions,
});

export default defineConfig({
  site: 'https://school.example',
  trailingSlash: 'always',
  compressHTML: 'jsx',
  // node_modules is a link to the project's own, which a measurement must not write into.
  cacheDir: './.cache/astro',
  vite: { cacheDir: './.cache/vite' },
  markdown: { syntaxHighlight: false, processor },
  experimental: { incrementalBuild: true },
  integrations: [mdx()],
});
