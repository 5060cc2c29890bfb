/** What Tongban does around Astro, and beside it while developing. */
import { pathToFileURL, fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { defaultClientConditions } from 'vite';
import { readSchool } from '../intake/read-school.ts';
import { schemas } from '../records/kinds.ts';
import { ownValues } from '../records/own-fields.ts';
import type { Frame } from '../views/frame.ts';
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
import { writeRobots } from './robots-file.ts';
import { writeCards } from './share/write-cards.ts';
import { readSettings, siteAddress } from './settings.ts';
import { siteMap } from './site-map.ts';
import { writeSharedFiles } from './shared-files.ts';
import { shortScopes } from './short-scopes.ts';
import { styleSheets } from './style-sheets.ts';
import { takeBegun } from './standing/begun.ts';
import { tellNoRoom } from './tell-no-room.ts';
import { writeArchives } from './write-archives.ts';
import { writeRecords } from './write-records.ts';
import { builtPages, pageDocuments, writeSearch } from './write-search.ts';
import { bundlerNotes, writtenFiles } from './written.ts';

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
          const isListed = settings.audience === 'public' && address !== undefined;
          updateConfig({
            integrations: [
              ...(isListed ? [siteMap(room.site, settings.basePath)] : []),
              lastOfAll(room, bundled.files),
            ],
          });
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

/** What makes a finished site of the pages, when all others are done with them. */
function lastOfAll(room: Room, bundled: ReadonlySet<string>): AstroIntegration {
  return {
    name: 'tongban',
    hooks: {
      'astro:build:done': async ({ dir, assets, logger }) => {
        const { place, reading } = inUse();
        const { settings } = place;
        // Astro is done with its cache; what follows does not touch it.
        place.seal();
        const { catalogue, frame } = await reading.site();
        const { records: source, school, faults } = await reading.content();
        const made = fileURLToPath(dir);
        const { told, written } = await writeBesidePages(
          { catalogue, records: source },
          frame,
          made,
          settings,
        );
        // Where pages name none, nobody would ask for one.
        const drawn = settings.cards && frame.cards !== undefined;
        const cards = drawn
          ? await writeCards(catalogue, made, settings)
          : { told: [], written: [] };
        for (const line of [...told, ...cards.told, ...toldOfFollowing(frame)]) logger.info(line);
        const robots = await writeRobots(made, frame);
        const all = writtenFiles(made, assets.values(), bundled, written, robots, cards.written);
        const documents = await pageDocuments(catalogue, builtPages(made, all), place.search);
        if (settings.search) {
          logger.info(await writeSearch(catalogue, documents, made, place.search));
        }
        const records = await writeRecords(catalogue, frame, documents, made);
        for (const file of records) all.add(file);
        if (records.length > 0) logger.info(`${records.length} 个开放数据文件`);
        // After these, for they hold pages with what stands beside them.
        const archives = await writeArchives({ catalogue, records: source }, all, made, settings);
        if (archives > 0) logger.info(`${archives} 个学期的归档压缩包`);
        // After the archives, which are no host's to serve.
        const { audience, basePath } = settings;
        await writeHeaders(made, { audience, base: basePath, files: all });
        await publishSite(made, settings.outDir);
        room.leave();
        await takeBegun()?.finish({
          today: catalogue.today,
          isSet: settings.today !== undefined || school?.today !== undefined,
          reminders: faults.length,
        });
        logger.info(`网站在 ${settings.outDir}`);
      },
    },
  };
}

function toldOfFollowing(frame: Frame): string[] {
  if (frame.audience === 'school') return ['校内版没有订阅和网站地图，robots.txt 请搜索引擎不要收'];
  return frame.siteUrl === ''
    ? ['没有订阅和网站地图：它们里面要写全网址，请在 school.yml 写上 address，或者设 SITE_URL']
    : [];
}

function folderUrl(folder: string): URL {
  return pathToFileURL(`${folder}/`);
}
