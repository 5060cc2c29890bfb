import { distance } from 'fastest-levenshtein';

/**
 * The candidate most like `found`, or nothing when none is near enough to be worth
 * saying: at most a third of the longer word (rounded up) may differ.
 */
export function nearest(found: string, candidates: Iterable<string>): string | undefined {
  const wanted = found.toLowerCase();
  let best: string | undefined;
  let bestDistance = Infinity;
  for (const candidate of candidates) {
    const apart = distance(wanted, candidate.toLowerCase());
    const limit = Math.ceil(Math.max(wanted.length, candidate.length) / 3);
    if (apart <= limit && apart < bestDistance) {
      best = candidate;
      bestDistance = apart;
    }
  }
  return best;
}
