/** What Tongban does after Astro, and beside it while developing. */
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { writeBesidePages } from './beside-pages.ts';
import { catalogueFromFiles } from './catalogue-from-files.ts';
import { developmentFiles } from './development-files.ts';
import type { Settings } from './settings.ts';
import { writeArchives } from './write-archives.ts';
import { bundlerNotes, writtenFiles } from './written.ts';

export function tongban(settings: Settings): AstroIntegration {
  const bundled = bundlerNotes();
  return {
    name: 'tongban',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({ vite: { plugins: [bundled.plugin] } });
      },
      'astro:server:setup': ({ server }) => {
        server.middlewares.use(developmentFiles(settings));
      },
      'astro:build:done': async ({ dir, assets, logger }) => {
        const catalogue = await catalogueFromFiles(settings);
        const outDir = fileURLToPath(dir);
        const { told, written } = await writeBesidePages(catalogue, outDir, settings);
        for (const line of told) logger.info(line);
        // Last, for they hold pages with what stands beside them.
        const all = writtenFiles(outDir, assets.values(), bundled.files, written);
        const archives = await writeArchives(catalogue, all, outDir, settings);
        if (archives > 0) logger.info(`${archives} 个学期的归档压缩包`);
      },
    },
  };
}
