/** What the browser fetches first: all that is needed to find, count and order entries. */
import type { FacetTable } from './facets.ts';
import type { Name } from './names.ts';

export interface Start {
  /** Folder of the shards; another one for every other index. */
  version: string;
  /** Of the entries in the order of the list without a query, the newest first. */
  titles: string[];
  /** Units of each entry's folded text. */
  lengths: number[];
  /** Name of each entry's file of text, by what is in it. */
  texts: string[];
  facets: FacetTable;
  /** First key of each shard. */
  shards: string[];
  /** Keys that were split. */
  split: string[];
  /** No key is longer. */
  longestKey: number;
  /** What else topics, subjects and people are called. */
  names: Name[];
}

/** Where the files stand, from the root of the site. */
export const FOLDER = '_search';
export const START = 'start.bin';
export const shardFile = (version: string, shard: number): string => `${version}/${shard}.bin`;
export const textFile = (name: string): string => `texts/${name}.bin`;
