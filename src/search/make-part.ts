/** Makes one part of the index with Pagefind, in a process of its own that ends with it. */
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { close, createIndex } from 'pagefind';
import { minify } from 'vite';
import { pathWithin } from '../model/paths/path-within.ts';
import { searchedTexts, type SearchDocument } from './document.ts';
import { facetTable } from './facets.ts';
import { packFileList } from './file-list.ts';
import { isSingle } from './phrase.ts';
import { textFile, type Listed } from './start.ts';
import { storedText } from './stored-text.ts';
import { documentTokens } from './tokens.ts';
import { mayBeTraditional, packed, type Simplified } from './traditional.ts';

/** What is told of a finished part. */
export interface PartContent {
  /** Version of Pagefind. */
  pagefind: string;
  /** Name for the folder of its program, by what is in it. */
  engine: string;
  hash: string;
  size: number;
  files: string;
  facets: string;
  list: string;
  words: string;
}

/**
 * Places a file of the index holds, about. Measured at 1,000 entries: with the 20,000 that are
 * usual a visitor fetches four times as much for a phrase; with fewer the list of files grows.
 */
const CHUNK = 2000;
const CHUNK_VARIABLE = 'PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE';
const ENGINE_FILES = ['pagefind.js', 'wasm.unknown.pagefind'];

const unpack = promisify(gunzip);

/**
 * Writes three folders: `part`, what is asked for the part; `texts`, one file a document; and
 * `engine`, Pagefind's program. The same documents give the same bytes.
 */
export async function makePart(
  documents: readonly SearchDocument[],
  simplified: Simplified,
  folder: string,
): Promise<PartContent> {
  const scratch = pathWithin(folder, 'scratch');
  try {
    const words = await indexWithPagefind(documents, simplified, scratch);
    const own = pathWithin(folder, 'part');
    const meta = (await readdir(scratch)).find((name) => name.endsWith('.pf_meta')) ?? '';
    await mkdir(own, { recursive: true });
    await rename(pathWithin(scratch, 'index'), pathWithin(own, 'index'));
    await writeTexts(documents, simplified, await idsIn(scratch), pathWithin(folder, 'texts'));
    const engine = await copyEngine(scratch, pathWithin(folder, 'engine'));
    const write = async (name: string, value: unknown): Promise<string> => {
      const text = JSON.stringify(value);
      const file = `${name}-${shortHash(text)}.json`;
      await writeFile(pathWithin(own, file), text);
      return file;
    };
    const files = packFileList(await unpack(await readFile(pathWithin(scratch, meta))));
    const list = documents.map(({ url, title, date }): Listed => ({
      url,
      title,
      ...(date === undefined ? {} : { date }),
    }));
    return {
      ...engine,
      hash: meta.slice('pagefind.'.length, -'.pf_meta'.length),
      size: documents.length,
      files: await write('files', files),
      facets: await write('facets', facetTable(documents.map(({ filters }) => filters))),
      list: await write('list', list),
      words: await write('words', words),
    };
  } finally {
    await rm(scratch, { recursive: true, force: true, maxRetries: 3 });
  }
}

/** Returns the words of letters in it, in order. */
async function indexWithPagefind(
  documents: readonly SearchDocument[],
  simplified: Simplified,
  target: string,
): Promise<string[]> {
  const words = new Set<string>();
  const usual = process.env[CHUNK_VARIABLE];
  process.env[CHUNK_VARIABLE] = String(CHUNK);
  try {
    // No language: Pagefind shall take our tokens as they are.
    const { index, errors } = await createIndex({ forceLanguage: 'und' });
    if (index === undefined) throw new Error(errors.join('\n'));
    for (const document of documents) {
      const { content, title } = documentTokens(searchedTexts(document), simplified);
      for (const token of content.split(' ')) if (isWord(token)) words.add(token);
      const record = { url: document.url, content, language: 'und', meta: { title } };
      const added = await index.addCustomRecord(record);
      if (added.errors.length > 0) throw new Error(`${document.url}: ${added.errors.join('\n')}`);
    }
    const written = await index.writeFiles({ outputPath: target });
    if (written.errors.length > 0) throw new Error(written.errors.join('\n'));
  } finally {
    await close();
    if (usual === undefined) Reflect.deleteProperty(process.env, CHUNK_VARIABLE);
    else process.env[CHUNK_VARIABLE] = usual;
  }
  return [...words].sort();
}

/** Of two letters or more; figures are not completed. */
const isWord = (token: string): boolean =>
  token.length > 1 && /\p{L}/u.test(token) && ![...token].some(isSingle);

/** What Pagefind calls each document, by its address. */
async function idsIn(scratch: string): Promise<Map<string, string>> {
  const folder = pathWithin(scratch, 'fragment');
  const ids = new Map<string, string>();
  for (const name of await readdir(folder)) {
    const text = (await unpack(await readFile(pathWithin(folder, name)))).toString();
    const { url } = JSON.parse(text.slice(text.indexOf('{'))) as { url: string };
    ids.set(url, name.replace(/\.pf_fragment$/, ''));
  }
  return ids;
}

async function writeTexts(
  documents: readonly SearchDocument[],
  simplified: Simplified,
  ids: ReadonlyMap<string, string>,
  target: string,
): Promise<void> {
  await mkdir(target, { recursive: true });
  for (const document of documents) {
    const text = storedText(document);
    const all = text.blocks.map((block) => block.text).join('');
    const own = mayBeTraditional(all) ? pairsIn(all, simplified) : '';
    const id = ids.get(document.url);
    if (id === undefined) throw new Error(`Pagefind has no ${document.url}`);
    const stored = own === '' ? text : { ...text, traditional: own };
    await writeFile(pathWithin(target, textFile(id)), JSON.stringify(stored));
  }
}

/** The pairs of the table that a text needs. */
function pairsIn(text: string, simplified: Simplified): string {
  const own = new Set(text);
  return packed(new Map([...simplified].filter(([traditional]) => own.has(traditional))));
}

async function copyEngine(
  scratch: string,
  target: string,
): Promise<Pick<PartContent, 'pagefind' | 'engine'>> {
  await mkdir(target, { recursive: true });
  const hash = createHash('sha256');
  for (const name of ENGINE_FILES) {
    const given = await readFile(pathWithin(scratch, name));
    // A sixth of what it weighs, packed, is long names.
    const bytes = name.endsWith('.js') ? await minified(name, given) : given;
    hash.update(bytes);
    await writeFile(pathWithin(target, name), bytes);
  }
  const entry = await readFile(pathWithin(scratch, 'pagefind-entry.json'), 'utf8');
  const { version } = JSON.parse(entry) as { version: string };
  return { pagefind: version, engine: `engine-${hash.digest('hex').slice(0, 10)}` };
}

async function minified(name: string, program: Buffer): Promise<Buffer> {
  const { code, errors } = await minify(name, program.toString(), { module: true });
  if (errors.length > 0) throw new Error(`${name}: ${errors.join('\n')}`);
  return Buffer.from(code);
}

function shortHash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 10);
}
