import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathWithin } from '../../src/model/paths/path-within.ts';
import { EXECUTABLE, PLAIN, type TreeFile } from '../../src/gate/changes.ts';
import { blobs } from './git.ts';

/**
 * Writes files out of git's store into a folder, byte for byte, none of them executable.
 * Only what is a plain file is written, and nothing is ever written twice: where upper
 * and lower case are the same, a second name cannot replace the first.
 *
 * @param files already judged; whatever was withheld is not among them
 */
export async function materialise(
  repository: string,
  files: readonly TreeFile[],
  into: string,
): Promise<void> {
  const plain = files.filter(({ mode }) => mode === PLAIN || mode === EXECUTABLE);
  let i = 0;
  for await (const bytes of blobs(
    repository,
    plain.map(({ oid }) => oid),
  )) {
    const target = pathWithin(into, plain[i++]?.path ?? '');
    await mkdir(path.dirname(target), { recursive: true });
    await writeFile(target, bytes, { flag: 'wx', mode: 0o644 });
  }
}
