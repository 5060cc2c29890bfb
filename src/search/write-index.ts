/** Writes the files the browser asks. With `kept-part.ts` the part of the search that touches files. */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { makeFolder } from '../intake/whole-file.ts';
import { pathWithin } from '../model/paths/path-within.ts';
import { inOrder, type SearchDocument } from './document.ts';
import { keepPart, keptPart } from './kept-part.ts';
import { makePart, type Files, type MadePart } from './make-part.ts';
import { partsOf, usualSizes, type PartSizes } from './parts.ts';
import { FOLDER, HASHED, START, type PartFiles, type Start } from './start.ts';
import { simplifiedTable } from './simplified-table.ts';
import { packed, type Simplified } from './traditional.ts';
import { comparableGroups, placedKeys, type KeysByAddress } from './understand/make-keys.ts';
import { makeSounds } from './understand/make-sounds.ts';

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
const KEPT_NAME = /^part-[0-9a-f]+\.pack$/;

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
  const target = pathWithin(outDir, FOLDER);
  rmSync(target, { recursive: true, force: true });
  mkdirSync(pathWithin(target, HASHED), { recursive: true });
  makeFolder(cacheDir);
  const ordered = inOrder(documents);
  const start: Start = {
    pagefind: '',
    engine: '',
    parts: [],
    ...writeShared(target, keys, ordered, simplified),
  };
  const kept: string[] = [];
  let made = 0;
  for (const documentsOfPart of partsOf(ordered, sizes)) {
    const name = `part-${fingerprint(documentsOfPart)}.pack`;
    const file = pathWithin(cacheDir, name);
    let part = keptPart(file);
    if (part === undefined) {
      part = await makePart(documentsOfPart, simplified);
      keepPart(file, part);
      made += 1;
    }
    kept.push(name);
    writePart(target, part, start);
  }
  // Last, so where it names something, that is there.
  writeFileSync(pathWithin(target, START), JSON.stringify(start));
  forgetOld(cacheDir, kept);
  return { documents: documents.length, parts: kept.length, made };
}

/** What all parts share. */
function writeShared(
  target: string,
  keys: KeysByAddress,
  ordered: readonly SearchDocument[],
  simplified: Simplified,
): Pick<Start, 'keys' | 'sounds' | 'synonyms' | 'traditional'> {
  const write = (name: string, value: unknown): string => {
    const text = JSON.stringify(value);
    const file = `${HASHED}/${name}-${shortHash(text)}.json`;
    writeFileSync(pathWithin(target, file), text);
    return file;
  };
  const placed = placedKeys(
    keys,
    ordered.map(({ url }) => url),
    simplified,
  );
  const titles = ordered.map(({ title }) => title);
  return {
    keys: write('keys', placed),
    sounds: write('sounds', makeSounds(titles, placed, simplified)),
    synonyms: write('synonyms', comparableGroups(keys.synonyms, simplified)),
    traditional: write('traditional', packed(simplified)),
  };
}

/** Writes a part's files and says in `start` where they are. */
function writePart(target: string, { content, part, texts, engine }: MadePart, start: Start): void {
  const number = start.parts.length;
  const { pagefind, engine: program, hash, size, files, facets, list, words } = content;
  const folder = `${HASHED}/${number}`;
  const own = (name: string): string => [folder, name].join('/');
  const named = { files: own(files), facets: own(facets), list: own(list), words: own(words) };
  const placeOfTexts = `texts/${number}`;
  writeFiles(pathWithin(target, folder), part);
  writeFiles(pathWithin(target, placeOfTexts), texts);
  start.parts.push({ folder, hash, size, ...named, texts: placeOfTexts } satisfies PartFiles);
  // The program is the same for all.
  if (number > 0) return;
  start.pagefind = pagefind;
  start.engine = `${HASHED}/${program}`;
  writeFiles(pathWithin(target, start.engine), engine);
}

function writeFiles(folder: string, files: Files): void {
  const folders = new Set([...files.keys()].map((name) => path.dirname(pathWithin(folder, name))));
  for (const one of folders) mkdirSync(one, { recursive: true });
  for (const [name, bytes] of files) writeFileSync(pathWithin(folder, name), bytes);
}

function forgetOld(cacheDir: string, inUse: readonly string[]): void {
  const aged = readdirSync(cacheDir)
    .filter((name) => KEPT_NAME.test(name) && !inUse.includes(name))
    .map((name) => pathWithin(cacheDir, name))
    .map((file) => ({ file, at: statSync(file).mtimeMs }));
  for (const { file } of aged.sort((a, b) => b.at - a.at).slice(KEPT))
    rmSync(file, { force: true });
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
