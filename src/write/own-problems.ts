import type { Problem } from '../model/problem.ts';

/**
 * Which of the problems after merging a pull request brings: all in the files it touches,
 * and elsewhere those that were not there before, such as a reference to a teacher it
 * deletes. Whatever else the school has left lying about is not for this author to mend.
 *
 * @param touched paths, written as the problems write them
 * @param before problems of the same content without the pull request
 */
export function ownProblems(
  after: readonly Problem[],
  touched: ReadonlySet<string>,
  before: readonly Problem[],
): { own: Problem[]; old: number } {
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
function keyOf({ id, file, line, column, message, found }: Problem): string {
  return JSON.stringify([id, file, line, column, message, found]);
}
