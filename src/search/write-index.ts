/** Writes the files the browser asks. With `make-part.ts` the part of the search that touches files. */
import { createHash } from 'node:crypto';
import { constants, copyFileSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { forgetFolder, isSealed, sealFolder } from '../intake/sealed-folder.ts';
import { pathWithin } from '../model/paths/path-within.ts';
import { inOrder, type SearchDocument } from './document.ts';
import { makePart, type PartContent } from './make-part.ts';
import { partsOf, usualSizes, type PartSizes } from './parts.ts';
import { FOLDER, HASHED, START, type PartFiles, type Start } from './start.ts';
import { simplifiedTable } from './simplified-table.ts';
import { packed } from './traditional.ts';
import type { Keys } from './understand/keys.ts';
import { comparableGroups, placedKeys, type KeysByAddress } from './understand/make-keys.ts';
import { makeSounds } from './understand/make-sounds.ts';
import type { Sounds } from './understand/sounds.ts';
import type { Synonyms } from './understand/synonyms.ts';

export interface WriteSearchIndex {
  documents: readonly SearchDocument[];
  /** What words of a question may stand for. */
  keys: KeysByAddress;
  /** The built site; the index goes to its folder `_search`. */
  outDir: string;
  /** Finished parts are kept here; it may be deleted at any time. No other process works in it. */
  cacheDir: string;
  sizes?: PartSizes;
}

export interface WrittenIndex {
  documents: number;
  parts: number;
  /** Parts that were not there already. */
  made: number;
}

/** Parts kept beside those in use: content that is edited and put back is common. */
const KEPT = 3;
const KEPT_NAME = /^part-[0-9a-f]+$/;
/** Beside a finished part: what `start.json` says of it. */
const CONTENT = 'part.json';

/**
 * Same documents, same bytes. A part whose documents have not changed since it was made is
 * taken from `cacheDir`; parts are made one after another, so that memory is needed for one.
 */
export async function writeSearchIndex({
  documents,
  keys,
  outDir,
  cacheDir,
  sizes = usualSizes,
}: WriteSearchIndex): Promise<WrittenIndex> {
  const simplified = simplifiedTable();
  const kept: string[] = [];
  let made = 0;
  const ordered = inOrder(documents);
  for (const part of partsOf(ordered, sizes)) {
    const version = fingerprint(part);
    const folder = pathWithin(cacheDir, `part-${version}`);
    if (!isSealed(folder, version)) {
      forgetFolder(folder);
      await mkdir(folder, { recursive: true });
      const content = await makePart(part, simplified, folder);
      await writeFile(pathWithin(folder, CONTENT), JSON.stringify(content));
      sealFolder(folder, version);
      made += 1;
    }
    kept.push(folder);
  }
  const placed = placedKeys(
    keys,
    ordered.map(({ url }) => url),
    simplified,
  );
  const titles = ordered.map(({ title }) => title);
  await publish(kept, pathWithin(outDir, FOLDER), {
    keys: placed,
    sounds: makeSounds(titles, placed, simplified),
    synonyms: comparableGroups(keys.synonyms, simplified),
    traditional: packed(simplified),
  });
  await forgetOld(cacheDir, kept);
  return { documents: documents.length, parts: kept.length, made };
}

/** `start.json` is written last, so where it names something, that is there. */
async function publish(
  parts: readonly string[],
  target: string,
  shared: { keys: Keys; sounds: Sounds; synonyms: Synonyms; traditional: string },
): Promise<void> {
  rmSync(target, { recursive: true, force: true });
  await mkdir(pathWithin(target, HASHED), { recursive: true });
  const write = async (name: string, value: unknown): Promise<string> => {
    const text = JSON.stringify(value);
    const file = `${HASHED}/${name}-${shortHash(text)}.json`;
    await writeFile(pathWithin(target, file), text);
    return file;
  };
  const start: Start = {
    pagefind: '',
    engine: '',
    parts: [],
    keys: await write('keys', shared.keys),
    sounds: await write('sounds', shared.sounds),
    synonyms: await write('synonyms', shared.synonyms),
    traditional: await write('traditional', shared.traditional),
  };
  for (const [number, kept] of parts.entries()) {
    const text = await readFile(pathWithin(kept, CONTENT), 'utf8');
    const { pagefind, engine, ...content } = JSON.parse(text) as PartContent;
    const folder = `${HASHED}/${number}`;
    const texts = `texts/${number}`;
    bring(pathWithin(kept, 'part'), pathWithin(target, folder));
    bring(pathWithin(kept, 'texts'), pathWithin(target, texts));
    const own = (name: string): string => [folder, name].join('/');
    const { hash, size, files, facets, list, words } = content;
    start.parts.push({
      folder,
      hash,
      size,
      files: own(files),
      facets: own(facets),
      list: own(list),
      words: own(words),
      texts,
    } satisfies PartFiles);
    // The program is the same for all.
    if (number > 0) continue;
    start.pagefind = pagefind;
    start.engine = `${HASHED}/${engine}`;
    bring(pathWithin(kept, 'engine'), pathWithin(target, start.engine));
  }
  await writeFile(pathWithin(target, START), JSON.stringify(start));
}

/**
 * Copied, by the file system itself where it can, and never linked: whoever writes into the site,
 * as a host's tool that packs files in their place, must not write into what is kept.
 */
function bring(from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  // Files one by one, for `cpSync` looks at each several times.
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const source = pathWithin(from, entry.name);
    const target = pathWithin(to, entry.name);
    if (entry.isDirectory()) bring(source, target);
    else copyFileSync(source, target, constants.COPYFILE_FICLONE);
  }
}

async function forgetOld(cacheDir: string, inUse: readonly string[]): Promise<void> {
  await mkdir(cacheDir, { recursive: true });
  const names = (await readdir(cacheDir)).filter((name) => KEPT_NAME.test(name));
  const aged = await Promise.all(
    names
      .map((name) => pathWithin(cacheDir, name))
      .filter((folder) => !inUse.includes(folder))
      .map(async (folder) => ({ folder, at: (await stat(folder)).mtimeMs })),
  );
  for (const { folder } of aged.sort((a, b) => b.at - a.at).slice(KEPT)) forgetFolder(folder);
}

/** Of all that decides the bytes of a part, the program apart. */
function fingerprint(part: readonly SearchDocument[]): string {
  const hash = createHash('sha256');
  for (const document of part) hash.update(JSON.stringify(document));
  return hash.digest('hex').slice(0, 16);
}

function shortHash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 10);
}
