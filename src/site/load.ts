/** What pages ask for. */
import { recordsOf } from '../graph/catalogue.ts';
import { hashOf } from '../intake/hash.ts';
import { readStoredBody } from '../intake/body-store.ts';
import type { Body } from '../body/body.ts';
import { collections } from '../model/kinds.ts';
import type { Fault } from '../model/faults/fault.ts';
import type { Frame } from '../views/frame.ts';
import { isOfPage } from './page-file.ts';
import { inUse } from './in-use.ts';
import type { Site } from './site-of.ts';

/** The catalogue and what frames every page: once for all pages of a build. */
export function loadSite(): Promise<Site> {
  return inUse().reading.site();
}

export function loadBody(key: string): Body {
  return readStoredBody(inUse().place.settings.cacheDir, key);
}

/** What a writer is told on a page, while developing. */
export interface ForWriter {
  /** Of the file that this page is made of. */
  own: Fault[];
  /** Of all other files. */
  elsewhere: Fault[];
  /** Whether nobody else will see this page. */
  isDraft: boolean;
}

/**
 * Nothing in a build: one with faults never gets here, and no draft is in one.
 *
 * @param pathname of the page, its base path included
 */
export async function loadForWriter(pathname: string): Promise<ForWriter> {
  if (!import.meta.env.DEV) return { own: [], elsewhere: [], isDraft: false };
  const { place, reading } = inUse();
  const { faults, drafts } = await reading.content();
  const isOwn = isOfPage(pathname, place.settings.basePath);
  return {
    own: faults.filter(({ file }) => isOwn(file)),
    elsewhere: faults.filter(({ file }) => !isOwn(file)),
    isDraft: drafts.some(isOwn),
  };
}

/**
 * One path of a page, with the key that tells Astro whether it has to be rendered again.
 * The props are all a page may take its words from, so their hash is the key.
 */
export function doorway<Params extends Record<string, string | undefined>, Props extends object>(
  params: Params,
  props: Props,
): { params: Params; props: Props; cacheKey: string } {
  const { frame, ...own } = props as { frame?: Frame };
  const around = frame === undefined ? '' : hashOfFrame(frame);
  return { params, props, cacheKey: hashOf(around + JSON.stringify(own)) };
}

const frames = new WeakMap<Frame, string>();

/** All pages have the same. */
function hashOfFrame(frame: Frame): string {
  let hash = frames.get(frame);
  if (hash === undefined) frames.set(frame, (hash = hashOf(JSON.stringify(frame))));
  return hash;
}

/**
 * A filter for `getCollection` on pages of a school's own, which by itself gives the records for
 * colleagues and the private ones too: only what the readers of this edition may see.
 *
 * @example const lessons = await getCollection('lessons', await shownHere());
 */
export async function shownHere(): Promise<(one: { collection: string; id: string }) => boolean> {
  const { catalogue } = await loadSite();
  const shown = new Set(
    collections.flatMap((kind) => recordsOf(catalogue, kind).map(({ id }) => `${kind}/${id}`)),
  );
  return ({ collection, id }) => shown.has(`${collection}/${id}`);
}
