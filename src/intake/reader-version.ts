import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { pathWithin } from '../model/paths/path-within.ts';
import { hashOfAll } from './hash.ts';

/** Everything the outcome of reading a file depends on, besides the file. */
export const READER = [
  'src/model',
  'src/records',
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
export function readerVersion(programDir: string): string {
  return versionOf(programDir, READER);
}

/**
 * A hash of these files and folders, by name and bytes, and of the Node that runs them.
 *
 * @param parts relative to the folder; those that are not there count as such
 */
export function versionOf(folder: string, parts: readonly string[]): string {
  return hashOfAll(bytesOf(folder, parts));
}

function* bytesOf(folder: string, parts: readonly string[]): Generator<string | Buffer> {
  yield `${process.version}\0`;
  for (const part of parts) {
    for (const file of filesUnder(pathWithin(folder, part))) {
      yield `${path.relative(folder, file).replaceAll('\\', '/')}\0`;
      yield readFileSync(file);
      yield '\0';
    }
  }
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
