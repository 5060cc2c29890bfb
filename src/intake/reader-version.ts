import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pathWithin } from '../model/path-within.ts';

/** Everything the outcome of reading a file depends on, besides the file. */
const READER = ['src/model', 'src/mdx', 'src/intake', 'package-lock.json'];

/**
 * A hash of the reader's own sources and of the exact dependencies. It is part of every
 * cache key, so a cache can never outlive the code that filled it and nobody has to
 * remember to bump a number.
 */
export function readerVersion(root: string): string {
  return sourcesVersion(root, READER);
}

/** The same over some of the sources; `parts` are files and folders from the project's own directory. */
export function sourcesVersion(root: string, parts: readonly string[]): string {
  const hash = createHash('sha256');
  for (const part of parts) {
    for (const file of filesUnder(pathWithin(root, part))) {
      hash.update(path.relative(root, file).replaceAll('\\', '/')).update('\0');
      hash.update(readFileSync(file)).update('\0');
    }
  }
  return hash.digest('hex');
}

function filesUnder(place: string): string[] {
  if (path.extname(place) !== '') return [place];
  return readdirSync(place, { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile())
    .map((one) => pathWithin(one.parentPath, one.name))
    .sort();
}
