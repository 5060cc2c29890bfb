import type { MeetingHeld } from '../../graph/happening.ts';

/**
 * A talk of two: minutes of the kind 师徒交流, or those of no group where just two people were.
 * Ordinary meetings at which both sat are none.
 */
export function isTalk({ kind, groups, there, guests }: MeetingHeld): boolean {
  if (kind === 'mentoring') return there.size >= 2;
  return groups.size === 0 && guests.size === 0 && there.size === 2;
}
