/** What Tongban does around Astro, and beside it while developing. */
import { pathToFileURL, fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { writeBesidePages } from './beside-pages.ts';
import { catalogueFromFiles } from './catalogue-from-files.ts';
import { developmentFiles } from './development-files.ts';
import { takePlace } from './place.ts';
import { writeHeaders } from './headers-file.ts';
import { placeInUse, placeOnce } from './place-in-use.ts';
import { publishSite } from './publish-site.ts';
import { takeRoom, type Room } from './room.ts';
import type { Settings } from './settings.ts';
import { writeSharedFiles } from './shared-files.ts';
import { tellNoRoom } from './tell-no-room.ts';
import { writeArchives } from './write-archives.ts';
import { bundlerNotes, writtenFiles } from './written.ts';

/** @param address of the site, empty where there is none */
export function tongban(settings: Settings, address: string): AstroIntegration {
  const bundled = bundlerNotes();
  let room: Room | undefined;
  return {
    name: 'tongban',
    hooks: {
      'astro:config:setup': ({ command, updateConfig }) => {
        if (command === 'preview') return;
        if (command === 'build') {
          tellNoRoom();
          room = takeRoom(settings);
        }
        writeSharedFiles(settings.root);
        const place = placeOnce(() => takePlace(settings, command, address));
        updateConfig({
          ...(room === undefined ? {} : { outDir: folderUrl(room.site) }),
          cacheDir: folderUrl(place.astro),
          vite: { cacheDir: place.vite, plugins: [bundled.plugin] },
        });
      },
      'astro:server:setup': ({ server }) => {
        server.middlewares.use(developmentFiles(settings, placeInUse()));
      },
      'astro:build:done': async ({ dir, assets, logger }) => {
        const place = placeInUse();
        // Astro is done with its cache; what follows does not touch it.
        place.seal();
        const catalogue = await catalogueFromFiles(settings);
        const made = fileURLToPath(dir);
        const { told, written } = await writeBesidePages(catalogue, made, settings, place);
        for (const line of told) logger.info(line);
        // Last, for they hold pages with what stands beside them.
        const all = writtenFiles(made, assets.values(), bundled.files, written);
        const archives = await writeArchives(catalogue, all, made, settings);
        if (archives > 0) logger.info(`${archives} 个学期的归档压缩包`);
        // After the archives, which are no host's to serve.
        const { audience, basePath } = settings;
        await writeHeaders(made, { audience, base: basePath, files: all });
        await publishSite(made, settings.outDir);
        room?.leave();
        logger.info(`网站在 ${settings.outDir}`);
      },
    },
  };
}

function folderUrl(folder: string): URL {
  return pathToFileURL(`${folder}/`);
}
