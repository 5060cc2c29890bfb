/** The files of the index as the browser reads them. */
import { FOLDER, shardFile, START, textFile, type Start } from './start.ts';
import type { StoredText } from './stored-text.ts';

/** Everything the search fetches. Each promise is rejected where the file cannot be had. */
export interface IndexFiles {
  start(): Promise<Start>;
  shard(version: string, shard: number): Promise<Uint8Array>;
  text(name: string): Promise<StoredText>;
}

/** @param baseUrl root of the site, with a slash at its end */
export function filesUnder(baseUrl: string): IndexFiles {
  const folder = `${baseUrl}${FOLDER}/`;
  return {
    // Asked for anew each time: all other files are named by what is in them.
    start: async () => parse<Start>(await get(folder + START, { cache: 'no-cache' })),
    shard: async (version, shard) => {
      const response = await get(folder + shardFile(version, shard));
      return new Uint8Array(await response.arrayBuffer());
    },
    text: async (name) => parse<StoredText>(await get(folder + textFile(name))),
  };
}

async function get(address: string, options?: RequestInit): Promise<Response> {
  const response = await fetch(address, options);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response;
}

/** Packed by us, since not every host packs; some hosts unpack what they find packed. */
async function parse<T>(response: Response): Promise<T> {
  const bytes = new Uint8Array(await response.arrayBuffer());
  const isPacked = bytes[0] === 0x1f && bytes[1] === 0x8b;
  const text = isPacked
    ? await new Response(
        new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip')),
      ).text()
    : new TextDecoder().decode(bytes);
  return JSON.parse(text) as T;
}
