import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm, rmdir } from 'node:fs/promises';
import path from 'node:path';
import { noRoom } from '../intake/no-room.ts';
import { pathWithin } from '../model/paths/path-within.ts';
import { bring, clear, COMING, GOING, publishSite } from './publish-site.ts';
import type { SiteFiles } from './site-files.ts';

/**
 * Puts what is new of a site into the target, and takes away what is no longer of it. Where nothing
 * of the site stands there, all of it is new. Before anything in the target is touched, all that is
 * new is beside it; a build that is killed in between leaves files that the next one knows by their
 * bytes.
 *
 * @throws NoRoom where the target takes no more; it is then as it was
 */
export async function renewTarget(site: SiteFiles, outDir: string): Promise<void> {
  const standing = site.standing;
  if (standing.size === 0) {
    await publishSite(site.folder, outDir);
    return;
  }
  const coming = pathWithin(outDir, COMING);
  try {
    await clear(coming, pathWithin(outDir, GOING));
    if (existsSync(site.folder)) await bring(site.folder, coming);
  } catch (error) {
    await clear(coming);
    throw noRoom(error, outDir);
  }
  // What a build that was killed has left is gone already, and the new stands under the same names.
  const gone = [...standing.keys()].filter(
    (name) => !site.has(name) && name.split('/')[0] !== COMING,
  );
  for (const name of gone) await rm(pathWithin(outDir, name), { force: true });
  await removeEmpty(outDir, gone);
  const folders = new Set([...site.fresh].map((name) => path.dirname(pathWithin(outDir, name))));
  for (const folder of folders) await mkdir(folder, { recursive: true });
  for (const name of site.fresh) await rename(pathWithin(coming, name), pathWithin(outDir, name));
  await clear(coming);
}

/** Folders that held nothing else. */
async function removeEmpty(outDir: string, gone: readonly string[]): Promise<void> {
  const folders = new Set(gone.map((name) => path.posix.dirname(name)));
  for (const start of folders) {
    for (let folder = start; folder !== '.'; folder = path.posix.dirname(folder)) {
      const place = pathWithin(outDir, folder);
      if (!existsSync(place)) continue;
      if ((await readdir(place)).length > 0) break;
      await rmdir(place);
    }
  }
}
