/**
 * Looking at files without reading those that nobody has touched, as git does with its index.
 *
 * What the system says of a file (its size, its times, its number) changes whenever somebody
 * writes to it; only within the same tick of the clock it may not. So what was written shortly
 * before it was looked at is read again the next time, and where anything differs, as on a fresh
 * checkout, the bytes decide.
 */
import { lstatSync, readdirSync, readFileSync, statSync, type Dirent } from 'node:fs';
import path from 'node:path';
import { hashOf } from '../../intake/hash.ts';

export interface Seen {
  /** What the system says of the file. */
  stamp: string;
  /** Whether the file was left alone long enough for its stamp to tell of the next change. */
  isSettled: boolean;
  /** Of its bytes. */
  hash: string;
}

/** What stands in a folder is nothing that can be looked at so: a link to a folder, a pipe. */
export class CannotTell extends Error {
  override readonly name = 'CannotTell';
}

/** FAT keeps times to two seconds, which is the coarsest of the file systems in use. */
const SETTLES_NS = 2_000_000_000n;
const NS_IN_MS = 1_000_000n;

/**
 * The files with the hashes of their bytes.
 *
 * @param before what was seen of them the last time; those with the same stamp are not read again
 * @param written hashes of those that were just written
 * @throws where one of them cannot be read
 */
export function look(
  files: Iterable<string>,
  before: ReadonlyMap<string, Seen> = new Map(),
  written: ReadonlyMap<string, string> = new Map(),
): Map<string, Seen> {
  const seen = new Map<string, Seen>();
  for (const file of files) {
    const now = stampOf(file);
    const known = before.get(file);
    const isKnown = known?.isSettled === true && known.stamp === now.stamp;
    const hash = (): string => written.get(file) ?? hashOf(readFileSync(file));
    seen.set(file, isKnown ? known : { ...now, hash: hash() });
  }
  return seen;
}

/** Whether these are the very files that were seen, and nobody has touched one since. */
export function isUntouched(files: readonly string[], seen: ReadonlyMap<string, Seen>): boolean {
  return (
    files.length === seen.size &&
    files.every((file) => {
      const { stamp } = seen.get(file) ?? {};
      return stamp !== undefined && stampOf(file).stamp === stamp;
    })
  );
}

/** Files that only one of the two has, or that have other bytes in one of them. */
export function differing(
  one: ReadonlyMap<string, Seen>,
  other: ReadonlyMap<string, Seen>,
): string[] {
  const all = new Set([...one.keys(), ...other.keys()]);
  return [...all].filter((file) => one.get(file)?.hash !== other.get(file)?.hash);
}

/**
 * The files below a folder, without an order; none where there is no such folder.
 *
 * @param isWanted asked of each file and folder by its name and its path
 * @throws CannotTell
 */
export function filesBelow(
  folder: string,
  isWanted: (entry: Dirent, path: string) => boolean = () => true,
): string[] {
  const files: string[] = [];
  const open = [folder];
  for (let dir = open.pop(); dir !== undefined; dir = open.pop()) {
    for (const entry of entriesOf(dir)) {
      const place = path.join(dir, entry.name);
      if (!isWanted(entry, place)) continue;
      if (entry.isDirectory()) open.push(place);
      else if (entry.isFile() || isLinkToFile(entry, place)) files.push(place);
      else throw new CannotTell(place);
    }
  }
  return files;
}

function entriesOf(dir: string): Dirent[] {
  try {
    return readdirSync(dir, { withFileTypes: true });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

function isLinkToFile(entry: Dirent, place: string): boolean {
  return entry.isSymbolicLink() && statSync(place, { throwIfNoEntry: false })?.isFile() === true;
}

function stampOf(file: string): { stamp: string; isSettled: boolean } {
  const { size, mtimeNs, ctimeNs, ino, ...kind } = lstatSync(file, { bigint: true });
  const latest = mtimeNs > ctimeNs ? mtimeNs : ctimeNs;
  const settled = BigInt(Date.now()) * NS_IN_MS - SETTLES_NS;
  return {
    stamp: `${size} ${mtimeNs} ${ctimeNs} ${ino}`,
    // Of a link, the stamp says nothing of where it leads.
    isSettled: (Number(kind.mode) & 0o170000) === 0o100000 && latest < settled,
  };
}
