/** The files of the desk: where they stand, and what names them. */
import type { Collection } from '../model/kinds.ts';

/** Where all of it stands, from the root of the site. */
export const DESK = '_desk';
/** What stands in this folder is named by what is in it, and may be kept for ever. */
export const HASHED = 'made';
/** Likewise, of the sources. */
export const SHARDS = 'sources';
/** For editors, a JSON Schema a kind: `schema/reflections.json`. */
export const SCHEMAS = 'schema';
/** Asked for anew at each visit; it names all the others but the sources. */
export const START = 'start.json';
/** Asked for when something is corrected: a {@link SourceList}. */
export const SOURCES = 'sources.json';

/** Paths below {@link DESK}. */
export interface DeskStart {
  /** A `DeskDescription`. */
  description: string;
  /** A list of `DeskEntry`, the newest first. */
  entries: string;
  /** What the thread judges by, `DeskKnown`. */
  known: string;
}

/** Of each kind its shards, by the ids of their records; paths below {@link DESK}. */
export type SourceList = Partial<Record<Collection, { first: string; path: string }[]>>;

/** Sources by the file of each, relative to the content directory. */
export type SourceShard = Readonly<Record<string, string>>;

/** The shard in which the source of a record stands, if it stands in any. */
export function shardOf(list: SourceList, kind: Collection, id: string): string | undefined {
  return list[kind]?.findLast(({ first }) => first <= id)?.path;
}
