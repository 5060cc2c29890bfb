import type { Fault } from '../model/faults/fault.ts';

/**
 * Which of the faults after merging a pull request brings: all in the files it touches,
 * and elsewhere those that were not there before, such as a reference to a teacher it
 * deletes. Whatever else the school has left lying about is not for this author to mend.
 *
 * @param touched paths, written as the faults write them
 * @param before faults of the same content without the pull request
 */
export function ownFaults(
  after: readonly Fault[],
  touched: ReadonlySet<string>,
  before: readonly Fault[],
): { own: Fault[]; old: number } {
  const known = new Map<string, number>();
  for (const one of before) known.set(keyOf(one), (known.get(keyOf(one)) ?? 0) + 1);
  const own = after.filter((one) => {
    if (touched.has(one.file)) return true;
    const count = known.get(keyOf(one)) ?? 0;
    known.set(keyOf(one), count - 1);
    return count <= 0;
  });
  return { own, old: after.length - own.length };
}

/** In a file nobody touched, place and words stay the same. */
function keyOf({ id, file, line, column, message, found }: Fault): string {
  return JSON.stringify([id, file, line, column, message, found]);
}
