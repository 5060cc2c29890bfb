/** What was meant by a word of the same sound: 批住 for 批注, pizhu for 批注. Fetched only where nothing is found. */

export interface Sounds {
  /** By syllable without tone, with `v` for ü, every character that is read so. */
  syllables: Record<string, string>;
  /** Names of people, topics and other things, and what else they are called. */
  words: string[];
  /** Titles, the newest first. */
  titles: string[];
}

/** Within a longer question so few characters may be wrong ones of a title, else anything would sound like something. */
const LEAST_IN_TITLE = 3;
const MOST_GUESSES = 3;
/** A question is guessed at up to this length, in characters. */
const MOST_CHARACTERS = 24;

export class SoundAlike {
  readonly #readings = new Map<string, string[]>();
  readonly #words: readonly string[];
  readonly #titles: readonly string[];

  constructor({ syllables, words, titles }: Sounds) {
    for (const [syllable, characters] of Object.entries(syllables)) {
      for (const one of characters) {
        this.#readings.set(one, [...(this.#readings.get(one) ?? []), syllable]);
      }
    }
    this.#words = words;
    this.#titles = titles;
  }

  /** What sounds like the whole of a word, Chinese or in pinyin, the likeliest first; never the word itself. */
  whole(word: string): string[] {
    if (/^[a-züÜ'’\s-]+$/i.test(word)) return this.#spelt(letters(word));
    const characters = [...word];
    if (characters.length < 2 || characters.length > MOST_CHARACTERS) return [];
    return this.#guesses(characters, [...this.#words, ...this.#titles]);
  }

  /**
   * The longest stretches within a word that sound like something else, with what they sound like.
   * Where one is not wrong, whoever asks has to find out.
   */
  within(word: string): { said: string; meant: string }[] {
    const characters = [...word].slice(0, MOST_CHARACTERS);
    for (let length = characters.length - 1; length > 1; length -= 1) {
      const terms = length < LEAST_IN_TITLE ? this.#words : [...this.#words, ...this.#titles];
      const found = characters.slice(0, characters.length - length + 1).flatMap((_, from) => {
        const said = characters.slice(from, from + length);
        return this.#guesses(said, terms)
          .slice(0, 1)
          .map((meant) => ({ said: said.join(''), meant }));
      });
      if (found.length > 0) return found;
    }
    return [];
  }

  #guesses(said: readonly string[], terms: readonly string[]): string[] {
    const guesses = new Map<string, number>();
    const word = said.join('');
    for (const term of terms) {
      // It is no wrong word.
      if (term.includes(word)) return [];
      const characters = [...term];
      for (let from = 0; from + said.length <= characters.length; from += 1) {
        const likeness = this.#likeness(said, characters, from);
        if (likeness === 0) continue;
        const guess = characters.slice(from, from + said.length).join('');
        const isWhole = characters.length === said.length ? 1 : 0;
        guesses.set(guess, (guesses.get(guess) ?? 0) + likeness + isWhole);
      }
    }
    return best(guesses);
  }

  /** 1 where each character sounds as the other, less where only nearly so, 0 else. */
  #likeness(said: readonly string[], characters: readonly string[], from: number): number {
    let likeness = 1;
    for (const [i, one] of said.entries()) {
      const other = characters[from + i] ?? '';
      if (one === other) continue;
      const [own, its] = [this.#readingsOf(one), this.#readingsOf(other)];
      if (own.some((reading) => its.includes(reading))) continue;
      const near = its.map(blurred);
      if (!own.some((reading) => near.includes(blurred(reading)))) return 0;
      likeness /= 4;
    }
    return likeness;
  }

  /** What is written so in pinyin, or begins with these letters syllable by syllable. */
  #spelt(typed: string): string[] {
    if (typed.length < 3) return [];
    const guesses = new Map<string, number>();
    const add = (guess: string, weight: number) =>
      guesses.set(guess, (guesses.get(guess) ?? 0) + weight);
    for (const term of [...this.#words, ...this.#titles]) {
      const characters = [...term];
      for (const from of characters.keys()) {
        for (const to of this.#endsOf(typed, characters, from)) {
          if (to - from > 1) {
            add(characters.slice(from, to).join(''), to - from === characters.length ? 2 : 1);
          }
        }
      }
    }
    for (const word of this.#words) {
      const initials = [...word].map((one) => this.#readingsOf(one).map((own) => own.charAt(0)));
      const isMeant =
        initials.length === typed.length &&
        initials.every((own, i) => own.includes(typed.charAt(i)));
      if (isMeant) add(word, 2);
    }
    return best(guesses);
  }

  /** Where a stretch of characters ends that is read as these letters. */
  #endsOf(typed: string, characters: readonly string[], from: number): number[] {
    if (typed === '') return [from];
    return this.#readingsOf(characters[from] ?? '')
      .map(letters)
      .filter((reading) => typed.startsWith(reading))
      .flatMap((reading) => this.#endsOf(typed.slice(reading.length), characters, from + 1));
  }

  #readingsOf(character: string): readonly string[] {
    return this.#readings.get(character) ?? [];
  }
}

function best(guesses: ReadonlyMap<string, number>): string[] {
  return [...guesses]
    .sort(([, a], [, b]) => b - a)
    .slice(0, MOST_GUESSES)
    .map(([guess]) => guess);
}

/** ü is typed `v`, `ü` or `u`. */
const letters = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[üv]/g, 'u')
    .replace(/[^a-z]/g, '');

/** What is one sound to many: zh and z, ing and in, n and l. */
const blurred = (reading: string): string =>
  reading
    .replace(/^([zcs])h/, '$1')
    .replace(/^n/, 'l')
    .replace(/([ie])ng$/, '$1n');
