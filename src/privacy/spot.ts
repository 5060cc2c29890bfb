/** A stretch of a text: what a rule has found. */
export interface Spot {
  /** Offset in the text or line that was searched, in UTF-16 units. */
  at: number;
  text: string;
}

export function endOf({ at, text }: Spot): number {
  return at + text.length;
}

/** @param pattern with the flag `g` */
export function spotsOf(text: string, pattern: RegExp): Spot[] {
  return [...text.matchAll(pattern)].map((match) => ({ at: match.index, text: match[0] }));
}
