import { git, isShallow } from '../intake/git.ts';

/**
 * Short hash of the last commit that changed the content, by which a check of topics can be
 * repeated on the same records.
 *
 * None where it would be a wrong one: without a repository, in a shallow clone, which dates
 * everything by its first commit, and where files differ from what is committed.
 */
export async function contentCommit(dir: string): Promise<string | undefined> {
  try {
    if (await isShallow(dir)) return undefined;
    if ((await git(dir, 'status', '--porcelain', '--', '.')) !== '') return undefined;
    const hash = (await git(dir, 'log', '-1', '--format=%h', '--abbrev=10', '--', '.')).trim();
    return hash === '' ? undefined : hash;
  } catch {
    return undefined;
  }
}
