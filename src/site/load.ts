/** The catalogue for pages. Besides `content.config.ts` the only file that knows Astro's content layer. */
import { existsSync, readFileSync } from 'node:fs';
import { getCollection, type CollectionEntry } from 'astro:content';
import { buildCatalogue, type Catalogue } from '../graph/catalogue.ts';
import { frameOf } from '../views/frame.ts';
import type { Records, SourcePicture } from '../graph/records.ts';
import type { Frame } from '../views/frame.ts';
import { readStoredBody } from '../intake/body-store.ts';
import { hashOf } from '../intake/hash.ts';
import { readSchool } from '../intake/read-school.ts';
import type { Body } from '../body/body.ts';
import { collections, type Collection } from '../model/kinds.ts';
import type { Problem } from '../model/problem.ts';
import { archivesOf } from './archives.ts';
import { circumstancesOf } from './circumstances.ts';
import { contentCommit } from './content-commit.ts';
import { placeInUse } from './place-in-use.ts';
import type { EntryFacts } from './records-loader.ts';
import { siteAddress } from './settings.ts';

export interface Site {
  catalogue: Catalogue;
  frame: Frame;
  /**
   * Commit of the content, where it can be told; not in the frame, or every commit would
   * render every page anew. Only for the school: a hash over everything changes with what
   * the public may not see.
   */
  commit?: string;
  /** Addresses of the ZIPs this build makes, by semester. */
  archives: ReadonlyMap<string, string>;
}

const { settings } = placeInUse();
let site: Promise<Site> | undefined;

/** `getCollection` walks every entry at each call, so a build asks it once. */
export function loadSite(): Promise<Site> {
  if (import.meta.env.DEV) return assemble();
  site ??= assemble();
  return site;
}

export function loadBody(key: string): Body {
  return readStoredBody(settings.cacheDir, key);
}

/** What is wrong with the content, while developing. A build with problems never gets here. */
export function loadProblems(): Problem[] {
  if (!import.meta.env.DEV) return [];
  const file = placeInUse().problems;
  if (!existsSync(file)) return [];
  return JSON.parse(readFileSync(file, 'utf8')) as Problem[];
}

/**
 * One path of a page, with the key that tells Astro whether it has to be rendered again.
 * The props are all a page may take its words from, so their hash is the key.
 */
export function doorway<Params extends Record<string, string | undefined>, Props extends object>(
  params: Params,
  props: Props,
): { params: Params; props: Props; cacheKey: string } {
  return { params, props, cacheKey: hashOf(JSON.stringify(props)) };
}

/**
 * A filter for `getCollection` on pages of a school's own, which by itself gives the records for
 * colleagues and the private ones too: only what the readers of this edition may see.
 *
 * @example const lessons = await getCollection('lessons', await shownHere());
 */
export async function shownHere(): Promise<(one: { collection: string; id: string }) => boolean> {
  const { catalogue } = await loadSite();
  const { teachers, topics, groups, books, pairs, plans } = catalogue;
  const others: Record<string, ReadonlyMap<string, unknown>> = {
    ...{ teachers, topics, groups, books, pairs, plans },
  };
  return ({ collection, id }) =>
    others[collection]?.has(id) ?? catalogue.byRef.has(`${collection}/${id}`);
}

async function assemble(): Promise<Site> {
  const read = await readSchool(settings.contentDir, settings.schoolDir);
  if ('problems' in read) throw new Error(read.problems.map((one) => one.message).join('\n'));
  const filled = JSON.parse(readFileSync(placeInUse().filled, 'utf8')) as Collection[];
  const records = Object.fromEntries(
    await Promise.all(
      collections.map(
        async (name) => [name, filled.includes(name) ? await recordsIn(name) : []] as const,
      ),
    ),
  ) as unknown as Records;
  const logo = JSON.parse(readFileSync(placeInUse().logo, 'utf8')) as SourcePicture | null;
  const catalogue = buildCatalogue(records, {
    ...(await circumstancesOf(settings, read.school)),
    ...(logo === null ? {} : { logo }),
  });
  const commit =
    settings.audience === 'school' ? await contentCommit(settings.contentDir) : undefined;
  return {
    catalogue,
    frame: frameOf(catalogue, siteAddress(settings, read.school) ?? '', settings.basePath),
    ...(commit === undefined ? {} : { commit }),
    archives: archivesOf(settings, catalogue),
  };
}

async function recordsIn<C extends Collection>(collection: C): Promise<Records[C]> {
  const entries: CollectionEntry<Collection>[] = await getCollection(collection);
  return entries.map(({ id, data, rendered }) => ({
    collection,
    id,
    data,
    ...(rendered?.metadata as unknown as EntryFacts),
  })) as unknown as Records[C];
}
