/**
 * Astro's content layer gets what our own reader has read. Entries are data: they never become
 * modules, so nothing in them can run, and their bodies wait on disk beside the store.
 */
import type { Loader } from 'astro/loaders';
import type { Collection } from '../model/kinds.ts';
import { inUse } from './in-use.ts';

/** Hands the records of one collection over, so that `getCollection` knows them by their types. */
export function recordsLoader(collection: Collection): Loader {
  return {
    name: loaderName(collection),
    load: async ({ store, meta }) => {
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
    },
  };
}

/** By which the development server asks for it again. */
export function loaderName(collection: Collection): string {
  return `tongban-${collection}`;
}
