/** What a build said, in a file: whoever asks for a site that is being made elsewhere waits for it. */
import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sharedScratch, type BuiltSite } from './build-site.ts';

/** The sample school for the public, which is built before anybody asks. */
export const SAMPLE = 'sample';

/** The folder of a site that several files of tests look at. */
export function folderOfAll(name: string): string {
  return join(sharedScratch(), `once-${name}`);
}

/** Complete at once for whoever reads it. */
export async function writeAnswer(name: string, built: BuiltSite): Promise<void> {
  const answer = join(folderOfAll(name), 'built.json');
  await writeFile(`${answer}.part`, JSON.stringify(built));
  await rename(`${answer}.part`, answer);
}

/** Nothing as long as the build goes on. */
export async function readAnswer(name: string): Promise<BuiltSite | undefined> {
  const text = await readFile(join(folderOfAll(name), 'built.json'), 'utf8').catch(() => '');
  return text === '' ? undefined : (JSON.parse(text) as BuiltSite);
}
