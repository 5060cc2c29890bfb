/**
 * The index over folded texts. Every place of every text stands under exactly one key: the
 * two characters that begin there, or, where a pair is frequent, three and more, until few
 * enough places share it. So a phrase is proven by few keys that cover it, and none is long.
 * A key that was split keeps how often it stands in each entry, and so does every single
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
  readonly #split: string[] = [];

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
    for (const [unit, places] of this.#byFirstUnit()) {
      const key = String.fromCharCode(unit);
      if (isRunCharacter(key)) this.#writer.add(key, this.#counted(places));
      this.#addGroups(key, places);
    }
    this.#writer.finish();
    return { shards: this.#writer.shards, split: this.#split, lengths: this.#lengths };
  }

  /** All places by the unit that stands there, in the order of units: a counting sort. */
  *#byFirstUnit(): Generator<[unit: number, places: Uint32Array]> {
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
    for (let unit = 0; unit < 65_536; unit += 1) {
      const [from = 0, to = 0] = [ends[unit], ends[unit + 1]];
      if (to > from && unit !== BLOCK_END.charCodeAt(0)) yield [unit, sorted.subarray(from, to)];
    }
  }

  /** Places that share `key`, under keys one longer. */
  #addGroups(key: string, places: ArrayLike<number>): void {
    const groups = new Map<number, number[]>();
    for (let i = 0; i < places.length; i += 1) {
      const place = places[i] ?? 0;
      const next = this.#text.charCodeAt(place + key.length);
      const group = groups.get(next);
      if (group === undefined) groups.set(next, [place]);
      else group.push(place);
    }
    for (const [next, group] of [...groups].sort(([a], [b]) => a - b)) {
      const longer = key + String.fromCharCode(next);
      // The last character of a block is looked up alone, or together with the one before it.
      if (longer.length > 2 || !longer.endsWith(BLOCK_END)) this.#add(longer, group);
    }
  }

  #add(key: string, places: readonly number[]): void {
    const { mostPlaces, longestKey } = this.#sizes;
    // Beyond the end of a block stands what has nothing to do with it.
    const isLast = key.length >= longestKey || key.endsWith(BLOCK_END);
    if (places.length <= mostPlaces || isLast) {
      this.#writer.add(key, this.#placed(places));
      return;
    }
    this.#split.push(key);
    this.#writer.add(key, this.#counted(places));
    this.#addGroups(key, places);
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
