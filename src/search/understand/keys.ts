/** What words of a question may stand for. Made at build, asked by a browser with its first question. */
import type { Name } from '../names.ts';

/** A value of a facet, by all that it is called. */
export interface Key {
  /** As in the search index: `teacher`, `grade`, … */
  facet: string;
  id: string;
  /** As it is shown. */
  name: string;
  /** What people write for it, comparable by {@link comparable}; the name is one of them. */
  words: string[];
  /** Of a person: the syllables of the name in pinyin, `lu xiao man`. */
  sounds?: string;
  /** Place in the index of its own page, where it has one. */
  page?: number;
}

export interface Keys {
  values: Key[];
  /** Other names of what is no facet, found wherever it is written. */
  names: NamedPage[];
}

/** A name, and where it is that of a group or a book, the place of its page and how it sounds. */
export interface NamedPage extends Name {
  page?: number;
  /** Each of its names in letters of pinyin. */
  letters?: string[];
}

/** Where they cannot be had: nothing is understood, everything is looked up. */
export const NO_KEYS: Keys = { values: [], names: [] };

/** As words are compared: each character one unit long, so that a place in the one text is the place in the other. */
export function comparable(text: string, simplified?: ReadonlyMap<string, string>): string {
  return [...text]
    .map((character) => simplified?.get(character) ?? character)
    .map((character) => {
      const lower = character.toLowerCase();
      return lower.length === character.length ? lower : character;
    })
    .join('')
    .replace(/(\d)[-‐-―−∼～〜~－]+(?=\d)/g, '$1-');
}
