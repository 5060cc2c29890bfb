import { existsSync } from 'node:fs';
import { cp, mkdir, readdir, rename, rm } from 'node:fs/promises';
import { pathWithin } from '../model/paths/path-within.ts';
import { noRoom } from '../intake/no-room.ts';

/** Made complete under this name first, beside what is there; a browser is not given what begins with a dot. */
export const COMING = '.tongban-new';
export const GOING = '.tongban-old';
/** What stays: whoever publishes by git keeps the repository in the target. */
const STAYS = new Set(['.git', COMING, GOING]);

/**
 * Puts a finished site in the place of whatever stands in the target, other than `.git`.
 * What stands there stays until all of the new is beside it.
 *
 * @throws NoRoom where the target takes no more; it is then as it was
 */
export async function publishSite(site: string, outDir: string): Promise<void> {
  const coming = pathWithin(outDir, COMING);
  const going = pathWithin(outDir, GOING);
  try {
    await mkdir(outDir, { recursive: true });
    await clear(coming, going);
    await bring(site, coming);
    await mkdir(going);
  } catch (error) {
    await clear(coming, going);
    throw noRoom(error, outDir);
  }
  for (const name of await readdir(outDir)) {
    if (!STAYS.has(name)) await rename(pathWithin(outDir, name), pathWithin(going, name));
  }
  for (const name of await readdir(coming)) {
    await rename(pathWithin(coming, name), pathWithin(outDir, name));
  }
  await clear(coming, going);
}

/** Moves a folder, also to another disk. */
export async function bring(site: string, coming: string): Promise<void> {
  try {
    await rename(site, coming);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    await cp(site, coming, { recursive: true });
  }
}

export async function clear(...folders: string[]): Promise<void> {
  for (const one of folders) {
    if (existsSync(one)) await rm(one, { recursive: true, force: true, maxRetries: 3 });
  }
}
