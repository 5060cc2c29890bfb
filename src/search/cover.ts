/** Which key of the index a place stands under, and which keys prove a phrase. */

/**
 * Where the key that begins at `at` ends, as far as `text` tells: two units further, and then
 * on as long as the key was split, or its last unit begins a pair that was. So a frequent
 * pair is always part of the key before it, and its own long list is not needed to prove
 * what goes on with it. The builder makes its keys by the same rule.
 */
function endOfKey(text: string, at: number, split: ReadonlySet<string>, longest: number): number {
  const most = Math.min(text.length, at + longest);
  let to = at + 2;
  while (to < most && (split.has(text.slice(at, to)) || split.has(text.slice(to - 1, to + 1)))) {
    to += 1;
  }
  return to;
}

export interface Piece {
  key: string;
  /** Where in the phrase the key begins. */
  at: number;
  /** The phrase ends before it is certain that the key does: longer keys that begin so count too. */
  isOpen: boolean;
}

/**
 * Keys that together cover a phrase of two units or more, and whose places, held against
 * each other, tell where it stands.
 */
export function cover(phrase: string, split: ReadonlySet<string>, longest: number): Piece[] {
  const pieces: Piece[] = [];
  let end = 0;
  while (end < phrase.length) {
    // A last unit alone is no key; it is taken together with the one before.
    let at = Math.min(end, phrase.length - 2);
    // What was split has a long list of places; the key that begins before it has a short one.
    if (at > 0 && at === end && split.has(phrase.slice(at))) at -= 1;
    end = endOfKey(phrase, at, split, longest);
    pieces.push({ key: phrase.slice(at, end), at, isOpen: end === phrase.length });
  }
  return pieces;
}
