/** Several words that never meet on one page: the pages that come nearest, and what each of them lacks. */
import type { Library, Lost } from '../library.ts';
import { phrasesOf, shownPhrase } from '../phrase.ts';
import type { Simplified } from '../traditional.ts';
import { fits } from './fitting.ts';
import type { Reading } from './read-question.ts';

/** A page that holds a part of what was asked. */
export interface PartialHit {
  place: number;
  /** What it lacks, as it was asked. */
  missing: string[];
}

interface Condition {
  said: string;
  places: ReadonlySet<number>;
}

/** Of the weight of all that is asked; what holds less, a common word alone, is no answer. */
const LEAST = 0.4;

/**
 * The best first; rare words weigh more. Nothing where only one thing was asked.
 *
 * @param candidates places from which they are taken
 */
export async function findPartial(
  library: Library,
  { chips, rest }: Reading,
  candidates: readonly number[],
  { most, lost, simplified }: { most: number; lost: Lost; simplified: Simplified | undefined },
): Promise<PartialHit[]> {
  const titled = new Map<number, number>();
  const words = await Promise.all(
    phrasesOf(rest, simplified).map(async (phrase) => {
      const places = await library.holders(phrase, lost);
      if (places.size === 0) return { said: shownPhrase(phrase), places };
      for (const [place, { isTitled }] of await library.rank(phrase, lost)) {
        if (isTitled && places.has(place)) titled.set(place, (titled.get(place) ?? 0) + 1);
      }
      return { said: shownPhrase(phrase), places };
    }),
  );
  const all = library.values.map((_, place) => place);
  const conditions: Condition[] = [
    ...chips.map((chip) => ({
      said: chip.said,
      places: new Set(all.filter((place) => fits(library.values[place], chip))),
    })),
    ...words,
  ];
  if (conditions.length < 2) return [];
  const weights = conditions.map(({ places }) =>
    Math.log(1 + all.length / (Math.max(1, places.size) + 0.5)),
  );
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const hits = candidates
    .map((place) => {
      const has = conditions.map(({ places }) => places.has(place));
      const weight = weights.reduce((sum, one, i) => sum + (has[i] === true ? one : 0), 0);
      const missing = conditions.filter((_, i) => has[i] !== true).map(({ said }) => said);
      return { place, missing, share: weight / total, titles: titled.get(place) ?? 0 };
    })
    .filter(({ share }) => share >= LEAST)
    .sort((a, b) => b.share - a.share || b.titles - a.titles || b.place - a.place);
  return inTurn(hits)
    .slice(0, most)
    .map(({ place, missing }) => ({ place, missing }));
}

/** The best of those that lack the same, of each such group in turn: nobody is shown only one half of the question. */
function inTurn<Hit extends PartialHit>(hits: readonly Hit[]): Hit[] {
  const groups = new Map<string, Hit[]>();
  for (const hit of hits) {
    const key = hit.missing.join('\n');
    groups.set(key, [...(groups.get(key) ?? []), hit]);
  }
  const all = [...groups.values()];
  return Array.from({ length: Math.max(0, ...all.map((own) => own.length)) }, (_, turn) =>
    all.flatMap((own) => own[turn] ?? []),
  ).flat();
}
