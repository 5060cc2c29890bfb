/** What Tongban does before and after Astro: pictures, the topic check's index, the search index, and all of them while developing. */
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { readStoredBody } from '../intake/body-store.ts';
import { searchDocuments } from '../search/documents.ts';
import { otherNames } from '../search/other-names.ts';
import { writeSearchIndex } from '../search/write-index.ts';
import { catalogueFromFiles } from './catalogue-from-files.ts';
import { developmentFiles } from './development-files.ts';
import type { Settings } from './settings.ts';
import { writeOverlap } from './write-overlap.ts';
import { writePictures } from './write-pictures.ts';

export function tongban(settings: Settings): AstroIntegration {
  return {
    name: 'tongban',
    hooks: {
      'astro:server:setup': ({ server }) => {
        server.middlewares.use(developmentFiles(settings));
      },
      'astro:build:done': async ({ dir, logger }) => {
        const outDir = fileURLToPath(dir);
        const catalogue = await catalogueFromFiles(settings);
        const pictures = await writePictures(catalogue, outDir, settings.cacheDir);
        logger.info(`${pictures} 张图片`);
        logger.info(`选题查新 ${await writeOverlap(catalogue, outDir)} 条`);
        if (!settings.search) return;
        const documents = searchDocuments(catalogue, (key) =>
          readStoredBody(settings.cacheDir, key),
        );
        const names = otherNames(catalogue);
        const { cacheDir } = settings;
        const index = await writeSearchIndex({ documents, names, outDir, cacheDir });
        logger.info(
          `搜索索引 ${index.documents} 篇${index.reused ? '（没有变化，沿用上次的）' : ''}`,
        );
      },
    },
  };
}
