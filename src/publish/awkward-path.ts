import { awkwardName } from '../model/awkward-name.ts';

/** Why a path cannot be kept on every colleague's computer, in words, or nothing. */
export function awkwardness(path: string): string | undefined {
  for (const part of path.split('/')) {
    const why = awkwardName(part);
    if (why !== undefined) return why;
  }
  return undefined;
}

/** Paths with the same key are one file where upper and lower case are the same. */
export function caselessKey(path: string): string {
  return path.normalize('NFC').toLowerCase();
}

/** A path as it may be printed: one line, nothing that steers a terminal. */
export function printable(path: string): string {
  return path.replace(
    /[\p{Cc}\u2028\u2029\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu,
    (sign) => `\\u{${(sign.codePointAt(0) ?? 0).toString(16)}}`,
  );
}
