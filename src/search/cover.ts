/** Which keys of the index a phrase is proven by. */

export interface Piece {
  key: string;
  /** Where in the phrase the key begins. */
  at: number;
  /** The key was split: its places stand under all the longer keys that begin with it. */
  isSplit: boolean;
}

/**
 * Keys that together cover the phrase (two units or more) and whose places, held against
 * each other, tell where it stands. `split` holds the keys that were split.
 */
export function cover(phrase: string, split: ReadonlySet<string>): Piece[] {
  const pieces: Piece[] = [];
  let end = 0;
  while (end < phrase.length) {
    // A last unit alone is no key; it is taken together with the one before.
    const at = Math.min(end, phrase.length - 2);
    let to = at + 2;
    while (to <= phrase.length && split.has(phrase.slice(at, to))) to += 1;
    const key = phrase.slice(at, to);
    pieces.push({ key, at, isSplit: to > phrase.length });
    end = to;
  }
  return pieces;
}
