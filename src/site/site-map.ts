/** The list of pages for search engines, by `@astrojs/sitemap`. */
import { readFileSync } from 'node:fs';
import sitemap from '@astrojs/sitemap';
import type { AstroIntegration } from 'astro';
import { findInside } from '../intake/find-inside.ts';

/** As that integration calls what it writes. */
export const SITE_MAP = 'sitemap-index.xml';

/**
 * Lists the pages that say of themselves what they say: none that only arranges or repeats others
 * (a narrowed list, a sheet to print), none that leads on to a new address, none that asks not to
 * be listed. Which these are is read off the finished pages, a school's own among them.
 *
 * @param folder where the site is made
 * @param basePath with slashes at both ends
 */
export function siteMap(folder: string, basePath: string): AstroIntegration {
  return sitemap({
    filter: (address) => {
      const path = decodeURI(new URL(address).pathname).slice(basePath.length);
      const file = findInside(folder, `${path}index.html`);
      return file !== undefined && isListed(readFileSync(file, 'utf8'), address);
    },
    namespaces: { news: false, xhtml: false, image: false, video: false },
  });
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
