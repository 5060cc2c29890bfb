/** Makes what the search asks, of the pages as they are. */
import { readFileSync } from 'node:fs';
import type { Catalogue } from '../graph/catalogue.ts';
import { pathWithin } from '../model/paths/path-within.ts';
import type { SearchDocument } from '../search/document.ts';
import { FACTS_OF_OTHERS, pageFacts } from '../search/page-facts.ts';
import { pageText, type PageText } from '../search/page-text.ts';
import { searchKeys } from '../search/understand/make-keys.ts';
import { makeSearchIndex } from '../search/write-index.ts';
import type { SiteFiles } from './site-files.ts';

/** A page of the site: its address from the root, `/lessons/x/`, and its HTML. */
export interface FinishedPage {
  url: string;
  html: string;
}

/** A page by what it says of its own; nothing where it only arranges others. */
export interface PageSaying {
  url: string;
  text: PageText | undefined;
}

/**
 * One for each page that says something of its own, as the search and the record file have it.
 */
export function documentsOf(catalogue: Catalogue, pages: Iterable<PageSaying>): SearchDocument[] {
  const facts = pageFacts(catalogue);
  return [...pages].flatMap(({ url, text }) =>
    text === undefined ? [] : [{ url, ...text, ...(facts.get(url) ?? FACTS_OF_OTHERS) }],
  );
}

/**
 * Makes the index of the search.
 *
 * @param documents see {@link documentsOf}
 * @param cacheDir finished parts are kept here
 * @returns a line about it
 */
export async function writeSearch(
  catalogue: Catalogue,
  found: readonly SearchDocument[],
  site: SiteFiles,
  cacheDir: string,
): Promise<string> {
  const { documents, parts, made } = await makeSearchIndex(
    { documents: found, keys: searchKeys(catalogue), cacheDir },
    (name, content) => {
      site.write(name, content);
    },
  );
  const kept = made === 0 ? '没有变化，沿用上次的' : `${parts} 个部分，重做了 ${made} 个`;
  return `搜索索引 ${documents} 页（${kept}）`;
}

const INDEX = /(^|\/)index\.html$/;

/** The address of a page from the root. */
export function pageUrl(file: string): string {
  return `/${file.replace(INDEX, '$1')}`;
}

/**
 * The pages of a built site, with what they say.
 *
 * @param files paths from the site's root, with `/`; those that are no pages are passed over
 */
export function* builtPages(outDir: string, files: Iterable<string>): Generator<PageSaying> {
  for (const file of files) {
    if (!file.endsWith('.html')) continue;
    yield { url: pageUrl(file), text: pageText(readFileSync(pathWithin(outDir, file), 'utf8')) };
  }
}
