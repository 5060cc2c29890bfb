/** Makes one part of the index with Pagefind, whose process ends with it. */
import { createHash } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import { close, createIndex } from 'pagefind';
import { minify } from 'vite';
import { searchedTexts, type SearchDocument } from './document.ts';
import { facetTable } from './facets.ts';
import { documentNames, packFileList } from './file-list.ts';
import { isSingle } from './phrase.ts';
import { textFile, type Listed } from './start.ts';
import { storedText } from './stored-text.ts';
import { documentTokens } from './tokens.ts';
import { mayBeTraditional, packed, type Simplified } from './traditional.ts';

/** What `start.json` says of a finished part. */
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

/** A part, all of it, in memory. */
export interface MadePart {
  content: PartContent;
  /** By the name within their folder: what is asked for the part, a text a document, Pagefind's program. */
  part: Files;
  texts: Files;
  engine: Files;
}

export type Files = Map<string, Uint8Array>;

/**
 * Places a file of the index holds, about. Measured at 1,000 entries: with the 20,000 that are
 * usual a visitor fetches four times as much for a phrase; with fewer the list of files grows.
 */
const CHUNK = 2000;
const CHUNK_VARIABLE = 'PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE';
const ENGINE_FILES = ['pagefind.js', 'wasm.unknown.pagefind'];

/** Makes a part. The same documents give the same bytes. */
export async function makePart(
  documents: readonly SearchDocument[],
  simplified: Simplified,
): Promise<MadePart> {
  const { written, words } = await indexWithPagefind(documents, simplified);
  const [metaName, meta] = onlyOne(written, '.pf_meta');
  const files = packFileList(gunzipSync(meta));
  const part: Files = new Map([...written].filter(([name]) => name.startsWith('index/')));
  const add = (name: string, value: unknown): string => {
    const text = JSON.stringify(value);
    const file = `${name}-${shortHash(text)}.json`;
    part.set(file, Buffer.from(text));
    return file;
  };
  const list = documents.map(({ url, title, date }): Listed => ({
    url,
    title,
    ...(date === undefined ? {} : { date }),
  }));
  const engine = await programIn(written);
  return {
    content: {
      ...versionOf(written, engine),
      hash: metaName.slice('pagefind.'.length, -'.pf_meta'.length),
      size: documents.length,
      files: add('files', files),
      facets: add('facets', facetTable(documents.map(({ filters }) => filters))),
      list: add('list', list),
      words: add('words', words),
    },
    part,
    texts: textsOf(documents, simplified, documentNames(files)),
    engine,
  };
}

/** What Pagefind wrote, by path, and the words of letters in it, in order. */
async function indexWithPagefind(
  documents: readonly SearchDocument[],
  simplified: Simplified,
): Promise<{ written: Files; words: string[] }> {
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
    // In memory: of what it would write, a third is a file a document that nobody asks for.
    const { files, errors: refused } = await index.getFiles();
    if (refused.length > 0) throw new Error(refused.join('\n'));
    const written = new Map(
      files.map(({ path, content }) => [path.replaceAll('\\', '/'), content]),
    );
    return { written, words: [...words].sort() };
  } finally {
    await close();
    if (usual === undefined) Reflect.deleteProperty(process.env, CHUNK_VARIABLE);
    else process.env[CHUNK_VARIABLE] = usual;
  }
}

/** From the radicals to the last common Han character; nearly all tokens begin there. */
const beginsUnspaced = (token: string): boolean => {
  const code = token.charCodeAt(0);
  return code >= 0x2e80 && code <= 0x9fff;
};

/** Of two letters or more; figures are not completed. */
const isWord = (token: string): boolean =>
  token.length > 1 && !beginsUnspaced(token) && /\p{L}/u.test(token) && ![...token].some(isSingle);

function onlyOne(written: Files, ending: string): [name: string, bytes: Uint8Array] {
  const [found, ...more] = [...written].filter(([name]) => name.endsWith(ending));
  if (found === undefined || more.length > 0) throw new Error(`not one file *${ending}`);
  return found;
}

/** @param names what Pagefind calls each document, in the order in which it got them */
function textsOf(
  documents: readonly SearchDocument[],
  simplified: Simplified,
  names: readonly string[],
): Files {
  if (names.length !== documents.length) throw new Error('Pagefind has other documents');
  return new Map(
    documents.map((document, i) => {
      const text = storedText(document);
      const all = text.blocks.map((block) => block.text).join('');
      const own = mayBeTraditional(all) ? pairsIn(all, simplified) : '';
      const stored = own === '' ? text : { ...text, traditional: own };
      return [textFile(names[i] ?? ''), Buffer.from(JSON.stringify(stored))];
    }),
  );
}

/** The pairs of the table that a text needs. */
function pairsIn(text: string, simplified: Simplified): string {
  const own = new Set(text);
  return packed(new Map([...simplified].filter(([traditional]) => own.has(traditional))));
}

async function programIn(written: Files): Promise<Files> {
  const program: Files = new Map();
  for (const name of ENGINE_FILES) {
    const given = written.get(name);
    if (given === undefined) throw new Error(`Pagefind has no ${name}`);
    // A sixth of what it weighs, packed, is long names.
    program.set(name, name.endsWith('.js') ? await minified(name, given) : given);
  }
  return program;
}

function versionOf(written: Files, program: Files): Pick<PartContent, 'pagefind' | 'engine'> {
  const hash = createHash('sha256');
  for (const bytes of program.values()) hash.update(bytes);
  const [, entry] = onlyOne(written, 'pagefind-entry.json');
  const { version } = JSON.parse(Buffer.from(entry).toString()) as { version: string };
  return { pagefind: version, engine: `engine-${hash.digest('hex').slice(0, 10)}` };
}

async function minified(name: string, program: Uint8Array): Promise<Uint8Array> {
  const text = Buffer.from(program).toString();
  const { code, errors } = await minify(name, text, { module: true });
  if (errors.length > 0) throw new Error(`${name}: ${errors.join('\n')}`);
  return Buffer.from(code);
}

function shortHash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 10);
}
