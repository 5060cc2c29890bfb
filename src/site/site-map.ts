/** The list of pages for search engines, by `@astrojs/sitemap`. */
import { readdirSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import sitemap from '@astrojs/sitemap';
import { makeFolder } from '../intake/whole-file.ts';
import { pathWithin } from '../model/paths/path-within.ts';
import type { MadePage } from './made-pages.ts';
import type { SiteFiles } from './site-files.ts';

/** As that integration calls what it writes. */
export const SITE_MAP = 'sitemap-index.xml';

/** What it writes. */
const WRITTEN = /^sitemap-(?:index|\d+)\.xml$/;

/**
 * Lists the pages that say of themselves what they say: none that only arranges or repeats others
 * (a narrowed list, a sheet to print), none that leads on to a new address, none that asks not to
 * be listed. Which these are is read off the finished pages, a school's own among them.
 *
 * @param room a folder for what the integration writes
 * @param address of the host, without a slash at its end
 * @param basePath with slashes at both ends
 */
export async function writeSiteMap(
  site: SiteFiles,
  pages: Iterable<MadePage>,
  room: string,
  { address, basePath }: { address: string; basePath: string },
): Promise<void> {
  const listed = [...pages].filter((page) => page.isPage && page.isListed);
  const { hooks } = sitemap({
    namespaces: { news: false, xhtml: false, image: false, video: false },
  });
  // It is an integration of Astro's, and is told what Astro would tell it.
  const tell = (name: keyof typeof hooks, told: object): unknown =>
    (hooks[name] as ((told: object) => unknown) | undefined)?.(told);
  const config = { site: address, base: basePath, trailingSlash: 'always' };
  await tell('astro:routes:resolved', { routes: [] });
  await tell('astro:config:done', { config: { ...config, build: { format: 'directory' } } });
  makeFolder(room);
  await tell('astro:build:done', {
    dir: pathToFileURL(`${room}/`),
    pages: listed.map(({ file }) => ({ pathname: file.replace(/index\.html$/, '') })),
    logger: { info: () => undefined, warn: () => undefined, error: fail },
  });
  for (const name of readdirSync(room)
    .filter((one) => WRITTEN.test(one))
    .sort())
    site.copy(name, pathWithin(room, name));
}

function fail(words: string): never {
  throw new Error(words);
}

/** A mark in somebody's text is not taken for one: there `<` or `"` is written otherwise. */
const CANONICAL = /<link rel="canonical" href="([^"]*)"/;
const NOT_LISTED = /<meta name="robots" content="noindex"|<main\b[^>]*\sdata-elsewhere\b/;

/**
 * @param html of a finished page
 * @param address of the page
 */
export function isListed(html: string, address: string): boolean {
  const canonical = CANONICAL.exec(html)?.[1] ?? address;
  return !NOT_LISTED.test(html) && URL.parse(canonical)?.href === address;
}
