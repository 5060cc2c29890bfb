/** Writes the files the browser asks. The one part of the search that touches files. */
import { createHash } from 'node:crypto';
import { cp, mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { forgetFolder, isSealed, sealFolder } from '../intake/sealed-folder.ts';
import { pathWithin } from '../model/path-within.ts';
import { buildIndex, usualSizes } from './build-index.ts';
import { inOrder, searchedText, type SearchDocument } from './document.ts';
import { facetTable } from './facets.ts';
import type { Name } from './names.ts';
import { FOLDER, shardFile, START, textFile, type Start } from './start.ts';
import { storedText } from './stored-text.ts';

export interface WriteSearchIndex {
  documents: readonly SearchDocument[];
  /** What else topics, subjects and people are called. */
  names: readonly Name[];
  /** The built site; the index goes to its folder `_search`. */
  outDir: string;
  /** Finished indexes are kept here; it may be deleted at any time. No other process works in it. */
  cacheDir: string;
}

/** Raised when the files made of the same documents change; a test holds the two together. */
export const FORMAT = 3;
/** Indexes kept: content that is edited and put back is common. */
const KEPT = 3;
const KEPT_NAME = /^search-[0-9a-f]+$/;
/** Says which index the site holds; written last, so where it stands all the rest does. */
const VERSION = 'version.txt';

const pack = promisify(gzip);

/**
 * Same documents, same bytes. Where no document has changed since an index in `cacheDir`
 * was made, that one is taken (`reused`).
 */
export async function writeSearchIndex({
  documents,
  names,
  outDir,
  cacheDir,
}: WriteSearchIndex): Promise<{ documents: number; reused: boolean }> {
  const ordered = inOrder(documents);
  const version = fingerprint(ordered, names);
  const kept = pathWithin(cacheDir, `search-${version}`);
  const reused = isSealed(kept, version);
  if (!reused) await make(ordered, names, version, kept);
  await forgetOld(cacheDir, kept);
  await publish(kept, version, pathWithin(outDir, FOLDER));
  return { documents: ordered.length, reused };
}

/** Sealed when it is finished: a build that is stopped leaves nothing that is taken for an index. */
async function make(
  ordered: readonly SearchDocument[],
  names: readonly Name[],
  version: string,
  kept: string,
): Promise<void> {
  forgetFolder(kept);
  await mkdir(pathWithin(kept, path.dirname(textFile(''))), { recursive: true });
  await mkdir(pathWithin(kept, version));
  const write = (name: string, bytes: Uint8Array) => writeFile(pathWithin(kept, name), bytes);

  const texts: string[] = [];
  for (const document of ordered) {
    const text = JSON.stringify(storedText(document));
    const name = shortHash(text);
    texts.push(name);
    await write(textFile(name), await pack(text, { level: 9 }));
  }
  const { shards, split, longestKey, lengths } = buildIndex(ordered.map(searchedText));
  for (const [i, { bytes }] of shards.entries()) await write(shardFile(version, i), bytes);
  const start: Start = {
    version,
    titles: ordered.map((document) => document.title),
    lengths,
    texts,
    facets: facetTable(ordered.map((document) => document.filters)),
    shards: shards.map((shard) => shard.first),
    split,
    longestKey,
    names: [...names],
  };
  await write(START, await pack(JSON.stringify(start), { level: 9 }));
  sealFolder(kept, version);
}

async function publish(kept: string, version: string, target: string): Promise<void> {
  const standing = await readFile(pathWithin(target, VERSION), 'utf8').catch(() => '');
  if (standing === version) return;
  await rm(target, { recursive: true, force: true });
  await cp(kept, target, { recursive: true });
  await writeFile(pathWithin(target, VERSION), version);
}

async function forgetOld(cacheDir: string, current: string): Promise<void> {
  const names = (await readdir(cacheDir)).filter((name) => KEPT_NAME.test(name));
  const aged = await Promise.all(
    names
      .map((name) => pathWithin(cacheDir, name))
      .filter((folder) => folder !== current)
      .map(async (folder) => ({ folder, at: (await stat(folder)).mtimeMs })),
  );
  for (const { folder } of aged.sort((a, b) => b.at - a.at).slice(KEPT - 1)) {
    forgetFolder(folder);
  }
}

/** Of all that decides the bytes of the index. */
function fingerprint(ordered: readonly SearchDocument[], names: readonly Name[]): string {
  const hash = createHash('sha256').update(JSON.stringify([FORMAT, usualSizes, names]));
  for (const document of ordered) hash.update(JSON.stringify(document));
  return hash.digest('hex').slice(0, 16);
}

function shortHash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 12);
}
