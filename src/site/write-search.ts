/** Makes what the search asks, of the pages as they are. */
import { readFile } from 'node:fs/promises';
import type { Catalogue } from '../graph/catalogue.ts';
import { pathWithin } from '../model/paths/path-within.ts';
import type { SearchDocument } from '../search/document.ts';
import { FACTS_OF_OTHERS, pageFacts } from '../search/page-facts.ts';
import { pageText } from '../search/page-text.ts';
import { searchKeys } from '../search/understand/make-keys.ts';
import { writeSearchIndex } from '../search/write-index.ts';
import { makeFolder } from '../intake/whole-file.ts';
import { PageTexts } from './page-texts.ts';

/** A page of the site: its address from the root, `/lessons/x/`, and its HTML. */
export interface FinishedPage {
  url: string;
  html: string;
}

/**
 * What each page says of its own, as the search and the record file have it.
 *
 * @param cacheDir texts of pages are kept here
 */
export async function pageDocuments(
  catalogue: Catalogue,
  pages: AsyncIterable<FinishedPage>,
  cacheDir: string,
): Promise<SearchDocument[]> {
  makeFolder(cacheDir);
  const texts = new PageTexts(pathWithin(cacheDir, 'page-texts.json'));
  const found = await documentsOf(catalogue, pages, (html) => texts.of(html));
  texts.keep();
  return found;
}

/**
 * @param found see {@link pageDocuments}
 * @param outDir the index goes to its folder `_search`
 * @param cacheDir finished parts are kept here
 * @returns a line about it
 */
export async function writeSearch(
  catalogue: Catalogue,
  found: readonly SearchDocument[],
  outDir: string,
  cacheDir: string,
): Promise<string> {
  const { documents, parts, made } = await writeSearchIndex({
    documents: found,
    keys: searchKeys(catalogue),
    outDir,
    cacheDir,
  });
  const kept = made === 0 ? '没有变化，沿用上次的' : `${parts} 个部分，重做了 ${made} 个`;
  return `搜索索引 ${documents} 页（${kept}）`;
}

/**
 * One for each page that says something of its own.
 *
 * @param textOf the text of a page, `pageText` or what remembers it
 */
export async function documentsOf(
  catalogue: Catalogue,
  pages: AsyncIterable<FinishedPage>,
  textOf: typeof pageText = pageText,
): Promise<SearchDocument[]> {
  const facts = pageFacts(catalogue);
  const documents: SearchDocument[] = [];
  for await (const { url, html } of pages) {
    const text = textOf(html);
    if (text !== undefined)
      documents.push({ url, ...text, ...(facts.get(url) ?? FACTS_OF_OTHERS) });
  }
  return documents;
}

const INDEX = /(^|\/)index\.html$/;

/**
 * The pages of a built site.
 *
 * @param files paths from the site's root, with `/`; those that are no pages are passed over
 */
export async function* builtPages(
  outDir: string,
  files: Iterable<string>,
): AsyncGenerator<FinishedPage> {
  for (const file of files) {
    if (!file.endsWith('.html')) continue;
    const html = await readFile(pathWithin(outDir, file), 'utf8');
    yield { url: `/${file.replace(INDEX, '$1')}`, html };
  }
}
