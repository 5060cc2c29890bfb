/** Entries that hold what is asked for, as written or by the name it stands for. */
import { fold, WORD_EDGE } from './fold.ts';
import type { Holders, Library } from './library.ts';
import { namesCalled, namesSounding } from './names.ts';
import { weightOf } from './rank.ts';

export interface Proven {
  /** Entries that hold every phrase, the best first. */
  entries: number[];
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
  phrase: string;
  holders: Holders;
}

/** @param phrases those of the query, at least one */
export async function findExact(
  library: Library,
  query: string,
  phrases: readonly string[],
): Promise<Proven> {
  const { names } = library.start;
  const [written, sounding] = await Promise.all([
    Promise.all(phrases.map((phrase) => look(library, phrase, namesCalled(names, phrase)))),
    lookForNames(library, namesSounding(names, query)),
  ]);
  const asWritten = common(written.map(({ own }) => new Set(own.holders.keys())));
  const byName = common(
    written.map(({ own, others }) => new Set([own, ...others].flatMap(keysOf))),
  );
  const entries = [...new Set([...byName, ...sounding.flatMap(keysOf)])];

  const all = [...written.flatMap(({ own, others }) => [own, ...others]), ...sounding];
  const weights = new Map(entries.map((entry) => [entry, weigh(library, entry, all)]));
  const first = (entry: number) => (asWritten.has(entry) ? 0 : 1);
  entries.sort(
    (a, b) => first(a) - first(b) || (weights.get(b) ?? 0) - (weights.get(a) ?? 0) || a - b,
  );

  const found = new Set(entries);
  const helped = ({ holders }: Sought) =>
    [...holders.keys()].some((entry) => found.has(entry) && !asWritten.has(entry));
  return {
    entries,
    asWritten,
    meanings: [
      ...written.flatMap(({ own, others }) =>
        others.filter(helped).map(({ name }) => ({ said: shown(own.phrase), name })),
      ),
      ...sounding.filter(helped).map(({ name }) => ({ said: query.trim(), name })),
    ],
    sought: all.map(({ phrase }) => phrase),
  };
}

async function look(library: Library, phrase: string, names: readonly string[]) {
  const [holders, others] = await Promise.all([
    library.holders(phrase),
    lookForNames(library, names),
  ]);
  return { own: { phrase, holders }, others };
}

function lookForNames(library: Library, names: readonly string[]) {
  return Promise.all(
    names.map(async (name) => {
      const phrase = fold(name).text;
      return { name, phrase, holders: await library.holders(phrase) };
    }),
  );
}

function weigh(library: Library, entry: number, all: readonly Sought[]): number {
  return all.reduce(
    (sum, { phrase, holders }) => sum + weightOf(library, entry, phrase, holders.get(entry) ?? 0),
    0,
  );
}

/** A folded phrase as it may be shown. */
const shown = (phrase: string): string => phrase.replaceAll(WORD_EDGE, ' ').trim();

const keysOf = ({ holders }: Sought): number[] => [...holders.keys()];

function common(sets: readonly ReadonlySet<number>[]): Set<number> {
  const [first = new Set<number>(), ...others] = sets;
  return new Set([...first].filter((entry) => others.every((other) => other.has(entry))));
}
