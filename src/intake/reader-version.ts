import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { pathWithin } from '../model/path-within.ts';

/** Everything the outcome of reading a file depends on, besides the file. */
export const READER = [
  'src/model',
  'src/yaml',
  'src/body',
  'src/house-style',
  'src/privacy',
  'src/intake',
  'package-lock.json',
];

/**
 * A hash of the reader's own sources and of the exact dependencies. It is part of every
 * cache key, so a cache can never outlive the code that filled it and nobody has to
 * remember to bump a number.
 */
export function readerVersion(program: string): string {
  return versionOf(program, READER);
}

/**
 * A hash of these files and folders, by name and bytes, and of the Node that runs them.
 *
 * @param parts relative to `root`; those that are not there count as such
 */
export function versionOf(root: string, parts: readonly string[]): string {
  const hash = createHash('sha256').update(process.version).update('\0');
  for (const part of parts) {
    for (const file of filesUnder(pathWithin(root, part))) {
      hash.update(path.relative(root, file).replaceAll('\\', '/')).update('\0');
      hash.update(readFileSync(file)).update('\0');
    }
  }
  return hash.digest('hex');
}

function filesUnder(place: string): string[] {
  const stat = statSync(place, { throwIfNoEntry: false });
  if (stat === undefined) return [];
  if (stat.isFile()) return [place];
  return readdirSync(place, { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile())
    .map((one) => pathWithin(one.parentPath, one.name))
    .sort();
}
