import { distance } from 'fastest-levenshtein';

/** The candidate a writer most likely meant, if any is near: at most a third of the letters differ. */
export function nearest(word: string, candidates: readonly string[]): string | undefined {
  const lower = word.toLowerCase();
  let best: string | undefined;
  let least = Math.max(2, Math.floor(word.length / 3)) + 1;
  for (const candidate of candidates) {
    const apart = distance(lower, candidate.toLowerCase());
    if (apart < least && apart < candidate.length) [best, least] = [candidate, apart];
  }
  return best;
}
