/**
 * Astro's content layer gets what our own reader has read. Entries are data: they never become
 * modules, so nothing in them can run, and their bodies wait on disk beside the store.
 */
import type { Loader, LoaderContext } from 'astro/loaders';
import type { Collection } from '../model/kinds.ts';
import { inUse } from './in-use.ts';

/** Hands the records of one collection over, so that `getCollection` knows them by their types. */
export function recordsLoader(collection: Collection): Loader {
  return {
    name: `tongban-${collection}`,
    load: async (context) => {
      await handOver(collection, context);
      // Astro's own `refreshContent` does nothing while the content configuration is loaded, which
      // it is at every save.
      inUse().reading.follow(collection, () => handOver(collection, context));
    },
  };
}

async function handOver(collection: Collection, { store, meta }: LoaderContext): Promise<void> {
  const { reading } = inUse();
  const records = (await reading.content()).records[collection];
  const ids = new Set(records.map(({ id }) => id));
  // Not `clear`, after which Astro writes files that all builds of the project share.
  for (const id of store.keys()) if (!ids.has(id)) store.delete(id);
  for (const { id, data } of records) {
    // `render` asks for the module of such an entry; see `entries-are-data.ts`.
    store.set({ id, data: data as Record<string, unknown>, deferredRender: true });
  }
  // What a page shows may have changed though no field has: a text, a picture, school.yml.
  meta.set('readings', String(reading.times));
}
