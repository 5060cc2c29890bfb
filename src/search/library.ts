/** The index, opened: in which entries a phrase stands, and their texts. */
import { cover, type Piece } from './cover.ts';
import type { IndexFiles } from './files.ts';
import { fold } from './fold.ts';
import type { Postings } from './postings.ts';
import { readShard } from './shard.ts';
import type { Start } from './start.ts';
import type { StoredText } from './stored-text.ts';

/** Entries, by their place in the list without a query, and how often a phrase stands in each. */
export type Holders = ReadonlyMap<number, number>;

/** Pieces of a phrase looked up together: all of one of six characters. */
const AT_ONCE = 3;

type Keys = ReadonlyMap<string, Postings>;
/** Where a piece of a phrase stands: by entry its places. */
type Places = ReadonlyMap<number, readonly number[]>;

export class Library {
  readonly start: Start;
  /** Titles as they are compared. */
  readonly titles: readonly string[];
  /** The mean length of a folded text. */
  readonly usualLength: number;
  readonly #files: IndexFiles;
  readonly #split: ReadonlySet<string>;
  readonly #shards = new Map<number, Promise<Keys>>();
  readonly #texts = new Map<number, Promise<StoredText>>();

  private constructor(start: Start, files: IndexFiles) {
    this.start = start;
    this.titles = start.titles.map((title) => fold(title).text);
    this.usualLength =
      start.lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, start.lengths.length);
    this.#files = files;
    this.#split = new Set(start.split);
  }

  static async open(files: IndexFiles): Promise<Library> {
    return new Library(await files.start(), files);
  }

  get size(): number {
    return this.start.titles.length;
  }

  /** Every entry, the newest first. */
  all(): number[] {
    return this.start.titles.map((_, place) => place);
  }

  /** Entries whose folded text holds a phrase (folded), exactly those. */
  async holders(phrase: string): Promise<Holders> {
    if ([...phrase].length === 0) return new Map();
    if (phrase.length === 1 || this.#split.has(phrase)) {
      const found = await this.#postings(phrase);
      return new Map(found?.entries.map((entry, i) => [entry, found.counts[i] ?? 0]));
    }
    const pieces = cover(phrase, this.#split, this.start.longestKey);
    let found: Holders = new Map();
    const places: Places[] = [];
    // What nobody wrote mostly fails at its beginning; a long phrase need not be fetched to its end.
    while (places.length < pieces.length) {
      const next = pieces.slice(places.length, places.length + AT_ONCE);
      places.push(...(await Promise.all(next.map((piece) => this.#placesOf(piece)))));
      found = standTogether(pieces.slice(0, places.length), places);
      if (found.size === 0) break;
    }
    return found;
  }

  /** The text of an entry; fetched once. */
  text(place: number): Promise<StoredText> {
    const name = this.start.texts[place];
    if (name === undefined) throw new RangeError(`no entry ${place}`);
    return remembered(this.#texts, place, () => this.#files.text(name));
  }

  async #placesOf({ key, isOpen }: Piece): Promise<Places> {
    const found: Postings[] = [];
    if (isOpen) {
      for (const keys of await this.#shardsBelow(key)) {
        for (const [longer, postings] of keys) if (longer.startsWith(key)) found.push(postings);
      }
    } else {
      const postings = await this.#postings(key);
      if (postings !== undefined) found.push(postings);
    }
    const places = new Map<number, readonly number[]>();
    for (const { entries, places: lists } of found) {
      lists?.forEach((list, i) => {
        const entry = entries[i] ?? 0;
        places.set(entry, [...(places.get(entry) ?? []), ...list]);
      });
    }
    return places;
  }

  async #postings(key: string): Promise<Postings | undefined> {
    const shard = this.#shardOf(key);
    return shard < 0 ? undefined : (await this.#shard(shard)).get(key);
  }

  #shardsBelow(key: string): Promise<Keys[]> {
    const numbers: number[] = [];
    const firstKeys = this.start.shards;
    let shard = Math.max(0, this.#shardOf(key));
    do numbers.push(shard);
    while (firstKeys[++shard]?.startsWith(key) === true);
    return Promise.all(numbers.map((one) => this.#shard(one)));
  }

  /** The last shard that begins with the key or one before it; -1 where the first begins later. */
  #shardOf(key: string): number {
    let low = -1;
    let high = this.start.shards.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.start.shards[middle] ?? '') <= key) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  #shard(shard: number): Promise<Keys> {
    return remembered(this.#shards, shard, async () =>
      readShard(await this.#files.shard(this.start.version, shard), this.start.lengths),
    );
  }
}

/** Entries in which all pieces stand as in the phrase, and how often. */
function standTogether(pieces: readonly Piece[], places: readonly Places[]): Holders {
  const found = new Map<number, number>();
  const order = pieces
    .map(({ at }, i) => ({ at, places: places[i] ?? new Map<number, number[]>() }))
    .sort((a, b) => a.places.size - b.places.size);
  const [rarest, ...others] = order;
  for (const [entry, list] of rarest?.places ?? []) {
    const own = others.map((other) => ({
      at: other.at,
      places: new Set(other.places.get(entry)),
    }));
    const count = list.filter((place) =>
      own.every((other) => other.places.has(place - (rarest?.at ?? 0) + other.at)),
    ).length;
    if (count > 0) found.set(entry, count);
  }
  return found;
}

/** What was made once under a key; a failure may be tried again. */
function remembered<K, V>(store: Map<K, Promise<V>>, key: K, make: () => Promise<V>): Promise<V> {
  const known = store.get(key);
  if (known !== undefined) return known;
  const made = make();
  store.set(key, made);
  made.catch(() => store.delete(key));
  return made;
}
