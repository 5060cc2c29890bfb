import { awkwardName } from '../model/paths/awkward-name.ts';

/** Windows allows 260 characters to the whole path, the place of the clone included. */
const LONGEST = 200;

/** Why a path cannot be kept on every colleague's computer, in words, or nothing. */
export function awkwardness(path: string): string | undefined {
  for (const part of path.split('/')) {
    const why = awkwardName(part);
    if (why !== undefined) return why;
  }
  return path.length > LONGEST ? '整个路径太长' : undefined;
}

/** Paths with the same key are one file where case, or the way an accent is stored, makes no difference. */
export function caselessKey(path: string): string {
  // Most names, of which there may be a hundred thousand.
  if (/^[\0-\x7f]*$/.test(path)) return path.toLowerCase();
  // Up and down again: `ſ` and `K` of Kelvin have small letters of others.
  return path.normalize('NFC').toUpperCase().toLowerCase().normalize('NFC');
}
