import { distance } from 'fastest-levenshtein';

/** The candidate a writer most likely meant, if any is near: one slip in a short word, two in a longer one. */
export function nearest(word: string, candidates: readonly string[]): string | undefined {
  const lower = word.toLowerCase();
  let best: string | undefined;
  let least = word.length < 5 ? 2 : 3;
  for (const candidate of candidates) {
    const apart = distance(lower, candidate.toLowerCase());
    if (apart < least && apart < candidate.length) [best, least] = [candidate, apart];
  }
  return best;
}
