import type { Connect } from 'vite';
import { besidePages, writeBesidePages } from './beside-pages.ts';
import type { Place } from './place.ts';
import type { Reading } from './reading.ts';
import { staticFiles } from './static-files.ts';

/** How long a made set serves before it is asked whether there is anything new. */
const FRESH_MS = 1000;
const BESIDE_PAGES = new RegExp(`^/(?:${besidePages.join('|')})/`);

/**
 * What a build writes beside the pages. While developing it is made when it is asked for,
 * from the files as they are then; nothing changed, nothing is done.
 */
export function developmentFiles(place: Place, reading: Reading): Connect.NextHandleFunction {
  const outDir = place.development;
  const serve = staticFiles(outDir);
  let made: { at: number; done: Promise<unknown> } | undefined;

  const make = async (): Promise<void> => {
    const { catalogue } = await reading.site();
    await writeBesidePages(catalogue, outDir, place);
  };

  return (request, response, next) => {
    // Vite has already taken the base path off.
    if (!BESIDE_PAGES.test(request.url ?? '')) {
      next();
      return;
    }
    if (made === undefined || Date.now() - made.at > FRESH_MS)
      made = { at: Date.now(), done: make() };
    made.done.then(() => serve(request, response, next), next);
  };
}
