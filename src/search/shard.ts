/** A stretch of the index, a few kilobytes fetched at once: keys in order, each with its postings. */
import { BitReader, BitWriter } from './bits.ts';
import { readPostings, writePostings, type Postings } from './postings.ts';

export interface Shard {
  /** The first of its keys. */
  first: string;
  bytes: Uint8Array<ArrayBuffer>;
}

/** Puts keys, which come in order, into shards of `size` bytes and a little more. */
export class ShardWriter {
  readonly shards: Shard[] = [];
  readonly #lengths: readonly number[];
  readonly #size: number;
  #writer = new BitWriter();
  #first: string | undefined;
  #before = '';

  constructor(lengths: readonly number[], size: number) {
    this.#lengths = lengths;
    this.#size = size;
  }

  add(key: string, postings: Postings): void {
    this.#first ??= key;
    const shared = sharedLength(this.#before, key);
    // A zero bit ends the shard.
    this.#writer.bits(1, 1);
    this.#writer.gamma(shared + 1);
    this.#writer.gamma(key.length - shared);
    for (const unit of key.slice(shared).split('')) this.#writer.bits(unit.charCodeAt(0), 16);
    writePostings(this.#writer, postings, this.#lengths);
    this.#before = key;
    if (this.#writer.size >= this.#size) this.finish();
  }

  finish(): void {
    if (this.#first === undefined) return;
    this.#writer.bits(0, 1);
    this.shards.push({ first: this.#first, bytes: this.#writer.finish() });
    this.#writer = new BitWriter();
    this.#first = undefined;
    this.#before = '';
  }
}

export function readShard(bytes: Uint8Array, lengths: readonly number[]): Map<string, Postings> {
  const reader = new BitReader(bytes);
  const found = new Map<string, Postings>();
  let key = '';
  while (reader.bits(1) === 1) {
    const shared = reader.gamma() - 1;
    const added = reader.gamma();
    key = key.slice(0, shared);
    for (let i = 0; i < added; i += 1) key += String.fromCharCode(reader.bits(16));
    found.set(key, readPostings(reader, lengths));
  }
  return found;
}

function sharedLength(a: string, b: string): number {
  let i = 0;
  while (i < a.length && a[i] === b[i]) i += 1;
  return i;
}
