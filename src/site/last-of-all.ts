/** What our integration does when Astro has made the pages. */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { isWithin, pathWithin } from '../model/paths/path-within.ts';
import type { Frame } from '../views/frame.ts';
import type { BundlerNotes } from './bundler-notes.ts';
import { finishSite, finishStanding, type PageHere } from './finish-site.ts';
import { inUse } from './in-use.ts';
import { filesIn, nameOf, ProgramKeeper } from './kept-program.ts';
import { Groups } from './made-groups.ts';
import { keepMade, pageMade, type SitePath } from './made-pages.ts';
import { PageTexts } from './page-texts.ts';
import { publishSite } from './publish-site.ts';
import type { Room } from './room.ts';
import { siteAddress, type Settings } from './settings.ts';
import { SiteFiles } from './site-files.ts';
import { takeBegun } from './standing/begun.ts';
import { worldOf } from './world.ts';
import { removeCopied } from './write-pictures.ts';

/** What makes a finished site of the pages, when all others are done with them. */
export function lastOfAll(room: Room, bundled: BundlerNotes): AstroIntegration {
  let keeper: ProgramKeeper | undefined;
  let isAlone = true;
  return {
    name: 'tongban',
    hooks: {
      'astro:config:done': ({ config }) => {
        isAlone = config.integrations.every(({ name }) => OURS.has(name));
      },
      'astro:build:start': ({ setPrerenderer }) => {
        // Whoever starts Astro by itself gets a site, and nothing is kept.
        const { settings } = inUse().place;
        const cacheDir = takeBegun() === undefined ? undefined : settings.cacheDir;
        const own = (keeper = new ProgramKeeper(
          cacheDir,
          settings.programDir === settings.schoolDir,
        ));
        setPrerenderer((usual) => own.around(usual, pathWithin(room.site, '.prerender')));
      },
      'astro:build:done': async ({ dir, logger }) => {
        const { place, reading } = inUse();
        const { settings } = place;
        const made = fileURLToPath(dir);
        const say = (line: string): void => {
          logger.info(line);
        };
        await removeCopied(made);
        const site = new SiteFiles(made);
        const texts = new PageTexts(place.texts);
        const { catalogue, frame } = await reading.site();
        const paths = keeper?.paths ?? [];
        const pages = paths.flatMap((one) => builtPage(one, site, texts, frame));
        const others = filesIn(made)
          .map((file) => nameOf(made, file))
          .filter((name) => !site.has(name))
          .sort();
        for (const name of others) site.note(name, readFileSync(pathWithin(made, name)));
        const beside = new Groups(site);
        await finishSite({ place, reading }, beside, pages, room.scratch, say);
        const begun = takeBegun();
        const keeps =
          isAlone && keeper !== undefined && isOfProgram(bundled, others, paths, settings)
            ? keeper
            : undefined;
        texts.keep();
        keepMade(place.pages, {
          pages: pages.map(({ page }) => page),
          groups: beside.made,
          ...(await worldOf({ place, reading })),
        });
        keeps?.bring(site, others);
        await publishSite(made, settings.outDir);
        room.leave();
        const stoodStill = await finishStanding(begun, { place, reading }, site);
        const address = siteAddress(settings, catalogue.school) ?? '';
        if (stoodStill && begun !== undefined)
          keeps?.seal(settings.cacheDir, begun.program(address));
        keeper?.leave();
        logger.info(`网站在 ${settings.outDir}`);
      },
    },
  };
}

/** Integrations whose part in a build is done when the program is made, or is ours. */
const OURS = new Set(['tongban', '@astrojs/mdx']);
/** What Astro makes a program of records of. */
const RECORDS = /astro:data-layer-content/;

/**
 * Whether the program would make the same pages of other content as Astro does: no module of it holds
 * content, and besides the pages there is only what was bundled or copied.
 */
function isOfProgram(
  bundled: BundlerNotes,
  others: readonly string[],
  paths: readonly SitePath[],
  settings: Settings,
): boolean {
  const known = new Set([...bundled.files, ...publicFiles(settings)]);
  return (
    ![...bundled.modules].some((id) => isContent(id, settings.contentDir)) &&
    others.every((name) => known.has(name)) &&
    !paths.some(({ file }) => known.has(file))
  );
}

/** Whether a module of the program holds content, which may be another the next time. */
function isContent(id: string, contentDir: string): boolean {
  return RECORDS.test(id) || isWithin(contentDir, id.split('?')[0] ?? '');
}

function builtPage(path: SitePath, site: SiteFiles, texts: PageTexts, frame: Frame): PageHere[] {
  const file = pathWithin(site.folder, path.file);
  // An endpoint that answers nothing has written none.
  if (!existsSync(file)) return [];
  const bytes = readFileSync(file);
  site.note(path.file, bytes);
  const hash = site.hashes.get(path.file) ?? '';
  return [pageMade(path, bytes.toString(), hash, texts, frame.siteUrl)];
}

/** What Astro copies as it is. */
function publicFiles({ schoolDir }: Settings): string[] {
  const folder = pathWithin(schoolDir, 'public');
  return existsSync(folder) ? filesIn(folder).map((file) => nameOf(folder, file)) : [];
}
