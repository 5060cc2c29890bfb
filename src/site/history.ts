import type { History } from '../graph/catalogue.ts';
import { gitFetching, isShallow } from '../intake/git.ts';

/**
 * Last change and contributors of every file below `dir`, from one `git log`, the newest first.
 * A file that was renamed keeps what it had under its former names, as far back as they lie
 * below `dir`. Names are those of the commits, by `.mailmap` where there is one; which of them
 * are of the school, the catalogue knows.
 *
 * Empty where there is no repository or its history is cut off: a shallow clone knows
 * only its newest commits and would date every file by them, and no date is better than
 * a wrong one.
 */
export async function readHistory(dir: string): Promise<Map<string, History>> {
  try {
    if (await isShallow(dir)) return new Map();
    return parseLog(
      await gitFetching(
        dir,
        'log',
        '--relative',
        // No commit before one that follows it, even where a clock went wrong.
        '--date-order',
        // Said, since a machine's own settings may turn it off.
        '--find-renames',
        '--name-status',
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

/** One commit's change to one file. */
interface Touch {
  /** Place of the commit in the log, the newest is 0. */
  at: number;
  changed: string;
  author: string;
}

/** Newest commit first, as git tells it: what a file was called comes up after what it is called. */
function parseLog(log: string): Map<string, History> {
  const touches = new Map<string, Touch[]>();
  /** What a name of that time has become; nothing where the file of that name is another by now. */
  const became = new Map<string, string | undefined>();
  const created = new Set<string>();
  const now = (name: string): string | undefined => (became.has(name) ? became.get(name) : name);

  for (const [at, commit] of log.split('\0').slice(1).entries()) {
    const [head = '', ...rest] = commit.split('\n');
    const [changed = '', author = ''] = head.split('\t');
    const renames: [from: string, to: string | undefined][] = [];
    for (const line of rest) {
      const [status = '', name = '', renamed] = line.split('\t');
      if (name === '') continue;
      const file = now(renamed ?? name);
      if (file !== undefined) add(touches, file, [{ at, changed, author }]);
      if (status === 'A') created.add(name);
      if (renamed !== undefined) renames.push([name, file], [renamed, undefined]);
    }
    // After all of a commit's lines, for two files may have changed their names with each other.
    const from = new Set(renames.filter(([, to]) => to !== undefined).map(([name]) => name));
    for (const [name, to] of renames) {
      if (to === undefined && from.has(name)) continue;
      // A branch beside the renaming has gone on under the old name; a new file of that name has not.
      if (to !== undefined && to !== name && !became.has(name) && !created.has(name)) {
        add(touches, to, touches.get(name) ?? []);
        touches.delete(name);
      }
      became.set(name, to);
    }
  }
  return new Map([...touches].map(([file, all]) => [file, historyOf(all)]));
}

function add(touches: Map<string, Touch[]>, file: string, more: readonly Touch[]): void {
  if (more.length > 0) touches.set(file, [...(touches.get(file) ?? []), ...more]);
}

function historyOf(touches: readonly Touch[]): History {
  const newestFirst = touches.toSorted((a, b) => a.at - b.at);
  return {
    changed: newestFirst[0]?.changed ?? '',
    contributors: [...new Set(newestFirst.map(({ author }) => author))],
  };
}
