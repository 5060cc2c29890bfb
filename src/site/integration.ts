/** What Tongban does around Astro, and beside it while developing. */
import { pathToFileURL, fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { defaultClientConditions } from 'vite';
import { readSchool } from '../intake/read-school.ts';
import { schemas } from '../records/kinds.ts';
import { ownValues } from '../records/own-fields.ts';
import { programDir } from './program.ts';
import { appearance } from './appearance.ts';
import { developmentFiles } from './development-files.ts';
import { takePlace } from './place.ts';
import { inUse, takenOnce } from './in-use.ts';
import { Reading } from './reading.ts';
import { readAtChanges } from './read-at-changes.ts';
import { takeRoom } from './room.ts';
import { entriesAreData } from './entries-are-data.ts';
import { packagedRoutes } from './packaged-routes.ts';
import { recordsLoader } from './records-loader.ts';
import { schoolsOwn } from './schools-own.ts';
import { readSettings, siteAddress } from './settings.ts';
import { writeSharedFiles } from './shared-files.ts';
import { shortScopes } from './short-scopes.ts';
import { styleSheets } from './style-sheets.ts';
import { tellNoRoom } from './tell-no-room.ts';
import { bundlerNotes } from './bundler-notes.ts';
import { lastOfAll } from './last-of-all.ts';

/**
 * Everything that makes a school's site out of its content: how Markdown is set, where a build
 * writes and what it remembers, the pages, and what stands beside them.
 *
 * Settings are environment variables (see `readSettings`) and the school's own `school.yml`.
 */
export function tongban(): AstroIntegration {
  const bundled = bundlerNotes();
  return {
    name: 'tongban',
    hooks: {
      'astro:config:setup': async ({ command, config, updateConfig, injectRoute, logger }) => {
        if (command === 'preview') return;
        const schoolDir = fileURLToPath(config.root).replace(/[\\/]$/, '');
        const settings = readSettings(process.env, schoolDir, programDir);
        const read = await readSchool(settings.contentDir, schoolDir);
        const address = siteAddress(settings, 'school' in read ? read.school : undefined);
        if (command === 'build') tellNoRoom();
        const room = command === 'build' ? takeRoom(settings) : undefined;
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
          vite: {
            cacheDir: place.vite,
            plugins: [bundled.plugin, entriesAreData(), shortScopes()],
            // A thread that is one script would bring all that it may want some day.
            worker: { format: 'es' },
            // What is made for a page asks for one; in a thread there is none.
            environments: {
              client: { resolve: { conditions: ['worker', ...defaultClientConditions] } },
              prerender: {
                build: { rolldownOptions: { output: { codeSplitting: { groups: styleSheets } } } },
              },
            },
          },
        });
        // Integrations are done in their order. What one of the school's own writes is in the site too.
        if (room !== undefined) {
          updateConfig({ integrations: [lastOfAll(room, bundled)] });
        }
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
    },
  };
}

/** A school's `astro.config.mjs` takes it by this name. */
export { tongban as default };

function folderUrl(folder: string): URL {
  return pathToFileURL(`${folder}/`);
}
