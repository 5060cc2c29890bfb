/** The index, opened: which entries there are, which of them prove a run of tokens, and their texts. */
import { contains } from './marks.ts';
import type { FacetTable } from './facets.ts';
import {
  openIndex,
  type PagefindIndex,
  type PagefindModule,
  type PagefindResult,
} from './pagefind.ts';
import type { QueryRun } from './phrase.ts';
import { EVERY_ENTRY, readFragment, type StoredText } from './stored-text.ts';

/** Entries by their place in the list without a query. */
export type Places = ReadonlySet<number>;

/** Pagefind cannot open an index without entries. */
const NO_INDEX: PagefindIndex = {
  search: () => Promise.resolve({ results: [] }),
  preload: () => Promise.resolve(),
};

export class Library {
  readonly table: FacetTable;
  readonly size: number;
  readonly #index: PagefindIndex;
  readonly #results: readonly PagefindResult[];
  readonly #placeOf: ReadonlyMap<string, number>;
  readonly #texts = new Map<number, Promise<StoredText>>();

  private constructor(index: PagefindIndex, table: FacetTable, results: readonly PagefindResult[]) {
    this.#index = index;
    this.table = table;
    this.#results = results;
    this.size = results.length;
    this.#placeOf = new Map(results.map((result, place) => [result.id, place]));
  }

  static async open(module: PagefindModule, table: FacetTable, baseUrl: string): Promise<Library> {
    const index = table.entries.length === 0 ? NO_INDEX : openIndex(module, baseUrl);
    const { results } = await index.search(EVERY_ENTRY, { sort: { place: 'asc' } });
    // One of the two may come from the browser's store and be of an older build.
    if (results.length !== table.entries.length)
      throw new Error('the table of facets is of another index');
    return new Library(index, table, results);
  }

  /** Every entry, the newest first. */
  all(): number[] {
    return this.#results.map((_, place) => place);
  }

  /** Entries that hold all the tokens somewhere, the best first. Tokens nobody has are passed over. */
  async ranked(tokens: readonly string[]): Promise<number[]> {
    return this.#look(tokens.join(' '));
  }

  /** Entries in which the tokens of the run stand one after the other. */
  async prove({ tokens, prefix }: QueryRun): Promise<Places> {
    const whole = await this.#look(`"${tokens.join(' ')}"`);
    return new Set(prefix ? await this.#beginning(tokens[0] ?? '', whole) : whole);
  }

  /** The text of an entry; fetched once. */
  text(place: number): Promise<StoredText> {
    const result = this.#results[place];
    if (result === undefined) throw new RangeError(`no entry ${place}`);
    let text = this.#texts.get(place);
    if (text === undefined) {
      text = result.data().then(readFragment);
      this.#texts.set(place, text);
      text.catch(() => this.#texts.delete(place));
    }
    return text;
  }

  /** Whether a phrase (folded) stands in one block of the entry. */
  async holds(place: number, phrase: string): Promise<boolean> {
    const { blocks } = await this.text(place);
    return blocks.some((block) => contains(block.text, phrase));
  }

  /** Entries with a word that begins so. */
  async #beginning(word: string, whole: number[]): Promise<number[]> {
    // Pagefind fetches only the part of the index in which the word itself would stand.
    await this.#index.preload(
      [...'0123456789abcdefghijklmnopqrstuvwxyz'].map((next) => word + next).join(' '),
    );
    const found = await this.#look(word);
    const first = found[0];
    if (whole.length > 0 || first === undefined) return found;
    // Where no word begins so, Pagefind takes a shorter one: then no entry found has the word.
    return (await this.holds(first, word)) ? found : [];
  }

  async #look(term: string): Promise<number[]> {
    const { results } = await this.#index.search(term);
    return results.flatMap((result) => this.#placeOf.get(result.id) ?? []);
  }
}
