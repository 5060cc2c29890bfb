/** What a pull request changes, read from git's own listings. */

/** The modes git knows; `000000` where there is no file. */
export const PLAIN = '100644';
export const EXECUTABLE = '100755';
export const FOLDER = '040000';
const ABSENT = '000000';

export interface Change {
  /** Where the file is now; for a deletion, where it was. From the repository's root, with `/`. */
  path: string;
  /** Where it was, for a file that was moved. */
  from?: string;
  /** Mode before; absent for a new file. */
  oldMode?: string;
  /** Mode now; absent for a deleted file. */
  mode?: string;
}

export interface TreeFile {
  path: string;
  mode: string;
  oid: string;
  /** Bytes; absent for what is no file, such as a submodule. */
  size?: number;
}

/**
 * Reads `git diff-tree -r -z -M --raw`: each change is `:mode mode oid oid status`, then
 * its path, or two for a move, all ended by NUL.
 */
export function parseChanges(listing: string): Change[] {
  const fields = listing.split('\0');
  const changes: Change[] = [];
  for (let i = 0; i < fields.length - 1;) {
    const [oldMode = '', mode = '', , , status = ''] = (fields[i++] ?? '').slice(1).split(' ');
    const first = fields[i++] ?? '';
    const moved = /^[RC]/.test(status);
    changes.push({
      path: moved ? (fields[i++] ?? '') : first,
      ...(status.startsWith('R') ? { from: first } : {}),
      ...(oldMode === ABSENT ? {} : { oldMode }),
      ...(mode === ABSENT ? {} : { mode }),
    });
  }
  return changes;
}

/** Reads `git ls-tree -r -z -l`: `mode type oid size`, a tab, the path, ended by NUL. */
export function parseTree(listing: string): TreeFile[] {
  return listing
    .split('\0')
    .filter((row) => row !== '')
    .map((row) => {
      const tab = row.indexOf('\t');
      const [mode = '', , oid = '', size = ''] = row.slice(0, tab).split(/ +/);
      return {
        path: row.slice(tab + 1),
        mode,
        oid,
        ...(/^\d+$/.test(size) ? { size: Number(size) } : {}),
      };
    });
}

/** The files of a listing with its folders (`ls-tree -t`), and of the folders those that stand there twice. */
export function withoutSoundFolders(listing: readonly TreeFile[]): TreeFile[] {
  const seen = new Set<string>();
  return listing.filter(({ path, mode }) => {
    if (mode !== FOLDER) return true;
    const again = seen.has(path);
    seen.add(path);
    return again;
  });
}

/** Both ends of every move and the path of everything else. */
export function touchedPaths(changes: readonly Change[]): Set<string> {
  return new Set(changes.flatMap(({ path, from }) => (from === undefined ? [path] : [path, from])));
}
