/**
 * What the search page writes references of all it has found from: small files by kind and year,
 * of which it fetches those it needs, and none before it is asked to.
 */
import { isEntryKind, entryKinds, type EntryKind } from '../model/kinds.ts';
import type { Catalogue, Entry } from '../graph/catalogue.ts';
import { citedEntry, referenceTo, type Publisher, type Reference } from './reference.ts';

/** From the site's root. */
export const CITATIONS = 'citations';

/** The references of a shard, by the key of each. */
export type CitationShard = Record<string, Reference>;

/** By the path of each from the site's root, as JSON. */
export function* citationShards(
  catalogue: Catalogue,
  publisher: Publisher,
): Generator<[path: string, text: string]> {
  for (const kind of entryKinds) {
    const own = Map.groupBy(catalogue.byKind[kind] as readonly Entry[], ({ data }) =>
      data.date.slice(0, 4),
    );
    for (const [year, entries] of own) {
      const shard: CitationShard = Object.fromEntries(
        entries.map((entry) => {
          const reference = referenceTo(citedEntry(catalogue, entry), publisher);
          return [reference.key, reference];
        }),
      );
      yield [shardPath(kind, year), JSON.stringify(shard)];
    }
  }
}

function shardPath(kind: EntryKind, year: string): string {
  return `${CITATIONS}/${kind}-${year}.json`;
}

/**
 * Where the reference to a page is found; nothing where the page is no work.
 *
 * @param path of the page from the site's root, `/papers/x/`
 * @param date of the work, `YYYY-MM-DD`
 */
export function citationOf(
  path: string,
  date: string | undefined,
): { shard: string; key: string } | undefined {
  const [, kind = '', id, ...rest] = path.split('/');
  if (!isEntryKind(kind) || !id || rest.join('') !== '' || date === undefined) return undefined;
  return { shard: shardPath(kind, date.slice(0, 4)), key: `${kind}-${id}` };
}
