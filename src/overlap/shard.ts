/** A share of all terms with their postings, as one file. */
import { ByteReader, ByteWriter } from './bytes.ts';
import { bitsOf, BITS, placeOf, posting, type Posting } from './posting.ts';

export type Shard = ReadonlyMap<string, readonly Posting[]>;

/** Which of `shards`, a power of two, holds a term: FNV-1a over its code units. */
export function shardOf(term: string, shards: number): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < term.length; i += 1) {
    hash = Math.imul(hash ^ term.charCodeAt(i), 0x01000193);
  }
  // The lower bits of FNV repeat soonest.
  return ((hash ^ (hash >>> 15)) >>> 0) & (shards - 1);
}

/**
 * The number of terms; for each the term, the number of its postings, and these as steps
 * from one place to the next with the bits below.
 */
export function packShard(shard: Shard): Uint8Array<ArrayBuffer> {
  const out = new ByteWriter();
  out.number(shard.size);
  for (const [term, postings] of shard) {
    out.text(term);
    out.number(postings.length);
    let before = 0;
    for (const one of postings) {
      const place = placeOf(one);
      out.number(posting(place - before, bitsOf(one)));
      before = place;
    }
  }
  return out.done();
}

export function unpackShard(bytes: Uint8Array): Shard {
  const from = new ByteReader(bytes);
  const shard = new Map<string, Posting[]>();
  for (let terms = from.number(); terms > 0; terms -= 1) {
    const term = from.text();
    const postings: Posting[] = [];
    let place = 0;
    for (let left = from.number(); left > 0; left -= 1) {
      const step = from.number();
      place += step >>> BITS;
      postings.push(posting(place, bitsOf(step)));
    }
    shard.set(term, postings);
  }
  return shard;
}
