/** What Tongban does around Astro, and beside it while developing. */
import { pathToFileURL, fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { readSchool } from '../intake/read-school.ts';
import { schemas } from '../records/kinds.ts';
import { ownValues } from '../records/own-fields.ts';
import { programDir } from './program.ts';
import { appearance } from './appearance.ts';
import { writeBesidePages } from './beside-pages.ts';
import { developmentFiles } from './development-files.ts';
import { takePlace } from './place.ts';
import { writeHeaders } from './headers-file.ts';
import { inUse, takenOnce } from './in-use.ts';
import { Reading } from './reading.ts';
import { readAtChanges } from './read-at-changes.ts';
import { publishSite } from './publish-site.ts';
import { takeRoom, type Room } from './room.ts';
import { entriesAreData } from './entries-are-data.ts';
import { packagedRoutes } from './packaged-routes.ts';
import { recordsLoader } from './records-loader.ts';
import { schoolsOwn } from './schools-own.ts';
import { writeCards } from './share/write-cards.ts';
import { readSettings, siteAddress } from './settings.ts';
import { writeSharedFiles } from './shared-files.ts';
import { tellNoRoom } from './tell-no-room.ts';
import { writeArchives } from './write-archives.ts';
import { builtPages, writeSearch } from './write-search.ts';
import { bundlerNotes, writtenFiles } from './written.ts';

/**
 * Everything that makes a school's site out of its content: how Markdown is set, where a build
 * writes and what it remembers, the pages, and what stands beside them.
 *
 * Settings are environment variables (see `readSettings`) and the school's own `school.yml`.
 */
export function tongban(): AstroIntegration {
  const bundled = bundlerNotes();
  let room: Room | undefined;
  return {
    name: 'tongban',
    hooks: {
      'astro:config:setup': async ({ command, config, updateConfig, injectRoute, logger }) => {
        if (command === 'preview') return;
        const schoolDir = fileURLToPath(config.root).replace(/[\\/]$/, '');
        const settings = readSettings(process.env, schoolDir, programDir);
        const read = await readSchool(settings.contentDir, schoolDir);
        const address = siteAddress(settings, 'school' in read ? read.school : undefined);
        if (command === 'build') {
          tellNoRoom();
          room = takeRoom(settings);
        }
        writeSharedFiles(schoolDir);
        const { place } = takenOnce(() => ({
          parts: { schemas, ownValues, recordsLoader },
          place: takePlace(settings, command, address ?? ''),
          reading: new Reading(settings, command === 'dev', (words) => {
            logger.warn(words);
          }),
        }));
        updateConfig({
          ...appearance(settings.basePath, address),
          ...(room === undefined ? {} : { outDir: folderUrl(room.site) }),
          cacheDir: folderUrl(place.astro),
          vite: { cacheDir: place.vite, plugins: [bundled.plugin, entriesAreData()] },
        });
        if (programDir === schoolDir) return;
        // A package brings its pages, and its sources are compiled as those of the school are.
        for (const route of packagedRoutes(programDir, schoolDir)) injectRoute(route);
        updateConfig({
          vite: { plugins: [schoolsOwn(schoolDir)], ssr: { noExternal: ['tongban'] } },
        });
      },
      'astro:server:setup': ({ server, logger }) => {
        const { place, reading } = inUse();
        // Where it listens is known once it does, which is before anyone asks.
        const addressOf = () => server.resolvedUrls?.local[0] ?? '';
        server.middlewares.use(developmentFiles(place, reading, addressOf));
        readAtChanges(server.watcher, place.settings, reading, logger);
      },
      'astro:build:done': async ({ dir, assets, logger }) => {
        const { place, reading } = inUse();
        const { settings } = place;
        // Astro is done with its cache; what follows does not touch it.
        place.seal();
        const { catalogue, frame } = await reading.site();
        const { records } = await reading.content();
        const made = fileURLToPath(dir);
        const { told, written } = await writeBesidePages(catalogue, made, settings);
        // Where pages name none, nobody would ask for one.
        const drawn = settings.cards && frame.cards !== undefined;
        const cards = drawn
          ? await writeCards(catalogue, made, settings)
          : { told: [], written: [] };
        for (const line of [...told, ...cards.told]) logger.info(line);
        const all = writtenFiles(made, assets.values(), bundled.files, written, cards.written);
        if (settings.search) {
          logger.info(await writeSearch(catalogue, builtPages(made, all), made, place.search));
        }
        // After these, for they hold pages with what stands beside them.
        const archives = await writeArchives({ catalogue, records }, all, made, settings);
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

/** A school's `astro.config.mjs` takes it by this name. */
export { tongban as default };

function folderUrl(folder: string): URL {
  return pathToFileURL(`${folder}/`);
}
