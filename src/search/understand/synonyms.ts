/** Documents that say the same in other words: 托管 for 课后服务. Looked for only where few hold the words themselves. */
import type { Meaning } from '../exact.ts';
import type { Library, Lost } from '../library.ts';
import { phraseOf, phrasesOf, shownPhrase, type Phrase } from '../phrase.ts';
import type { Simplified } from '../traditional.ts';
import { comparable } from './keys.ts';

/** Groups of words for one thing, comparable by {@link comparable}. */
export type Synonyms = readonly (readonly string[])[];

export interface BySynonym {
  places: number[];
  meanings: Meaning[];
  /** Folded, for marking. */
  sought: string[];
}

/** Each costs a look-up in every part of the index. */
const MOST_WORDS = 6;

/** The newest first. Words that are not understood otherwise stay what they are. */
export async function findBySynonyms(
  library: Library,
  query: string,
  { lost, simplified }: { lost: Lost; simplified: Simplified | undefined },
): Promise<BySynonym> {
  const synonyms = await library.synonyms().catch(() => []);
  const phrases = phrasesOf(query, simplified);
  const said = phrases.map((phrase) => comparable(shownPhrase(phrase)));
  const others = said.map((one) => otherWords(synonyms, one));
  if (others.every((words) => words.length === 0)) return { places: [], meanings: [], sought: [] };

  const all = await Promise.all(
    phrases.map(async (phrase, i) => {
      const look = async (one: Phrase) => ({ one, holders: await library.holders(one, lost) });
      const words = (others[i] ?? []).flatMap((word) => phraseOf(word, false) ?? []);
      return Promise.all([phrase, ...words].map(look));
    }),
  );
  const held = all.map((looked) => new Set(looked.flatMap(({ holders }) => [...holders])));
  const [first = new Set<number>()] = held;
  const places = [...first].filter((place) => held.every((own) => own.has(place)));
  const found = new Set(places);
  const helpful = all.map(([, ...words]) =>
    words.filter(({ holders }) => [...holders].some((place) => found.has(place))),
  );
  return {
    places: places.sort((a, b) => b - a),
    meanings: helpful.flatMap((words, i) =>
      words.map(({ one }) => ({ said: said[i] ?? '', name: shownPhrase(one) })),
    ),
    sought: helpful.flatMap((words) => words.map(({ one }) => one.text)),
  };
}

/** Other words for one, or for the longest that stands in it: 学困生辅导 is 后进生辅导 too. */
export function otherWords(synonyms: Synonyms, said: string): string[] {
  const inside = synonyms
    .flat()
    .filter((word) => said.includes(word))
    .reduce((longest, word) => (word.length > longest.length ? word : longest), '');
  if (inside === '') return [];
  const groups = synonyms.filter((group) => group.includes(inside));
  const others = new Set(
    groups.flat().filter((word) => !word.includes(inside) && !inside.includes(word)),
  );
  return [...others].slice(0, MOST_WORDS).map((word) => said.replace(inside, word));
}
