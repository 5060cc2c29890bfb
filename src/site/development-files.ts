import { rm } from 'node:fs/promises';
import type { Connect } from 'vite';
import { pathWithin } from '../model/paths/path-within.ts';
import { FOLDER } from '../search/start.ts';
import { isBesidePages, writeBesidePages } from './beside-pages.ts';
import { DevelopedPages } from './developed-pages.ts';
import type { Place } from './place.ts';
import type { Reading } from './reading.ts';
import { staticFiles } from './static-files.ts';
import { Groups } from './made-groups.ts';
import { PageTexts } from './page-texts.ts';
import { SiteFiles } from './site-files.ts';
import { documentsOf, writeSearch } from './write-search.ts';

/** How long a made set serves before it is asked whether there is anything new. */
const FRESH_MS = 1000;
/** By itself: whoever looks at pictures while writing shall not wait for an index nobody asks. */
const SEARCH = new RegExp(`^/${FOLDER}/`);

/**
 * What a build writes beside the pages. While developing it is made when it is asked for,
 * from the files as they are then; nothing changed, nothing is done.
 *
 * @param addressOf the address of the server, with its base path and a slash at its end
 */
export function developmentFiles(
  place: Place,
  reading: Reading,
  addressOf: () => string,
): Connect.NextHandleFunction {
  const serve = staticFiles(place.development);
  const developed = new DevelopedPages(addressOf);
  const beside = new DevelopedFiles(place.development);
  const searched = new DevelopedFiles(place.development);
  let indexed: unknown;
  const sets = [
    {
      isAsked: isBesidePages,
      made: whenStale(async () => {
        const { records } = await reading.content();
        const { catalogue, frame } = await reading.site();
        await beside.make((site) =>
          writeBesidePages({ catalogue, records }, frame, new Groups(site), place.settings),
        );
      }),
    },
    {
      isAsked: (address: string) => SEARCH.test(address),
      made: whenStale(async () => {
        // A page is drawn in some twentieth of a second, and a school has many.
        const content = await reading.content();
        if (content === indexed) return;
        const { catalogue } = await reading.site();
        const texts = new PageTexts(place.texts);
        const pages = [];
        for await (const { url, html } of developed.pages(catalogue))
          pages.push({ url, text: texts.of(html).text });
        texts.keep();
        const documents = documentsOf(catalogue, pages);
        await searched.make((site) => writeSearch(catalogue, documents, site, place.search));
        indexed = content;
      }),
    },
  ];
  return (request, response, next) => {
    // Vite has already taken the base path off.
    const [address = ''] = (request.url ?? '').split('?');
    const set = sets.find(({ isAsked }) => isAsked(address));
    if (set === undefined) {
      next();
      return;
    }
    set.made().then(() => serve(request, response, next), next);
  };
}

/** One set of files, of which only what differs is written the next time. */
class DevelopedFiles {
  #made: SiteFiles;

  constructor(folder: string) {
    this.#made = new SiteFiles(folder);
  }

  async make(write: (site: SiteFiles) => Promise<unknown>): Promise<void> {
    const { folder, hashes } = this.#made;
    const site = new SiteFiles(folder, { folder, hashes });
    await write(site);
    for (const name of hashes.keys())
      if (!site.has(name)) await rm(pathWithin(folder, name), { force: true });
    this.#made = site;
  }
}

/** Makes something anew when it was made a while ago, and never twice at once. */
function whenStale(make: () => Promise<void>): () => Promise<void> {
  let made: { done: Promise<void>; at: number } | undefined;
  return () => {
    if (made === undefined || Date.now() - made.at > FRESH_MS) {
      const own = { done: make(), at: Infinity };
      made = own;
      // From its end on: making may take longer than it stays fresh.
      void own.done.catch(() => undefined).then(() => (own.at = Date.now()));
    }
    return made.done;
  };
}
