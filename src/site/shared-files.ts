import { pathWithin } from '../model/paths/path-within.ts';
import { makeFolder, wordsOf, writeWhole } from '../intake/whole-file.ts';

/**
 * Files that Astro keeps in `.astro/` for all builds of the project, and as it writes them
 * where there are neither pictures nor modules among the records. It rewrites what differs,
 * through a second file with one name for everybody, which two builds take from each other.
 */
const FILES = ['content-assets.mjs', 'content-modules.mjs'];
const WRITTEN = 'export default new Map();';

/** Leaves Astro nothing to write there. */
export function writeSharedFiles(schoolDir: string): void {
  const folder = pathWithin(schoolDir, '.astro');
  makeFolder(folder);
  for (const name of FILES) {
    const file = pathWithin(folder, name);
    if (wordsOf(file) !== WRITTEN) writeWhole(file, WRITTEN);
  }
}
