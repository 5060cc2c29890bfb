/** Finds phrases that have other names, so that two names of one thing meet. */
import { synonyms } from '../model/words/synonyms.ts';

export interface Concept {
  id: string;
  phrases: readonly string[];
}

/** A phrase that stands in a text. */
export interface Found {
  phrase: string;
  /** Ids of everything it is a name of. */
  ids: readonly string[];
  from: number;
}

export class Concepts {
  /** By first character the phrases that begin with it, with their ids. */
  readonly #phrases = new Map<string, Map<string, string[]>>();

  /** @param own of the school: its topics with their aliases, and its synonyms */
  constructor(own: readonly Concept[]) {
    const trade = synonyms.map((phrases, i) => ({ id: `trade-${i}`, phrases }));
    for (const { id, phrases } of [...own, ...trade]) {
      for (const phrase of phrases) this.#add(phrase.toLowerCase(), id);
    }
  }

  #add(phrase: string, id: string): void {
    if ([...phrase].length < 2) return;
    const first = phrase.charAt(0);
    const group = this.#phrases.get(first) ?? new Map<string, string[]>();
    this.#phrases.set(first, group);
    const ids = group.get(phrase) ?? [];
    group.set(phrase, ids);
    if (!ids.includes(id)) ids.push(id);
  }

  /** All of them, one within another too. `text` is tidy and in lower case. */
  in(text: string): Found[] {
    const found: Found[] = [];
    for (let from = 0; from < text.length; from += 1) {
      for (const [phrase, ids] of this.#phrases.get(text.charAt(from)) ?? []) {
        if (!text.startsWith(phrase, from) || cutsWord(text, from, phrase)) continue;
        found.push({ phrase, ids, from });
      }
    }
    return found;
  }
}

/** `ai` does not stand in `said`. */
function cutsWord(text: string, from: number, phrase: string): boolean {
  const joins = (a: string, b: string): boolean => /[a-z0-9]/.test(a) && /[a-z0-9]/.test(b);
  const end = from + phrase.length;
  return (
    joins(text.charAt(from - 1), phrase.charAt(0)) ||
    joins(phrase.charAt(phrase.length - 1), text.charAt(end))
  );
}
