/** The index as it lies on the site, loaded piece by piece as questions need it. */
import { mayBeTraditional, type Simplified } from '../search/traditional.ts';
import { Concepts } from './concepts.ts';
import type { OverlapSource, Placed } from './source.ts';
import { chunkName, HEAD, shardName, type PackedHead } from './pack.ts';
import { shardOf, unpackShard, type Shard } from './shard.ts';

/** Names of `manifest.json`: the folder that holds the files of {@link packOverlap}. */
export interface OverlapManifest {
  version: string;
}

/**
 * Opens the index; what was loaded is kept for the next question.
 *
 * @param load bytes of a file by its path below the site's folder `overlap`; a failure of
 *   it fails the question, and the next one tries again
 * @param loadTable of traditional characters, which is the search's; where it fails, they are only not understood
 */
export async function packedSource(
  load: (path: string) => Promise<Uint8Array>,
  loadTable: () => Promise<Simplified>,
): Promise<OverlapSource & OverlapManifest> {
  const { version } = parse<OverlapManifest>(await load('manifest.json'));
  const { common, shards, chunk, ...head } = parse<PackedHead>(await load(`${version}/${HEAD}`));

  const shardAt = remembering(async (i: number): Promise<Shard> =>
    unpackShard(await load(`${version}/${shardName(i)}`)),
  );
  const chunkAt = remembering(async (i: number): Promise<Placed[]> =>
    parse(await load(`${version}/${chunkName(i)}`)),
  );

  const tableAt = remembering(loadTable);

  return {
    version,
    head: { ...head, common: new Map(common) },
    concepts: new Concepts(head.concepts),
    postings: async (terms) => {
      const found = await Promise.all(
        terms.map(
          async (term) => [term, (await shardAt(shardOf(term, shards))).get(term)] as const,
        ),
      );
      return new Map(found.flatMap(([term, list]) => (list === undefined ? [] : [[term, list]])));
    },
    simplifiedFor: async (text) => {
      if (!mayBeTraditional(text)) return undefined;
      return tableAt(0).catch(() => undefined);
    },
    records: async (places) => {
      const found = await Promise.all(
        places.map(async (place) => (await chunkAt(Math.floor(place / chunk)))[place % chunk]),
      );
      return found.flatMap((one) => one ?? []);
    },
  };
}

/** Each loaded once; one that failed is forgotten, so that it can be tried again. */
function remembering<T>(make: (key: number) => Promise<T>): (key: number) => Promise<T> {
  const made = new Map<number, Promise<T>>();
  return (key) => {
    const known = made.get(key);
    if (known !== undefined) return known;
    const fresh = make(key);
    made.set(key, fresh);
    fresh.catch(() => made.delete(key));
    return fresh;
  };
}

function parse<T>(bytes: Uint8Array): T {
  return JSON.parse(new TextDecoder().decode(bytes)) as T;
}
