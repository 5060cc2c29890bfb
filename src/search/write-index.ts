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

export interface MakeSearchIndex {
  documents: readonly SearchDocument[];
  /** What words of a question may stand for. */
  keys: KeysByAddress;
  /** Finished parts are kept here; it may be deleted at any time. No other process works in it. */
  cacheDir: string;
  sizes?: PartSizes;
}

export interface WriteSearchIndex extends MakeSearchIndex {
  /** A folder to which the index goes, into `_search`; an earlier one there goes. */
  outDir: string;
}

/** Takes a file of the index, by its path from the site's root. */
export type TakeFile = (name: string, content: string | Uint8Array) => void;

export interface WrittenIndex {
  documents: number;
  parts: number;
  /** Parts that were not there already. */
  made: number;
}

/** Parts kept beside those in use: content that is edited and put back is common. */
const KEPT = 3;
const KEPT_NAME = /^part-[0-9a-f]+\.pack$/;

/** As {@link makeSearchIndex}, into a folder. */
export function writeSearchIndex({ outDir, ...made }: WriteSearchIndex): Promise<WrittenIndex> {
  rmSync(pathWithin(outDir, FOLDER), { recursive: true, force: true });
  return makeSearchIndex(made, (name, content) => {
    const file = pathWithin(outDir, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, content);
  });
}

/**
 * Same documents, same bytes. A part whose documents have not changed since it was made is
 * taken from `cacheDir`; parts are made one after another, so that memory is needed for one.
 */
export async function makeSearchIndex(
  { documents, keys, cacheDir, sizes = usualSizes }: MakeSearchIndex,
  take: TakeFile,
): Promise<WrittenIndex> {
  const simplified = simplifiedTable();
  const takeOwn: TakeFile = (name, content) => {
    take(`${FOLDER}/${name}`, content);
  };
  makeFolder(cacheDir);
  const ordered = inOrder(documents);
  const start: Start = {
    pagefind: '',
    engine: '',
    parts: [],
    ...takeShared(takeOwn, keys, ordered, simplified),
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
    takePart(takeOwn, part, start);
  }
  // Last, so where it names something, that is there.
  takeOwn(START, JSON.stringify(start));
  forgetOld(cacheDir, kept);
  return { documents: documents.length, parts: kept.length, made };
}

/** What all parts share. */
function takeShared(
  take: TakeFile,
  keys: KeysByAddress,
  ordered: readonly SearchDocument[],
  simplified: Simplified,
): Pick<Start, 'keys' | 'sounds' | 'synonyms' | 'traditional'> {
  const write = (name: string, value: unknown): string => {
    const text = JSON.stringify(value);
    const file = `${HASHED}/${name}-${shortHash(text)}.json`;
    take(file, text);
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

/** Hands over a part's files and says in `start` where they are. */
function takePart(take: TakeFile, { content, part, texts, engine }: MadePart, start: Start): void {
  const number = start.parts.length;
  const { pagefind, engine: program, hash, size, files, facets, list, words } = content;
  const folder = `${HASHED}/${number}`;
  const own = (name: string): string => [folder, name].join('/');
  const named = { files: own(files), facets: own(facets), list: own(list), words: own(words) };
  const placeOfTexts = `texts/${number}`;
  const takeAll = (place: string, of: Files): void => {
    for (const [name, bytes] of of) take(`${place}/${name}`, bytes);
  };
  takeAll(folder, part);
  takeAll(placeOfTexts, texts);
  start.parts.push({ folder, hash, size, ...named, texts: placeOfTexts } satisfies PartFiles);
  // The program is the same for all.
  if (number > 0) return;
  start.pagefind = pagefind;
  start.engine = `${HASHED}/${program}`;
  takeAll(start.engine, engine);
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
