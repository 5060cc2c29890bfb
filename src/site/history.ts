import type { History } from '../catalogue/views.ts';
import { git, isShallow } from './git.ts';

/**
 * Last change and contributors of every file below `dir`, from one `git log`.
 *
 * Empty where there is no repository or its history is cut off: a shallow clone knows
 * only its newest commits and would date every file by them, and no date is better than
 * a wrong one.
 */
export async function readHistory(dir: string): Promise<Map<string, History>> {
  try {
    if (await isShallow(dir)) return new Map();
    return parseLog(
      await git(
        dir,
        '-c',
        'core.quotePath=false',
        'log',
        '--relative',
        '--name-only',
        '--format=%x00%as%x09%aN',
        '--',
        '.',
      ),
    );
  } catch {
    // No git on this machine, no repository, or one without a commit.
    return new Map();
  }
}

/** Newest commit first, as git tells it: the first mention of a file is its last change. */
function parseLog(log: string): Map<string, History> {
  const history = new Map<string, History>();
  for (const commit of log.split('\0').slice(1)) {
    const [head = '', ...rest] = commit.split('\n');
    const [changed = '', author = ''] = head.split('\t');
    for (const file of rest) {
      if (file === '') continue;
      const known = history.get(file);
      if (known === undefined) history.set(file, { changed, contributors: [author] });
      else if (!known.contributors.includes(author)) known.contributors.push(author);
    }
  }
  return history;
}
