/** The pages of a site that is being developed: nobody has written them, so they are asked for one by one. */
import type { Catalogue } from '../graph/catalogue.ts';
import { pageFacts } from '../search/page-facts.ts';
import { pageText } from '../search/page-text.ts';
import type { FinishedPage } from './write-search.ts';

/** Asked for at once: while one is drawn, another is fetched. */
const AT_ONCE = 4;
const LINK = /<a\b[^>]*?\shref="([^"#?]*\/)["#?]/g;

/**
 * The pages of all records and, from the front page on, what the pages that are no record's lead
 * to. One that cannot be drawn, as an entry with a fault, is passed over.
 *
 * @param address of the server, with its base path and a slash at its end
 */
export async function* developedPages(
  catalogue: Catalogue,
  address: string,
): AsyncGenerator<FinishedPage> {
  const base = new URL(address).pathname;
  const records = new Set(pageFacts(catalogue).keys());
  const coming = ['/', ...records];
  const known = new Set(coming);
  while (coming.length > 0) {
    const pages = await Promise.all(
      coming.splice(0, AT_ONCE).map(async (url) => ({ url, html: await draw(address, url) })),
    );
    for (const { url, html } of pages) {
      if (html === undefined) continue;
      yield { url, html };
      // What only arranges leads to nothing new.
      if (records.has(url) || pageText(html) === undefined) continue;
      for (const [, href = ''] of html.matchAll(LINK)) {
        const next = href.startsWith(base) ? `/${href.slice(base.length)}` : '';
        if (next === '' || known.has(next)) continue;
        known.add(next);
        coming.push(next);
      }
    }
  }
}

async function draw(address: string, url: string): Promise<string | undefined> {
  const answer = await fetch(new URL(url.slice(1), address));
  return answer.ok ? answer.text() : undefined;
}
