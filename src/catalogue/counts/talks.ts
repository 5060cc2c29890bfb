import type { MeetingHeld } from './happening.ts';

/**
 * A talk of two: minutes of the kind 师徒交流, or those of no group where just two people were.
 * Ordinary meetings at which both sat are none.
 */
export function isTalk({ kind, groups, there }: MeetingHeld): boolean {
  return kind === 'mentoring' ? there.size >= 2 : groups.size === 0 && there.size === 2;
}
