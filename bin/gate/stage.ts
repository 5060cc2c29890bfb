import { mkdir, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { readContent, type ReadContent } from '../../src/intake/read-content.ts';
import { pathWithin } from '../../src/model/paths/path-within.ts';
import { CONTENT, IMAGES, SCHOOL } from '../../src/gate/areas.ts';
import type { TreeFile } from '../../src/gate/changes.ts';
import { filesIn } from './git.ts';
import { materialise } from './materialise.ts';

/** All that is read of a commit or tree: content, pictures, the school's file. */
export function openFiles(repository: string, tree: string): Promise<TreeFile[]> {
  return filesIn(repository, tree, CONTENT, IMAGES, SCHOOL);
}

/** Writes out the content of a tree. The folder holds nothing else: no code, and no way to any. */
export async function layOut(
  repository: string,
  files: readonly TreeFile[],
  into: string,
): Promise<void> {
  await mkdir(pathWithin(into, CONTENT), { recursive: true });
  await materialise(repository, files, into);
}

/** The program that is running this reads what was laid out, and does so twice as a rule. */
export async function readStage(
  programDir: string,
  stage: string,
  cacheDir: string,
): Promise<ReadContent> {
  const contentDir = pathWithin(stage, CONTENT);
  return readContent({ programDir, schoolDir: stage, contentDir, cacheDir, willReadAgain: true });
}

export function newFolder(name: string): Promise<string> {
  return mkdtemp(pathWithin(tmpdir(), `${name}-`));
}
