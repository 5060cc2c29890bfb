import { readdirSync } from 'node:fs';
import { pathWithin } from '../model/paths/path-within.ts';
import { versionOf } from '../intake/reader-version.ts';

/** Besides what stands in `src/`. The last tells what was really installed. */
const OTHERS = ['astro.config.mjs', 'tsconfig.json', 'package.json', 'package-lock.json'];
const INSTALLED = 'node_modules/.package-lock.json';

/**
 * A hash of all that decides what is made of the same content with the same settings: of
 * Tongban's own code, and of what the school has added where it lives in another folder.
 */
export function programVersion(programDir: string, schoolDir: string): string {
  return [...new Set([programDir, schoolDir])].map(codeVersion).join('-');
}

function codeVersion(folder: string): string {
  const own = readdirSync(pathWithin(folder, 'src'))
    .filter((name) => name !== 'content')
    .sort()
    .map((name) => `src/${name}`);
  return versionOf(folder, [...own, ...OTHERS, INSTALLED]);
}
