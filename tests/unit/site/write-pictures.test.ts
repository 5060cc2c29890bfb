import { mkdtemp, readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { writePictures } from '../../../src/site/write-pictures.ts';
import { catalogueOf } from '../../read-school.ts';
import { smallSchool } from '../../small-school.ts';
import { writtenFolder } from '../../written-folder.ts';

const root = path.resolve(import.meta.dirname, '../../..');

test("the school's own pictures do not stay in the site as they were handed in", async () => {
  const outDir = await writtenFolder({ 'images/gate.jpg': 'with a place', 'index.html': 'x' });
  const cache = await mkdtemp(path.join(tmpdir(), 'cache-'));
  expect(
    await writePictures(await catalogueOf(smallSchool()), outDir, { root, cacheDir: cache }),
  ).toBe(0);
  expect(await readdir(outDir)).toEqual(['index.html']);
});
