/** What Tongban does after Astro, and beside it while developing. */
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { writeBesidePages } from './beside-pages.ts';
import { catalogueFromFiles } from './catalogue-from-files.ts';
import { developmentFiles } from './development-files.ts';
import type { Settings } from './settings.ts';

export function tongban(settings: Settings): AstroIntegration {
  return {
    name: 'tongban',
    hooks: {
      'astro:server:setup': ({ server }) => {
        server.middlewares.use(developmentFiles(settings));
      },
      'astro:build:done': async ({ dir, logger }) => {
        const catalogue = await catalogueFromFiles(settings);
        const told = await writeBesidePages(catalogue, fileURLToPath(dir), settings);
        for (const line of told) logger.info(line);
      },
    },
  };
}
