/**
 * Where one build, or one development server, keeps what it wants to find again next time.
 * Astro's own cache knows a page by its path alone and is finished only when the build is; so
 * each build has one to itself, and uses it again only as a finished build has left it.
 */
import { readdirSync, rmSync, statSync } from 'node:fs';
import { pathWithin } from '../model/paths/path-within.ts';
import { hashOf } from '../intake/hash.ts';
import { breakSeal, forgetFolder, isSealed, sealFolder } from '../intake/sealed-folder.ts';
import { makeFolder, wordsOf, writeWhole } from '../intake/whole-file.ts';
import { takeLock, type Lock } from './lock.ts';
import { programVersion } from './program-version.ts';
import type { Settings } from './settings.ts';

const FOLDER = 'places';
/** Places for settings that nobody builds with any more. */
const KEEP_MS = 30 * 24 * 3_600_000;
/** What no later process may take over: it is made anew each time. */
const PASSING = ['astro/data-store.json', 'vite', 'development'];

export interface Place {
  settings: Settings;
  /** Astro's own cache: kept pages, and the keys they were made for. */
  astro: string;
  vite: string;
  /** Finished search indexes. */
  search: string;
  /** What the development server gives beside the pages. */
  development: string;
  /** Says that Astro's cache is what a finished build has left. */
  seal: () => void;
}

/**
 * A place that nobody else has while this process lives: the first free one of those for the
 * same work with the same settings. Of two builds at once, the second finds what such a second
 * build has left before.
 *
 * @param command what Astro was started for
 * @param address of the site
 */
export function takePlace(settings: Settings, command: string, address: string): Place {
  const { programDir, schoolDir, audience, basePath, contentDir } = settings;
  const made = [command, process.env['NODE_ENV'], audience, basePath, address, contentDir];
  const places = pathWithin(settings.cacheDir, FOLDER);
  const { dir, lock } = firstFree(pathWithin(places, hashOf(JSON.stringify(made)).slice(0, 16)));
  held.add(lock);
  forgetUnused(places);

  const promise = JSON.stringify([...made, programVersion(programDir, schoolDir)]);
  const astro = pathWithin(dir, 'astro');
  if (wordsOf(pathWithin(dir, 'promise')) !== promise)
    rmSync(dir, { recursive: true, force: true });
  else if (!isSealed(astro, promise)) forgetFolder(astro);
  // From here on pages are replaced one by one; a build that is stopped leaves no seal.
  breakSeal(astro);
  for (const one of PASSING) rmSync(pathWithin(dir, one), { recursive: true, force: true });
  makeFolder(dir);
  writeWhole(pathWithin(dir, 'promise'), promise);
  return {
    settings,
    astro,
    vite: pathWithin(dir, 'vite'),
    search: pathWithin(dir, 'search'),
    development: pathWithin(dir, 'development'),
    seal: () => {
      sealFolder(astro, promise);
    },
  };
}

/** Never let go of before the process ends: a lock that is collected as garbage is none. */
const held = new Set<Lock>();

function firstFree(start: string): { dir: string; lock: Lock } {
  for (let n = 0; ; n += 1) {
    const dir = `${start}-${n}`;
    const lock = takeLock(`${dir}.lock`);
    if (lock !== undefined) return { dir, lock };
  }
}

function forgetUnused(places: string): void {
  const long = Date.now() - KEEP_MS;
  for (const name of readdirSync(places).filter((one) => one.endsWith('.lock'))) {
    const file = pathWithin(places, name);
    const { mtimeMs = Infinity } = statSync(file, { throwIfNoEntry: false }) ?? {};
    const lock = mtimeMs < long ? takeLock(file) : undefined;
    if (lock === undefined) continue;
    rmSync(file.slice(0, -'.lock'.length), { recursive: true, force: true });
    lock.release();
    rmSync(file, { force: true });
  }
}
