import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pathWithin } from '../model/paths/path-within.ts';

/**
 * Tongban's own folder: of this repository, or of the package in a school's `node_modules`.
 * Only for what Node runs itself; what Astro bundles has left its place.
 */
export const programDir = path.resolve(import.meta.dirname, '../..');

/** In this repository the program and the sample school live together. */
const isPackage = /[\\/]node_modules[\\/]/.test(programDir);

/** The school's folder, for a command that somebody runs there. */
export const schoolDir = isPackage ? process.cwd() : programDir;

/** The version of Tongban that is running; a package keeps its own file beside the program. */
export function ownVersion(): string {
  const places = [programDir, path.dirname(programDir)].map((dir) =>
    pathWithin(dir, 'package.json'),
  );
  const file = places.find((place) => existsSync(place)) ?? '';
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
}
