/**
 * The index over folded texts. Every place of every text stands under exactly one key: the
 * two characters that begin there, or more, until few enough places share it and it does not
 * end within a frequent pair (see `endOfKey`). So a phrase is proven by the few keys that
 * cover it, and none of their lists is long. A key that was split keeps how often it stands in each entry, and so does every single
 * Chinese character: what is that short needs no places.
 */
import { isRunCharacter } from './characters.ts';
import type { Postings } from './postings.ts';
import { ShardWriter, type Shard } from './shard.ts';

/** Ends a block; no phrase holds it. */
export const BLOCK_END = '\n';

export interface BuiltIndex {
  shards: Shard[];
  /** Keys of two and more characters that were split. */
  split: string[];
  /** No key is longer. */
  longestKey: number;
  /** Units of every text. */
  lengths: number[];
}

export interface IndexSizes {
  /** Places that may share a key before it is split. */
  mostPlaces: number;
  /** No key is longer: what everyone copies need not be told apart for ever. */
  longestKey: number;
  /** Bytes of a shard, about. */
  shardBytes: number;
}

/** Measured at 1,000 and 3,000 entries: smaller shards make more files than they save bytes. */
export const usualSizes: IndexSizes = { mostPlaces: 4096, longestKey: 8, shardBytes: 6000 };

/** @param texts folded, every block ended by {@link BLOCK_END} */
export function buildIndex(texts: readonly string[], sizes = usualSizes): BuiltIndex {
  return new Builder(texts, sizes).build();
}

class Builder {
  readonly #text: string;
  readonly #starts: number[] = [];
  readonly #sizes: IndexSizes;
  readonly #writer: ShardWriter;
  readonly #lengths: number[];
  readonly #split = new Set<string>();

  constructor(texts: readonly string[], sizes: IndexSizes) {
    this.#sizes = sizes;
    this.#lengths = texts.map((text) => text.length);
    this.#text = texts.join('');
    let start = 0;
    for (const length of this.#lengths) {
      this.#starts.push(start);
      start += length;
    }
    this.#writer = new ShardWriter(this.#lengths, sizes.shardBytes);
  }

  build(): BuiltIndex {
    const { mostPlaces, longestKey } = this.#sizes;
    const buckets = this.#byFirstUnit();
    // Whether a key ends depends on which pairs are frequent, so these are known first.
    for (const [key, places] of buckets) {
      for (const [next, count] of this.#countNext(places)) {
        if (count > mostPlaces && next !== BLOCK_END) this.#split.add(key + next);
      }
    }
    for (const [key, places] of buckets) {
      if (isRunCharacter(key)) this.#writer.add(key, this.#counted(places));
      for (const [longer, group] of this.#grouped(key, places)) {
        // The last character of a block is looked up alone, or together with the one before it.
        if (!longer.endsWith(BLOCK_END)) this.#add(longer, group);
      }
    }
    this.#writer.finish();
    const { shards } = this.#writer;
    return { shards, split: [...this.#split].sort(compare), longestKey, lengths: this.#lengths };
  }

  /** All places by the unit that stands there, in the order of units: a counting sort. */
  #byFirstUnit(): [first: string, places: Uint32Array][] {
    const text = this.#text;
    const ends = new Uint32Array(65_537);
    for (let i = 0; i < text.length; i += 1) {
      const next = text.charCodeAt(i) + 1;
      ends[next] = (ends[next] ?? 0) + 1;
    }
    for (let unit = 1; unit < ends.length; unit += 1) {
      ends[unit] = (ends[unit] ?? 0) + (ends[unit - 1] ?? 0);
    }
    const starts = ends.slice();
    const sorted = new Uint32Array(text.length);
    for (let i = 0; i < text.length; i += 1) {
      const unit = text.charCodeAt(i);
      const at = starts[unit] ?? 0;
      sorted[at] = i;
      starts[unit] = at + 1;
    }
    const buckets: [string, Uint32Array][] = [];
    for (let unit = 0; unit < 65_536; unit += 1) {
      const first = String.fromCharCode(unit);
      const places = sorted.subarray(ends[unit], ends[unit + 1]);
      if (places.length > 0 && first !== BLOCK_END) buckets.push([first, places]);
    }
    return buckets;
  }

  /** How often each unit stands after those at the places. */
  #countNext(places: ArrayLike<number>): Map<string, number> {
    const counts = new Map<string, number>();
    for (let i = 0; i < places.length; i += 1) {
      const next = this.#text.charAt((places[i] ?? 0) + 1);
      counts.set(next, (counts.get(next) ?? 0) + 1);
    }
    return counts;
  }

  /** Places that share `key`, by keys one longer, in their order. */
  #grouped(key: string, places: ArrayLike<number>): [longer: string, places: number[]][] {
    const groups = new Map<string, number[]>();
    for (let i = 0; i < places.length; i += 1) {
      const place = places[i] ?? 0;
      const next = this.#text.charAt(place + key.length);
      const group = groups.get(next);
      if (group === undefined) groups.set(next, [place]);
      else group.push(place);
    }
    return [...groups]
      .sort(([a], [b]) => compare(a, b))
      .map(([next, group]) => [key + next, group]);
  }

  #add(key: string, places: readonly number[]): void {
    const { mostPlaces, longestKey } = this.#sizes;
    const mayGrow = key.length < longestKey && !key.endsWith(BLOCK_END);
    if (mayGrow && places.length > mostPlaces) {
      this.#split.add(key);
      this.#writer.add(key, this.#counted(places));
      for (const [longer, group] of this.#grouped(key, places)) this.#add(longer, group);
      return;
    }
    const goOn = (place: number) =>
      mayGrow && this.#split.has(this.#text.slice(place + key.length - 1, place + key.length + 1));
    const ended = places.filter((place) => !goOn(place));
    if (ended.length > 0) this.#writer.add(key, this.#placed(ended));
    if (ended.length === places.length) return;
    for (const [longer, group] of this.#grouped(key, places.filter(goOn))) this.#add(longer, group);
  }

  #counted(places: ArrayLike<number>): Postings {
    const { entries, counts } = this.#placed(places);
    return { entries, counts };
  }

  #placed(places: ArrayLike<number>): Required<Postings> {
    const found: Required<Postings> = { entries: [], counts: [], places: [] };
    let entry = -1;
    let end = 0;
    let start = 0;
    let own: number[] = [];
    for (let i = 0; i < places.length; i += 1) {
      const place = places[i] ?? 0;
      if (place >= end) {
        if (own.length > 0) found.counts.push(own.length);
        entry = this.#entryAt(place, entry + 1);
        start = this.#starts[entry] ?? 0;
        end = start + (this.#lengths[entry] ?? 0);
        own = [];
        found.entries.push(entry);
        found.places.push(own);
      }
      own.push(place - start);
    }
    if (own.length > 0) found.counts.push(own.length);
    return found;
  }

  /** The entry, `from` or a later one, in whose text a place lies. */
  #entryAt(place: number, from: number): number {
    let low = from;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#starts[middle] ?? 0) <= place) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
