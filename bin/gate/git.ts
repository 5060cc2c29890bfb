/**
 * Git as a store of data. Nothing here checks anything out, so no smudge filter, no hook,
 * no attribute and no path of a pull request has any effect.
 */
import {
  parseChanges,
  parseTree,
  withoutSoundFolders,
  type Change,
  type TreeFile,
} from '../../src/gate/changes.ts';
import { git, GitFailure, gitProcess } from '../../src/intake/git.ts';

/** The commit a name stands for. The name is never taken for an option. */
export async function commitOf(repository: string, name: string): Promise<string> {
  const args = ['rev-parse', '--verify', '--quiet', '--end-of-options', `${name}^{commit}`];
  return (await git(repository, ...args)).trim();
}

/**
 * The tree that merging would give, and the files on which both sides disagree. Merged in
 * the object store alone: needs git 2.38.
 */
export async function mergedTree(
  repository: string,
  base: string,
  head: string,
): Promise<{ tree: string; conflicts: string[] }> {
  const args = ['merge-tree', '--write-tree', '-z', '--name-only', '--no-messages', base, head];
  const listing = await git(repository, ...args).catch((error: unknown) => {
    // Status 1 is an answer: the tree is written, with the conflicting files after it.
    if (error instanceof GitFailure && error.status === 1 && error.stdout !== '') {
      return error.stdout;
    }
    throw error;
  });
  const [tree = '', ...conflicts] = listing.split('\0').filter((field) => field !== '');
  return { tree, conflicts };
}

export async function mergeBase(repository: string, a: string, b: string): Promise<string> {
  return (await git(repository, 'merge-base', a, b)).trim();
}

/** What changes from one commit or tree to another, with moved files recognised. */
export async function changesBetween(
  repository: string,
  from: string,
  to: string,
): Promise<Change[]> {
  const args = ['diff-tree', '-r', '-z', '-M', '--raw', '--no-ext-diff', '--no-textconv', from, to];
  return parseChanges(await git(repository, ...args));
}

/** Every file below the paths, with its mode and size; and every folder that is listed twice. */
export async function filesIn(
  repository: string,
  tree: string,
  ...paths: string[]
): Promise<TreeFile[]> {
  const args = ['ls-tree', '-r', '-t', '-z', '-l', '--full-tree', tree, '--', ...paths];
  return withoutSoundFolders(parseTree(await git(repository, ...args)));
}

/** The bytes of each object in turn, as stored: no filter, no conversion of line ends. */
export async function* blobs(
  repository: string,
  oids: readonly string[],
): AsyncGenerator<Buffer, void> {
  if (oids.length === 0) return;
  const child = gitProcess(repository, 'cat-file', '--batch');
  // Git that dies early closes the pipe; its missing answers are the failure to tell.
  child.stdin.on('error', () => undefined);
  child.stdin.end(oids.map((oid) => `${oid}\n`).join(''));

  let held: Buffer = Buffer.alloc(0);
  const stream = child.stdout[Symbol.asyncIterator]() as AsyncIterator<Buffer>;
  const more = async (): Promise<void> => {
    const { value, done } = await stream.next();
    if (done === true) throw new GitFailure(['cat-file'], undefined, '', 'ended too early');
    held = Buffer.concat([held, value]);
  };

  for (const oid of oids) {
    while (!held.includes('\n')) await more();
    const end = held.indexOf('\n');
    const [, type, size] = held.subarray(0, end).toString().split(' ');
    if (type !== 'blob') throw new GitFailure(['cat-file'], undefined, '', `${oid} is no file`);
    const length = Number(size);
    const wanted: Buffer[] = [held.subarray(end + 1)];
    let have = held.length - end - 1;
    held = Buffer.alloc(0);
    // One more byte than the file has: git ends each with a line break.
    while (have < length + 1) {
      await more();
      wanted.push(held);
      have += held.length;
      held = Buffer.alloc(0);
    }
    const whole = Buffer.concat(wanted);
    held = whole.subarray(length + 1);
    yield whole.subarray(0, length);
  }
}
