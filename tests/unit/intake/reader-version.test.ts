import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { READER } from '../../../src/intake/reader-version.ts';
import { importsOf } from '../floors.ts';

const root = path.resolve(import.meta.dirname, '../../..');

/** All sources of ours that `start` needs, itself included; paths from the root. */
function sourcesOf(start: string): Set<string> {
  const found = new Set<string>();
  const add = (file: string): void => {
    if (found.has(file) || !file.startsWith('src/')) return;
    found.add(file);
    importsOf(file, readFileSync(path.join(root, file), 'utf8')).forEach(add);
  };
  add(start);
  return found;
}

test('a change of any source that reads a file is a new version of the reader', () => {
  const sources = sourcesOf('src/intake/reading-thread.mjs');
  expect(sources.size).toBeGreaterThan(100);
  const others = [...sources].filter((file) => !READER.some((part) => file.startsWith(`${part}/`)));
  expect(others).toEqual([]);
});
