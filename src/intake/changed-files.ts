/** What git says has changed, and how a content directory looked before. */
import { cp, mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathWithin, placeWithin } from '../model/paths/path-within.ts';
import { git, gitBytes } from './git.ts';
import { SCHOOL_FILE } from './read-school.ts';

const DIFF = ['diff', '--name-only', '-z', '--no-renames', '--no-ext-diff', '--no-textconv'];

/** Why there is no answer: a sentence for whoever asked. */
class NoHistory extends Error {
  override readonly name = 'NoHistory';
}

export interface Changes {
  /** The commit compared with: where this line of work left the given revision. */
  commit: string;
  /**
   * Files added, changed or deleted since, committed or not: relative to the content
   * directory, those of the school's own pictures as `public/images/…`.
   */
  touched: ReadonlySet<string>;
}

/** @throws NoHistory where there is no repository or no such revision */
export async function changesSince(
  contentDir: string,
  schoolDir: string,
  revision: string,
): Promise<Changes> {
  await git(contentDir, 'rev-parse', '--show-toplevel').catch(() => {
    throw new NoHistory(`${contentDir} 不在 git 仓库里，不知道哪些文件改过。`);
  });
  const given = await git(
    contentDir,
    ...['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`],
  ).catch(() => {
    throw new NoHistory(
      `git 仓库里没有“${revision}”这个版本。只取了一部分历史时，请先运行 git fetch --unshallow。`,
    );
  });
  // Without a common ancestor, as in a shallow clone, the revision itself has to do.
  const commit = await git(contentDir, 'merge-base', given.trim(), 'HEAD').catch(() => given);
  return {
    commit: commit.trim(),
    touched: new Set([
      ...(await touchedIn(contentDir, commit.trim())),
      ...(await schoolsOwn(contentDir, schoolDir, commit.trim())),
    ]),
  };
}

/** Top folder of the repository around `dir`, if there is one. */
export async function repositoryOf(dir: string): Promise<string | undefined> {
  return git(dir, 'rev-parse', '--show-toplevel').then(
    (top) => top.trim(),
    () => undefined,
  );
}

/**
 * Lays out the content as it was at the commit, in a folder of its own, which is gone when
 * `look` is done. Only what was touched is asked of git. The school's file of that time lies
 * in it too, where it has changed since: today's words and days would not fit what was written then.
 */
export async function asItWas<T>(
  { contentDir, schoolDir }: { contentDir: string; schoolDir: string },
  { commit, touched }: Changes,
  look: (contentDir: string) => Promise<T>,
): Promise<T> {
  const folder = await mkdtemp(pathWithin(tmpdir(), 'tongban-before-'));
  try {
    await cp(contentDir, folder, { recursive: true, verbatimSymlinks: true });
    for (const file of touched) {
      // A file with such a name is told to be renamed, whatever stood in it before.
      if (placeWithin(file) === undefined) continue;
      const to = pathWithin(folder, file);
      await rm(to, { force: true, recursive: true });
      // Nothing where it was not there.
      const bytes =
        (await bytesAt(commit, contentDir, file)) ??
        (file === SCHOOL_FILE ? await bytesAt(commit, schoolDir, file) : undefined);
      if (bytes === undefined) continue;
      await mkdir(path.dirname(to), { recursive: true });
      await writeFile(to, bytes);
    }
    return await look(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Undefined where the folder had no such file at the commit. */
function bytesAt(commit: string, dir: string, file: string): Promise<Buffer | undefined> {
  return gitBytes(dir, 'show', `${commit}:./${file}`).catch(() => undefined);
}

async function touchedIn(dir: string, commit: string): Promise<string[]> {
  const changed = await git(dir, ...DIFF, '--relative', commit, '--', '.');
  const fresh = await git(dir, 'ls-files', '-z', '--others', '--exclude-standard', '--', '.');
  return `${changed}${fresh}`.split('\0').filter((name) => name !== '');
}

/** What entries depend on outside of the content directory, if it lies in the same repository. */
async function schoolsOwn(
  contentDir: string,
  schoolDir: string,
  commit: string,
): Promise<string[]> {
  const content = path.relative(await realpath(schoolDir), await realpath(contentDir));
  const [own, other] = await Promise.all([repositoryOf(contentDir), repositoryOf(schoolDir)]);
  if (own === undefined || own !== other || content === '') return [];
  const touched = await touchedIn(schoolDir, commit);
  return touched.filter((name) => name === SCHOOL_FILE || name.startsWith('public/images/'));
}
