/** A build that several files of tests look at: the first that asks builds, the others wait. */
import { mkdir } from 'node:fs/promises';
import { vi } from 'vitest';
import { folderOfAll, readAnswer, writeAnswer } from './answers.ts';
import { buildSite, type BuiltSite, type SiteToBuild } from './build-site.ts';

/** A hook that builds has as long. */
const LONG = { timeout: 1_200_000, interval: 200 };

/**
 * @param name of the site, the same in every file that looks at it
 * @returns what `buildSite` says; whoever is given the folders may not write into them
 */
export async function builtOnce(
  name: string,
  site: () => SiteToBuild | Promise<SiteToBuild>,
): Promise<BuiltSite> {
  // Of all that try, one makes the folder.
  if ((await mkdir(folderOfAll(name)).catch(() => 'taken')) === undefined) {
    await writeAnswer(name, await buildSite(await site()));
  }
  return whenBuilt(name);
}

/** What the build says that somebody else has begun. */
export async function whenBuilt(name: string): Promise<BuiltSite> {
  return vi.waitUntil(() => readAnswer(name), LONG);
}
