/**
 * The index as files for the browser. It loads `head.json` when the page opens, then for a
 * proposal the shards of its terms and the chunks of the records that look near: a few
 * dozen small files, however large the school.
 */
import { compare } from '../model/text/compare.ts';
import type { OverlapIndex } from './overlap-index.ts';
import type { Posting } from './posting.ts';
import { packShard, shardOf } from './shard.ts';
import type { OverlapHead, Placed } from './source.ts';

/** What `head.json` holds. */
export interface PackedHead extends Omit<OverlapHead, 'common'> {
  common: [term: string, weight: number][];
  /** A power of two. */
  shards: number;
  /** Records a chunk. */
  chunk: number;
}

/** Neighbouring records are on one topic, so those of one question share chunks. */
const CHUNK = 8;
/** Bytes of a shard, about; one request more costs less than a kilobyte of what was not asked. */
const SHARD_BYTES = 2400;
/** An index of this size is one file. */
const SMALL = 32_000;
const MOST_SHARDS = 4096;

export const HEAD = 'head.json';
export const shardName = (shard: number): string => `terms-${shard}.bin`;
export const chunkName = (chunk: number): string => `records-${chunk}.json`;

/** Name → bytes. The same index gives the same bytes. */
export function packOverlap({ head, postings, records }: OverlapIndex): Map<string, Uint8Array> {
  const sorted = [...postings].sort(([a], [b]) => compare(a, b));
  const shards = shardsFor(packShard(new Map(sorted)).length);
  const files = new Map<string, Uint8Array>();
  const packed: PackedHead = { ...head, common: [...head.common], shards, chunk: CHUNK };
  files.set(HEAD, json(packed));

  const contents = Array.from({ length: shards }, () => new Map<string, readonly Posting[]>());
  for (const [term, list] of sorted) contents[shardOf(term, shards)]?.set(term, list);
  for (const [i, shard] of contents.entries()) files.set(shardName(i), packShard(shard));

  for (let i = 0; i * CHUNK < records.length; i += 1) {
    const own: readonly Placed[] = records.slice(i * CHUNK, (i + 1) * CHUNK);
    files.set(chunkName(i), json(own));
  }
  return files;
}

function shardsFor(bytes: number): number {
  if (bytes <= SMALL) return 1;
  return Math.min(MOST_SHARDS, 2 ** Math.ceil(Math.log2(bytes / SHARD_BYTES)));
}

function json(value: unknown): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(value));
}
