/** A build that several files of tests look at: the first that asks builds, the others wait. */
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { vi } from 'vitest';
import { buildSite, sharedScratch, type BuiltSite, type SiteToBuild } from './build-site.ts';

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
  const folder = join(sharedScratch(), `once-${name}`);
  const answer = join(folder, 'built.json');
  // Of all that try, one makes the folder.
  if ((await mkdir(folder).catch(() => 'taken')) === undefined) {
    const built = await buildSite(await site());
    await writeFile(`${answer}.part`, JSON.stringify(built));
    await rename(`${answer}.part`, answer);
  }
  const text = await vi.waitUntil(() => readFile(answer, 'utf8').catch(() => ''), LONG);
  return JSON.parse(text) as BuiltSite;
}
