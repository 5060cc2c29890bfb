import { entryKinds, type EntryKind } from '../model/kinds.ts';

/**
 * What of a catalogue changes though nobody has touched a field of a record: the day, and with every
 * word that is written the texts of a kind with what git tells of them, and the last commit. Whoever
 * asks for one of them is counted, so that a build knows which pages cannot have changed when only the
 * others have.
 */
export type Fleeting = 'day' | 'commit' | `texts of ${EntryKind}`;

export const fleeting: readonly Fleeting[] = [
  'day',
  'commit',
  ...entryKinds.map((kind) => `texts of ${kind}` as const),
];

const counts = Object.fromEntries(fleeting.map((what) => [what, 0])) as Record<Fleeting, number>;

/** Says that somebody has asked for it. */
export function noteAsked(what: Fleeting): void {
  counts[what] += 1;
}

/** What is asked for while something is made; nothing else may be made meanwhile. */
export async function askedWhile<T>(
  make: () => Promise<T>,
): Promise<{ made: T; asks: Fleeting[] }> {
  const before = { ...counts };
  const made = await make();
  return { made, asks: fleeting.filter((what) => counts[what] > before[what]) };
}
