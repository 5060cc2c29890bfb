import { copyFile, mkdir, mkdtemp, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { readContent, type ReadContent } from '../../src/intake/read-content.ts';
import { pathWithin } from '../../src/model/path-within.ts';
import { CONTENT, IMAGES, SCHOOL } from '../../src/publish/areas.ts';
import type { TreeFile } from '../../src/publish/changes.ts';
import { filesIn } from './git.ts';
import { materialise } from './materialise.ts';

/** What the reader and the inspector hash to know their own versions; see `src/intake/reader-version.ts`. */
const PROGRAM = ['src/model', 'src/mdx', 'src/catalogue', 'src/intake'];
const LOCK = 'package-lock.json';

/** All that is read of a commit or tree: content, pictures, the school's file. */
export function openFiles(repository: string, tree: string): Promise<TreeFile[]> {
  return filesIn(repository, tree, CONTENT, IMAGES, SCHOOL);
}

/**
 * Lays out a project of two origins: the content of a tree, and the program that is
 * running this, linked. The reader then judges the one without the other's code.
 */
export async function layOut(
  project: string,
  files: readonly TreeFile[],
  into: string,
): Promise<void> {
  await mkdir(pathWithin(into, CONTENT), { recursive: true });
  await materialise(project, files, into);
  for (const part of PROGRAM) {
    await symlink(pathWithin(project, part), pathWithin(into, part), 'junction');
  }
  await copyFile(pathWithin(project, LOCK), pathWithin(into, LOCK));
}

export async function readStage(stage: string, cacheDir: string): Promise<ReadContent> {
  return readContent({ root: stage, contentDir: pathWithin(stage, CONTENT), cacheDir });
}

export function newFolder(name: string): Promise<string> {
  return mkdtemp(pathWithin(tmpdir(), `${name}-`));
}
