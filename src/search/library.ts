/** The index, opened: which documents hold a phrase, and their texts. */
import { mayBeTraditional, unpacked, type Simplified } from './traditional.ts';
import type { Engine } from './engine.ts';
import { valuesIn, type Values } from './facets.ts';
import type { IndexFiles } from './files.ts';
import { fold } from './fold.ts';
import { EVERY_DOCUMENT, IN_TITLE } from './letters.ts';
import { isSingle, type Phrase } from './phrase.ts';
import type { Listed, PartFiles, Start } from './start.ts';
import type { StoredText } from './stored-text.ts';
import type { Keys } from './understand/keys.ts';
import { SoundAlike } from './understand/sounds.ts';
import type { Synonyms } from './understand/synonyms.ts';

/** Documents, by their place in the index, with how well they answer. */
export type Scores = ReadonlyMap<number, { score: number; isTitled: boolean }>;

/** Parts of the index that could not be read for an answer, by their numbers. */
export type Lost = Set<number>;

/** A word that is only begun stands for at most as many whole ones. */
const MOST_WORDS = 24;
/**
 * Each token costs a file of the index. Four characters in a row seldom stand in more texts
 * than are shown anyway; whether the rest follows is then read in these.
 */
const ENOUGH_TOKENS = 3;
const MOST_READ = 4;

interface OpenPart {
  files: PartFiles;
  /** Place of its first document. */
  first: number;
  /** What Pagefind calls its documents, in their order. */
  ids: readonly string[];
  places: ReadonlyMap<string, number>;
}

export class Library {
  readonly start: Start;
  /** Of every document, the oldest first; without any where its part could not be read yet. */
  readonly values: Values[];
  readonly #files: IndexFiles;
  readonly #engine: Engine;
  readonly #firsts: number[];
  readonly #once = new Map<string, Promise<unknown>>();

  private constructor(start: Start, files: IndexFiles, engine: Engine) {
    this.start = start;
    this.#files = files;
    this.#engine = engine;
    let size = 0;
    this.#firsts = start.parts.map((part) => (size += part.size) - part.size);
    this.values = Array.from({ length: size }, () => ({}));
  }

  /** @param engineFor opens Pagefind for what `start.json` names */
  static async open(
    files: IndexFiles,
    engineFor: (start: Start) => Promise<Engine>,
  ): Promise<Library> {
    const start = await files.start();
    return new Library(start, files, await engineFor(start));
  }

  /** Every document that can be read, the newest first. */
  async all(lost: Lost): Promise<number[]> {
    const found = await this.#inEach(lost, (part) =>
      Promise.resolve(part.ids.map((_, i) => part.first + i)),
    );
    return found.flat().sort((a, b) => b - a);
  }

  /** Documents that hold a phrase, exactly those. */
  async holders(phrase: Phrase, lost: Lost): Promise<Set<number>> {
    const { tokens, ending, isBegun } = phrase;
    const found = await this.#inEach(lost, async (part) => {
      const [first = ''] = tokens;
      const read = tokens.length > ENOUGH_TOKENS ? await this.#readFor(part, phrase) : undefined;
      if (read !== undefined) return read;
      const asked = isBegun ? (await this.#wordsFrom(part, first)).map((one) => [one]) : [tokens];
      const [proven, ended] = await Promise.all([
        Promise.all(asked.map((words) => this.#engine.prove(part.files, words))),
        ending === undefined ? undefined : this.#engine.prove(part.files, [ending]),
      ]);
      const ends = ended && new Set(ended);
      return placesIn(
        part,
        proven.flat().filter((id) => ends?.has(id) ?? true),
      );
    });
    return new Set(found.flat());
  }

  /** How well documents answer that hold all tokens of a phrase, wherever they stand. */
  async rank({ tokens, isBegun }: Phrase, lost: Lost): Promise<Scores> {
    // A single character would go on to every pair that begins with it.
    const words = tokens.filter((one) => isBegun || !isSingle(one)).slice(0, ENOUGH_TOKENS);
    const scores = new Map<number, { score: number; isTitled: boolean }>();
    await this.#inEach(lost, async (part) => {
      if (words.length === 0) {
        const titled = tokens.slice(0, 1).map((one) => IN_TITLE + one);
        const ids = await this.#engine.prove(part.files, titled);
        for (const place of placesIn(part, ids)) scores.set(place, { score: 1, isTitled: true });
        return;
      }
      for (const { id, score, isTitled } of await this.#engine.rank(part.files, words)) {
        const place = part.places.get(id);
        if (place !== undefined) scores.set(place, { score, isTitled });
      }
    });
    return scores;
  }

  keys(): Promise<Keys> {
    return this.#remembered('keys', () => this.#files.keys(this.start));
  }

  synonyms(): Promise<Synonyms> {
    return this.#remembered('synonyms', () => this.#files.synonyms(this.start));
  }

  sounds(): Promise<SoundAlike> {
    return this.#remembered(
      'sounds',
      async () => new SoundAlike(await this.#files.sounds(this.start)),
    );
  }

  /** The table of traditional characters, where a text may hold one. */
  async simplifiedFor(text: string): Promise<Simplified | undefined> {
    if (!mayBeTraditional(text)) return undefined;
    return this.#remembered('traditional', async () =>
      unpacked(await this.#files.traditional(this.start)),
    );
  }

  /** The text of a document; fetched once. */
  async text(place: number): Promise<StoredText> {
    const { files, ids, first } = await this.#open(this.#partOf(place));
    const id = ids[place - first] ?? '';
    return this.#remembered(`text ${place}`, () => this.#files.text(files, id));
  }

  /** What is known of a document without its text. */
  async listed(place: number): Promise<Listed> {
    const number = this.#partOf(place);
    const { files, first } = await this.#open(number);
    const list = await this.#remembered(`list ${number}`, () => this.#files.list(files));
    const one = list[place - first];
    if (one === undefined) throw new RangeError(`no document ${place}`);
    return one;
  }

  /** Holders of a long phrase, by reading the few texts that hold its beginning; undefined where that cannot be done. */
  async #readFor(part: OpenPart, { tokens, text }: Phrase): Promise<number[] | undefined> {
    const begun = await this.#engine.prove(part.files, tokens.slice(0, ENOUGH_TOKENS));
    if (begun.length > MOST_READ) return undefined;
    const places = placesIn(part, begun);
    const texts = await Promise.all(places.map((place) => this.text(place))).catch(() => undefined);
    if (texts === undefined) return undefined;
    return places.filter((_, i) => texts[i] !== undefined && holdsPhrase(texts[i], text));
  }

  #partOf(place: number): number {
    const next = this.#firsts.findIndex((first) => first > place);
    return (next < 0 ? this.#firsts.length : next) - 1;
  }

  async #wordsFrom({ files }: OpenPart, beginning: string): Promise<string[]> {
    const words = await this.#remembered(files.words, () => this.#files.words(files));
    return words.filter((word) => word.startsWith(beginning)).slice(0, MOST_WORDS);
  }

  /**
   * Asks every part. One that cannot be read is told in `lost` and costs only its own documents.
   *
   * @throws where none can be read, with the cause
   */
  async #inEach<T>(lost: Lost, ask: (part: OpenPart) => Promise<T>): Promise<T[]> {
    const causes: unknown[] = [];
    const answers = await Promise.all(
      this.start.parts.map(async (_, number) => {
        try {
          return [await ask(await this.#open(number))];
        } catch (cause) {
          lost.add(number);
          causes.push(cause);
          return [];
        }
      }),
    );
    if (causes.length > 0 && causes.length === answers.length) {
      throw new Error('The search index could not be read', { cause: causes[0] });
    }
    return answers.flat();
  }

  #open(number: number): Promise<OpenPart> {
    return this.#remembered(`part ${number}`, async () => {
      const files = this.start.parts[number];
      const first = this.#firsts[number] ?? 0;
      if (files === undefined) throw new RangeError(`no part ${number}`);
      const [ids, facets] = await Promise.all([
        this.#engine.prove(files, [EVERY_DOCUMENT]),
        this.#files.facets(files),
      ]);
      if (ids.length !== files.size) throw new Error(`part ${number} is not what start.json says`);
      for (const [i, values] of valuesIn(facets).entries()) this.values[first + i] = values;
      return { files, first, ids, places: new Map(ids.map((id, i) => [id, first + i])) };
    });
  }

  /** What failed is tried again the next time. */
  #remembered<T>(name: string, make: () => Promise<T>): Promise<T> {
    const known = this.#once.get(name) as Promise<T> | undefined;
    if (known !== undefined) return known;
    const made = make();
    this.#once.set(name, made);
    made.catch(() => this.#once.delete(name));
    return made;
  }
}

/** @param phrase folded */
function holdsPhrase({ blocks, traditional }: StoredText, phrase: string): boolean {
  const simplified = traditional === undefined ? undefined : unpacked(traditional);
  return blocks.some(({ text }) => fold(text, simplified).text.includes(phrase));
}

function placesIn({ places }: OpenPart, ids: readonly string[]): number[] {
  return ids.flatMap((id) => places.get(id) ?? []);
}
