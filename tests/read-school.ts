import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buildCatalogue, type Catalogue, type Circumstances } from '../src/graph/catalogue.ts';
import { readContent, type ReadContent } from '../src/intake/read-content.ts';
import { writtenFolder } from './written-folder.ts';

const root = path.resolve(import.meta.dirname, '..');

/** Reads a content directory made of these files, by the reader that every build uses. */
export async function readFiles(files: Record<string, string | Buffer>): Promise<ReadContent> {
  return readFolder(await writtenFolder(files));
}

export async function readFolder(contentDir: string, cacheDir?: string): Promise<ReadContent> {
  return readContent({
    programDir: root,
    schoolDir: root,
    contentDir,
    willReadAgain: true,
    cacheDir: cacheDir ?? (await mkdtemp(path.join(tmpdir(), 'cache-'))),
  });
}

/** The catalogue of a school without errors; as in a build, a warning keeps nobody out. */
export async function catalogueOf(
  files: Record<string, string>,
  circumstances: Partial<Circumstances> = {},
): Promise<Catalogue> {
  const { school, records, faults } = await readFiles(files);
  const errors = faults.filter((one) => one.severity === 'error');
  if (school === undefined || errors.length > 0) throw new Error(JSON.stringify(errors));
  return buildCatalogue(records, {
    school,
    audience: 'public',
    today: '2026-06-01',
    ...circumstances,
  });
}
