/** Documents that hold what is asked for, as written or by the name it stands for. */
import type { Library, Lost } from './library.ts';
import { namesCalled, namesSounding } from './names.ts';
import { phraseOf, shownPhrase, type Phrase } from './phrase.ts';
import { NO_KEYS } from './understand/keys.ts';

export interface Proven {
  /** Documents that hold every phrase, the best first. */
  places: number[];
  /** Those of them that hold every phrase as written; they come first. */
  asWritten: ReadonlySet<number>;
  /** Names that were looked for too, where they found something more. */
  meanings: Meaning[];
  /** Folded, for marking. */
  sought: string[];
}

/** `said` was taken for another name of `name`, or for how it sounds. */
export interface Meaning {
  said: string;
  name: string;
}

interface Sought {
  phrase: Phrase;
  holders: ReadonlySet<number>;
}

interface SoughtName extends Sought {
  name: string;
}

/** @param phrases those of the query, at least one */
export async function findExact(
  library: Library,
  query: string,
  phrases: readonly Phrase[],
  lost: Lost,
): Promise<Proven> {
  // Without the keys only names are not understood.
  const { names, values } = await library.keys().catch(() => NO_KEYS);
  const look = async (phrase: Phrase): Promise<Sought> => ({
    phrase,
    holders: await library.holders(phrase, lost),
  });
  const lookForNames = (called: readonly string[]): Promise<SoughtName[]> =>
    Promise.all(
      called.flatMap((name) => {
        const phrase = phraseOf(name, false);
        return phrase === undefined ? [] : [look(phrase).then((found) => ({ name, ...found }))];
      }),
    );
  const [written, sounding] = await Promise.all([
    Promise.all(
      phrases.map(async (phrase) => {
        const others = namesCalled(names, phrase.text);
        const [own, called] = await Promise.all([look(phrase), lookForNames(others)]);
        return { own, others: called };
      }),
    ),
    lookForNames(namesSounding(values, query)),
  ]);
  const asWritten = common(written.map(({ own }) => own.holders));
  const byName = common(
    written.map(({ own, others }) => new Set([own, ...others].flatMap(placesOf))),
  );
  const all: Sought[] = [...written.flatMap(({ own, others }) => [own, ...others]), ...sounding];
  const places = [...new Set([...byName, ...sounding.flatMap(placesOf)])];
  const weights = await weigh(library, all, lost);
  const first = (place: number) => (asWritten.has(place) ? 0 : 1);
  places.sort(
    (a, b) => first(a) - first(b) || (weights.get(b) ?? 0) - (weights.get(a) ?? 0) || b - a,
  );

  const found = new Set(places);
  const helped = ({ holders }: Sought) =>
    [...holders].some((place) => found.has(place) && !asWritten.has(place));
  return {
    places,
    asWritten,
    meanings: [
      ...written.flatMap(({ own, others }) =>
        others.filter(helped).map(({ name }) => ({ said: shownPhrase(own.phrase), name })),
      ),
      ...sounding.filter(helped).map(({ name }) => ({ said: query.trim(), name })),
    ],
    sought: all.map(({ phrase }) => phrase.text),
  };
}

/** How well each document answers all that is sought. */
async function weigh(
  library: Library,
  all: readonly Sought[],
  lost: Lost,
): Promise<Map<number, number>> {
  const weights = new Map<number, number>();
  const wanted = all.filter(({ holders }) => holders.size > 0);
  const ranked = await Promise.all(wanted.map(({ phrase }) => library.rank(phrase, lost)));
  for (const [i, scores] of ranked.entries()) {
    for (const [place, { score }] of scores) {
      if (wanted[i]?.holders.has(place) === true) {
        weights.set(place, (weights.get(place) ?? 0) + score);
      }
    }
  }
  return weights;
}

const placesOf = ({ holders }: Sought): number[] => [...holders];

function common(sets: readonly ReadonlySet<number>[]): Set<number> {
  const [first = new Set<number>(), ...others] = sets;
  return new Set([...first].filter((place) => others.every((other) => other.has(place))));
}
