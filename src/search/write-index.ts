/**
 * Writes the files the browser asks: Pagefind's index and the table of facets. The one
 * part of the search that runs a program and touches files.
 */
import { createHash } from 'node:crypto';
import { cp, mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { findPackageJSON } from 'node:module';
import path from 'node:path';
import { close, createIndex, type IndexFile, type PagefindIndex } from 'pagefind';
import { hasWords, inOrder, toHtml, type SearchDocument } from './document.ts';
import { facetTable } from './facets.ts';

export interface WriteSearchIndex {
  documents: readonly SearchDocument[];
  /** The built site; the index goes to its folder `pagefind`. */
  outDir: string;
  /** Finished indexes are kept here; it may be deleted at any time. */
  cacheDir: string;
}

/**
 * Pagefind's default of 20,000 postings a file makes a later query cost three times the
 * bytes. The variable is not documented: `options.rs` reads it when an index is made.
 */
const CHUNK_SIZE = '5000';
const CHUNK_VARIABLE = 'PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE';
/** Of what Pagefind makes; its ready-made interfaces (450 KB) and its worker stay behind. */
const NEEDED =
  /^(?:pagefind\.js|pagefind-entry\.json|wasm\.unknown\.pagefind|.+\.pf_(?:meta|fragment|index))$/;
const FACETS = 'facets.json';

/** Raised when the page made of a document changes; a test holds the two together. */
export const FORMAT = 1;
/** Indexes kept: a build for the public, one for the school and the development server take turns. */
const KEPT = 3;

/** Pagefind's service is one a process, and stopping it stops all who use it. */
let last: Promise<unknown> = Promise.resolve();

/**
 * Same documents, same bytes. Where no document has changed since an index in `cacheDir`
 * was made, that one is taken (`reused`): indexing costs more than the rest of the build.
 */
export function writeSearchIndex(
  task: WriteSearchIndex,
): Promise<{ documents: number; reused: boolean }> {
  const turn = last.then(() => write(task));
  last = turn.catch(() => undefined);
  return turn;
}

async function write({ documents, outDir, cacheDir }: WriteSearchIndex) {
  const ordered = inOrder(documents.filter(hasWords));
  const version = await fingerprint(ordered);
  const kept = path.join(cacheDir, `search-${version}`);
  const reused = await isFolder(kept);
  if (!reused) await make(ordered, version, kept, cacheDir);
  await forgetOld(cacheDir);
  await publish(kept, version, path.join(outDir, 'pagefind'));
  return { documents: ordered.length, reused };
}

/** Finished under another name first: a build that is stopped leaves nothing half done. */
async function make(
  ordered: readonly SearchDocument[],
  version: string,
  kept: string,
  cacheDir: string,
): Promise<void> {
  const unfinished = path.join(cacheDir, `unfinished-search-${process.pid}`);
  await rm(unfinished, { recursive: true, force: true });
  for (const { path: name, content } of await runPagefind(ordered)) {
    const file = path.join(unfinished, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, content);
  }
  const table = facetTable(ordered.map((document) => document.filters));
  await writeFile(path.join(unfinished, FACETS), JSON.stringify({ version, ...table }));
  await rename(unfinished, kept);
}

/** The table of facets comes last and names the version, so where it stands all the rest does. */
async function publish(kept: string, version: string, target: string): Promise<void> {
  const standing = await readFile(path.join(target, FACETS), 'utf8').catch(() => '');
  if (standing.startsWith(`{"version":"${version}"`)) return;
  await rm(target, { recursive: true, force: true });
  await cp(kept, target, { recursive: true, filter: (source) => path.basename(source) !== FACETS });
  await cp(path.join(kept, FACETS), path.join(target, FACETS));
}

async function forgetOld(cacheDir: string): Promise<void> {
  const names = (await readdir(cacheDir)).filter((name) => name.startsWith('search-'));
  const aged = await Promise.all(
    names.map(async (name) => ({ name, at: (await stat(path.join(cacheDir, name))).mtimeMs })),
  );
  for (const { name } of aged.sort((a, b) => b.at - a.at).slice(KEPT)) {
    await rm(path.join(cacheDir, name), { recursive: true, force: true });
  }
}

const isFolder = (folder: string): Promise<boolean> =>
  stat(folder).then(
    (found) => found.isDirectory(),
    () => false,
  );

/**
 * The files are taken over rather than written by Pagefind: its `writeFiles` answers before
 * the last bytes are on the disk, and stopping the service then cuts files off at 64 KB.
 */
async function runPagefind(ordered: readonly SearchDocument[]): Promise<IndexFile[]> {
  try {
    const index = await newIndex();
    for (const [place, document] of ordered.entries()) {
      const { url } = document;
      const { errors } = await index.addHTMLFile({ url, content: toHtml(document, place) });
      refuse(errors, `index ${url}`);
    }
    const { files, errors } = await index.getFiles();
    refuse(errors, 'give its files');
    return files.filter((file) => NEEDED.test(path.basename(file.path)));
  } catch (cause) {
    throw new Error('The search index could not be made', { cause });
  } finally {
    await close();
  }
}

/** The service inherits the environment of the moment it is started, which is here. */
async function newIndex(): Promise<PagefindIndex> {
  await close();
  const before = process.env[CHUNK_VARIABLE];
  process.env[CHUNK_VARIABLE] = CHUNK_SIZE;
  try {
    const { index, errors } = await createIndex({ forceLanguage: 'und' });
    refuse(errors, 'start');
    if (index === undefined) throw new Error('Pagefind gave no index');
    return index;
  } finally {
    if (before === undefined) Reflect.deleteProperty(process.env, CHUNK_VARIABLE);
    else process.env[CHUNK_VARIABLE] = before;
  }
}

function refuse(errors: readonly string[], what: string): void {
  if (errors.length > 0) throw new Error(`Pagefind could not ${what}: ${errors.join('; ')}`);
}

/** Of all that decides the bytes of the index. */
async function fingerprint(ordered: readonly SearchDocument[]): Promise<string> {
  const manifest = findPackageJSON('pagefind', import.meta.url);
  if (manifest === undefined) throw new Error('pagefind is not installed');
  const { version } = JSON.parse(await readFile(manifest, 'utf8')) as { version: string };
  const hash = createHash('sha256').update(JSON.stringify([FORMAT, version, CHUNK_SIZE]));
  for (const document of ordered) hash.update(JSON.stringify(document));
  return hash.digest('hex').slice(0, 16);
}
