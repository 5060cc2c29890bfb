/**
 * Where one build, or one development server, keeps what it wants to find again next time. Each has
 * one to itself while it lives, so that nobody meets what another is in the middle of.
 */
import { readdirSync, rmSync, statSync } from 'node:fs';
import { pathWithin } from '../model/paths/path-within.ts';
import { hashOf } from '../intake/hash.ts';
import { makeFolder, wordsOf, writeWhole } from '../intake/whole-file.ts';
import { takeLock, type Lock } from './lock.ts';
import { programVersion } from './program-version.ts';
import type { Settings } from './settings.ts';

const FOLDER = 'places';
/** Places for settings that nobody builds with any more. */
const KEEP_MS = 30 * 24 * 3_600_000;
/** What no later process may take over: it is made anew each time. */
const PASSING = ['astro', 'vite', 'development'];

export interface Place {
  settings: Settings;
  /** Astro's own cache. */
  astro: string;
  vite: string;
  /** Finished search indexes. */
  search: string;
  /** What is known of the pages that were made last. */
  pages: string;
  /** What the pages say, see `PageTexts`. */
  texts: string;
  /** What the development server gives beside the pages. */
  development: string;
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
  if (wordsOf(pathWithin(dir, 'promise')) !== promise)
    rmSync(dir, { recursive: true, force: true });
  for (const one of PASSING) rmSync(pathWithin(dir, one), { recursive: true, force: true });
  makeFolder(dir);
  writeWhole(pathWithin(dir, 'promise'), promise);
  return {
    settings,
    astro: pathWithin(dir, 'astro'),
    vite: pathWithin(dir, 'vite'),
    search: pathWithin(dir, 'search'),
    pages: pathWithin(dir, 'pages.json'),
    texts: pathWithin(dir, 'texts'),
    development: pathWithin(dir, 'development'),
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
