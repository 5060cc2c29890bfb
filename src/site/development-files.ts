import path from 'node:path';
import type { Connect } from 'vite';
import sirv from 'sirv';
import { readStoredBody } from '../intake/body-store.ts';
import { searchDocuments } from '../search/documents.ts';
import { otherNames } from '../search/other-names.ts';
import { writeSearchIndex } from '../search/write-index.ts';
import { catalogueFromFiles } from './catalogue-from-files.ts';
import type { Settings } from './settings.ts';
import { writeOverlap } from './write-overlap.ts';
import { writePictures } from './write-pictures.ts';

/** How long a made set serves before the files are looked at again. */
const FRESH_MS = 1000;

/**
 * Pictures, the topic check's index and the search index exist only after a build. While developing they are made
 * when they are asked for, from the files as they are then; nothing changed, nothing is done.
 */
export function developmentFiles(settings: Settings): Connect.NextHandleFunction {
  const outDir = path.join(settings.cacheDir, 'development');
  const serve = sirv(outDir, { dev: true });
  let made: { at: number; done: Promise<void> } | undefined;

  const make = async (): Promise<void> => {
    const catalogue = await catalogueFromFiles(settings);
    await writePictures(catalogue, outDir, settings.cacheDir);
    await writeOverlap(catalogue, outDir);
    const documents = searchDocuments(catalogue, (key) => readStoredBody(settings.cacheDir, key));
    const names = otherNames(catalogue);
    await writeSearchIndex({ documents, names, outDir, cacheDir: settings.cacheDir });
  };

  return (request, response, next) => {
    // Vite has already taken the base path off.
    const url = request.url ?? '';
    if (!/^\/(?:_search|_pictures|overlap)\//.test(url)) {
      next();
      return;
    }
    if (made === undefined || Date.now() - made.at > FRESH_MS)
      made = { at: Date.now(), done: make() };
    made.done.then(() => serve(request, response, next), next);
  };
}
