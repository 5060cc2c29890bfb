/**
 * Pagefind's program, asked for one part of the index at a time. It runs in a thread of its own
 * (`asking-thread.ts`), since it fetches by the `fetch` of the place it runs in, and that has
 * to be ours: a file that hangs is given up, the program's 55 KB are fetched once for all
 * parts, and what Pagefind asks for first, `start.json` has said already.
 */
import { FOLDER, type PartFiles, type Start } from './start.ts';
import { unpackFileList, type FileList } from './file-list.ts';
import { EVERY_DOCUMENT } from './letters.ts';
import type { Fetch } from './patient-fetch.ts';

/** A document that answers. */
export interface Match {
  /** Pagefind's name for it. */
  id: string;
  score: number;
  /** One of the words stands in its title. */
  isTitled: boolean;
}

/** Each promise is rejected where a file that the answer needs cannot be had in time. */
export interface Engine {
  /** Documents that hold all words, the best first. A last word may go on. */
  rank(part: PartFiles, words: readonly string[]): Promise<Match[]>;
  /** Ids of the documents that hold these words one after another, in the order of the index. */
  prove(part: PartFiles, words: readonly string[]): Promise<string[]>;
}

/** What we use of Pagefind's program. */
interface Pagefind {
  createInstance(options: object): Instance;
}
interface Instance {
  search(query: string): Promise<{ results: PagefindResult[] }>;
}
interface PagefindResult {
  id: string;
  score: number;
  matchedMetaFields?: string[];
}

export interface Place {
  /** Root of the site, with a slash at its end. */
  baseUrl: string;
  start: Start;
}

export interface Surroundings {
  /** Gives a file up by itself where it does not come. */
  fetch: Fetch;
  /** Makes this the `fetch` of everything that runs here. */
  install: (fetch: Fetch) => void;
  /** The program under an address. */
  load: (address: string) => Promise<unknown>;
}

export function openEngine(place: Place, { fetch: get, install, load }: Surroundings): Engine {
  const { baseUrl, start } = place;
  // Pagefind goes on without a file that does not come; what it says then is no answer.
  const failures: string[] = [];
  const fetch = fetchFor(place, (address) =>
    get(address).catch((error: unknown) => {
      failures.push(address);
      throw error;
    }),
  );
  install(fetch);
  const root = `${baseUrl}${FOLDER}/`;
  const program = `${root}${start.engine}/`;
  let loading: Promise<Pagefind> | undefined;
  const instances = new Map<string, Promise<Instance>>();

  const loaded = () => {
    loading ??= load(`${program}pagefind.js`) as Promise<Pagefind>;
    loading.catch(() => (loading = undefined));
    return loading;
  };
  const opened = async (part: PartFiles): Promise<Instance> => {
    const basePath = addressOf(baseUrl, part);
    // Pagefind begins by itself with these; that they cannot be had it would tell nobody.
    const needed = [`pagefind.${part.hash}.pf_meta`, PROGRAM].map((name) => fetch(basePath + name));
    const [{ createInstance }] = await Promise.all([loaded(), ...needed]);
    const instance = createInstance({
      basePath,
      // It is in one already.
      noWorker: true,
    });
    // Waits until it has begun, which `init` does not.
    await instance.search(`"${EVERY_DOCUMENT}"`);
    return instance;
  };
  let before: Promise<unknown> = Promise.resolve();
  const instanceOf = (part: PartFiles): Promise<Instance> => {
    const known = instances.get(part.folder);
    if (known !== undefined) return known;
    // One after another: the first brings the program that the others share.
    const opening = before.then(() => opened(part));
    before = opening.catch(() => undefined);
    opening.catch(() => instances.delete(part.folder));
    instances.set(part.folder, opening);
    return opening;
  };
  const ask = async (part: PartFiles, query: string) => {
    const instance = await instanceOf(part);
    const before = failures.length;
    const { results } = await instance.search(query);
    const own = failures.slice(before).filter((one) => one.startsWith(addressOf(baseUrl, part)));
    if (own.length > 0) throw new Error(`${own.join(', ')} did not come`);
    return results;
  };

  return {
    rank: async (part, words) =>
      (await ask(part, words.join(' '))).map(({ id, score, matchedMetaFields = [] }) => ({
        id,
        score,
        isTitled: matchedMetaFields.includes('title'),
      })),
    prove: async (part, words) => (await ask(part, `"${words.join(' ')}"`)).map(({ id }) => id),
  };
}

/**
 * The `fetch` that Pagefind gets. What it begins with is remembered, its program for all parts.
 *
 * @param fetch gives a file up by itself where it does not come
 */
function fetchFor({ baseUrl, start }: Place, fetch: Fetch): Fetch {
  const root = `${baseUrl}${FOLDER}/`;
  const remembered = new Map<string, Promise<Response>>();
  const once = async (address: string): Promise<Response> => {
    let known = remembered.get(address);
    if (known === undefined) {
      remembered.set(address, (known = fetch(address)));
      known.catch(() => remembered.delete(address));
    }
    return (await known).clone();
  };
  const listOf = async ({ files }: PartFiles): Promise<Response> => {
    const list = (await (await once(root + files)).json()) as FileList;
    return new Response(unpackFileList(list) as Uint8Array<ArrayBuffer>);
  };
  return (input) => {
    const [address = ''] = input.split('?');
    const part = start.parts.find((one) => address.startsWith(addressOf(baseUrl, one)));
    if (part === undefined) return fetch(address);
    const name = address.slice(address.lastIndexOf('/') + 1);
    if (name === 'pagefind-entry.json') return Promise.resolve(new Response(entryOf(part, start)));
    if (name === PROGRAM) return once(`${root}${start.engine}/${PROGRAM}`);
    return name.endsWith('.pf_meta') ? listOf(part) : fetch(address);
  };
}

/** Of the files of a part, with a slash at its end. */
const addressOf = (baseUrl: string, { folder }: PartFiles): string =>
  [baseUrl + FOLDER, folder, ''].join('/');

/** Of a language that Pagefind does not know. */
const PROGRAM = 'wasm.unknown.pagefind';

/** What Pagefind would fetch at every visit. */
function entryOf({ hash, size }: PartFiles, { pagefind }: Start): string {
  return JSON.stringify({
    version: pagefind,
    languages: { und: { hash, wasm: null, page_count: size } },
    include_characters: [],
  });
}
