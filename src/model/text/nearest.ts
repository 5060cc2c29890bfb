import { distance } from 'fastest-levenshtein';
import { soundsOf } from './sounds.ts';

/** What may be meant, and by which other names people call it. */
export interface Candidate {
  id: string;
  names?: readonly (string | undefined)[] | undefined;
}

/**
 * The candidate most like `found`, or nothing when none is near enough to be worth
 * saying: at most a third of the longer word (rounded up) may differ. Compared are the
 * letters as written, and, once `loadSounds` has been awaited, simplified characters and
 * pinyin: `shenzhiwei`, `沈知薇` and `沈知微` all come near `shen-zhiwei`.
 */
export function nearest(
  found: string,
  candidates: Iterable<string | Candidate>,
): string | undefined {
  const wanted = formsOf(found);
  let best: string | undefined;
  let least = Infinity;
  for (const one of candidates) {
    const candidate = typeof one === 'string' ? { id: one } : one;
    const apart = apartness(wanted, candidate);
    if (apart < least) [best, least] = [candidate.id, apart];
  }
  return best;
}

interface Forms {
  /** Lower case, simplified. */
  written: string;
  /** Without hyphens and spaces. */
  joined: string;
  /** Pinyin, joined; of a word in Latin letters its letters. */
  sounds: readonly string[];
}

/** Share of the longer word that differs, in the likeliest of all forms; infinite when too much does. */
function apartness(wanted: Forms, { id, names = [] }: Candidate): number {
  const own = formsOf(id);
  const others = names.filter((name) => name !== undefined).map(formsOf);
  return Math.min(
    between(wanted.written, own.written),
    between(wanted.joined, own.joined),
    ...wanted.sounds.map((sound) => between(sound, own.joined)),
    ...others.flatMap((name) => [
      between(wanted.written, name.written),
      ...wanted.sounds.flatMap((sound) => name.sounds.map((other) => between(sound, other))),
    ]),
  );
}

function between(a: string, b: string): number {
  const longest = Math.max(a.length, b.length);
  // Most pairs are settled by their lengths alone, without a comparison.
  if (Math.abs(a.length - b.length) > Math.ceil(longest / 3)) return Infinity;
  const apart = distance(a, b);
  // Two words that have nothing in common are not near, however short they are.
  if (apart > Math.ceil(longest / 3) || apart >= longest) return Infinity;
  return apart / longest;
}

function formsOf(word: string): Forms {
  const { simplified, pinyin } = soundsOf(word.toLowerCase());
  const joined = simplified.replace(/[-_\s]/g, '');
  return { written: simplified, joined, sounds: pinyin.length > 0 ? pinyin : [joined] };
}
