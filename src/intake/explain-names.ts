import { namedIn, partsOf, type UnderstoodUse } from '../model/fields/understand.ts';
import { loadSounds } from '../model/text/sounds.ts';
import { answerOf, type Roster } from '../records/called.ts';

const HAN = /\p{Script=Han}/u;

/** As a use stands in its file. */
function writtenIn({ written, value }: Pick<UnderstoodUse, 'written' | 'value'>): string {
  return written ?? value;
}

/**
 * Adds to a table of names those that are known but for their characters, which may be traditional
 * ones. The tables for that are loaded where there is such a name.
 *
 * @returns whether there was any that nobody had explained
 */
export async function explainNames(
  names: Map<string, string>,
  roster: Roster,
  uses: readonly UnderstoodUse[],
): Promise<boolean> {
  const answer = answerOf(names);
  const unknown = uses.filter(
    (use) => HAN.test(writtenIn(use)) && answer(use.term, writtenIn(use)) === undefined,
  );
  if (unknown.length === 0) return false;
  await loadSounds();
  for (const use of unknown) {
    const written = writtenIn(use);
    for (const name of [written, ...partsOf(written)]) roster.explain(names, use.term, name);
  }
  return true;
}

/** Whether one of the uses means another thing by now than when it was read. */
export function isOutdated(
  names: ReadonlyMap<string, string>,
  uses: readonly UnderstoodUse[],
): boolean {
  const answer = answerOf(names);
  return uses.some((use) => {
    const written = writtenIn(use);
    const [first = '', ...more] = namedIn(answer, use.term, written);
    return more.length > 0 || (answer(use.term, first) ?? written) !== use.value;
  });
}
