/** Documents that fit what was understood of a question and hold the rest of it. */
import type { Values } from '../facets.ts';
import { findExact, type Meaning } from '../exact.ts';
import type { Library, Lost } from '../library.ts';
import { phraseOf, phrasesOf } from '../phrase.ts';
import type { Simplified } from '../traditional.ts';
import type { Chip, Reading } from './read-question.ts';

export interface Fitting {
  /** The best first where there were words to hold, else the newest. */
  places: number[];
  meanings: Meaning[];
  /** Folded, for marking. */
  sought: string[];
}

export async function findFitting(
  library: Library,
  { chips, rest }: Reading,
  { lost, simplified }: { lost: Lost; simplified: Simplified | undefined },
): Promise<Fitting> {
  if (chips.length === 0) return { places: [], meanings: [], sought: [] };
  const phrases = phrasesOf(rest, simplified);
  const held =
    phrases.length > 0
      ? await findExact(library, rest, phrases, lost)
      : { places: await library.all(lost), meanings: [], sought: [] };
  const names = chips.flatMap(({ facet, names: own }) => (facet === 'teacher' ? own : []));
  return {
    places: held.places.filter((place) => chips.every((chip) => fits(library.values[place], chip))),
    meanings: held.meanings,
    sought: [...held.sought, ...names.flatMap((name) => phraseOf(name, false)?.text ?? [])],
  };
}

export function fits(values: Values | undefined, { facet, ids }: Chip): boolean {
  return (values?.[facet] ?? []).some((id) => ids.includes(id));
}
