/** From when a work is called near. Set by `npm run bench -- overlap` on the proposals that are tuned on. */
import type { Level } from './answer.ts';
import type { Measure } from './measure.ts';

/** More than one word in common and this score, and it is the same study in other clothes. */
const HIGH = 0.26;
const WORDS_OF_HIGH = 1.5;
/** One word is enough where it is nearly all that the proposal says, as in 班级周报. */
const ALL_COVERED = 0.7;
const HIGH_BY_ONE = 0.35;
/** One word in common, or two. */
const PARTIAL_BY_ONE = 0.21;
const PARTIAL_BY_TWO = 0.14;

/** On another stage or subject a work is that much less near. */
const MOVED = 0.8;

/** How near, and a score that rises with the level: on another stage or subject none is high. */
export function levelOf(
  { score, words, covered }: Measure,
  isMoved: boolean,
): { level: Level; score: number } {
  const isSame =
    (score >= HIGH && words >= WORDS_OF_HIGH) ||
    (score >= HIGH_BY_ONE && covered >= ALL_COVERED && words >= 1);
  const isNear = score >= (words >= WORDS_OF_HIGH ? PARTIAL_BY_TWO : PARTIAL_BY_ONE);
  if (isSame && !isMoved) return { level: 'high', score };
  if (isNear) return { level: 'partial', score: beneath(isMoved ? MOVED * score : score) };
  return { level: 'weak', score: Math.min(score, PARTIAL_BY_TWO) };
}

/** Between weak and high, in the order of the scores that are given. */
function beneath(score: number): number {
  return PARTIAL_BY_TWO + 0.99 * (HIGH - PARTIAL_BY_TWO) * score;
}

/** 1 for a work on the very topic, less for one that only touches it. */
export function shareOf(score: number): number {
  return Math.min(1, score / HIGH);
}
