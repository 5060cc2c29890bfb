import type { Catalogue, Entry } from './catalogue.ts';

/**
 * Entries that no other entry leads to, newest first: nobody answered, cited or built on
 * them yet, and no meeting names them as what came of it. A list to look through at the end
 * of a semester, not a reproach.
 */
export function orphans(catalogue: Catalogue): Entry[] {
  const done = new Set(
    catalogue.byKind.meetings.flatMap(({ data }) =>
      data.nextActions.flatMap((one) => one.done ?? []),
    ),
  );
  return catalogue.entries.filter(({ ref }) => !catalogue.ledToFrom.has(ref) && !done.has(ref));
}
