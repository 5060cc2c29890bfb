/** The pages of a site that is being developed: nobody has written them, so they are asked for one by one. */
import { recordsOf, type Catalogue } from '../graph/catalogue.ts';
import { recordLink } from '../graph/links.ts';
import { hashOf } from '../intake/hash.ts';
import { dataKinds } from '../model/kinds.ts';
import { pageText } from '../search/page-text.ts';
import type { FinishedPage } from './write-search.ts';

/** Asked for at once: while one is drawn, another is fetched. */
const AT_ONCE = 4;
const LINK = /<a\b[^>]*?\shref="([^"#?]*\/)["#?]/g;

export class DevelopedPages {
  readonly #addressOf: () => string;
  /** Pages of records as they were when the record was what `of` tells. */
  readonly #drawn = new Map<string, { of: string; page: FinishedPage }>();
  /** Pages that only arrange others; there are many, and what they arrange says what they say. */
  readonly #arranging = new Set<string>();

  /** @param addressOf the address of the server, with its base path and a slash at its end */
  constructor(addressOf: () => string) {
    this.#addressOf = addressOf;
  }

  /**
   * The pages of all records and, from the front page on, what the pages that are no record's
   * lead to. One that cannot be drawn, as an entry with a fault, is passed over. A record that
   * has not changed is not drawn again.
   */
  async *pages(catalogue: Catalogue): AsyncGenerator<FinishedPage> {
    const records = statesOf(catalogue);
    const coming = ['/', ...records.keys()];
    const known = new Set([...coming, ...this.#arranging]);
    while (coming.length > 0) {
      const drawn = await Promise.all(
        coming.splice(0, AT_ONCE).map((url) => this.#draw(url, records.get(url))),
      );
      for (const page of drawn) {
        if (page === undefined) continue;
        yield page;
        if (records.has(page.url)) continue;
        if (pageText(page.html) === undefined) {
          this.#arranging.add(page.url);
          continue;
        }
        for (const url of this.#linkedFrom(page)) {
          if (known.has(url)) continue;
          known.add(url);
          coming.push(url);
        }
      }
    }
  }

  async #draw(url: string, of: string | undefined): Promise<FinishedPage | undefined> {
    const before = this.#drawn.get(url);
    if (of !== undefined && before?.of === of) return before.page;
    const answer = await fetch(this.#addressOf() + url.slice(1));
    if (!answer.ok) return undefined;
    const page = { url, html: await answer.text() };
    if (of !== undefined) this.#drawn.set(url, { of, page });
    return page;
  }

  #linkedFrom({ html }: FinishedPage): string[] {
    const base = new URL(this.#addressOf()).pathname;
    return [...html.matchAll(LINK)].flatMap(([, href = '']) =>
      href.startsWith(base) ? `/${href.slice(base.length)}` : [],
    );
  }
}

/** By the address of its page, what decides how a record reads. */
function statesOf(catalogue: Catalogue): Map<string, string> {
  const states = new Map<string, string>();
  const note = (url: string | undefined, state: unknown): void => {
    if (url !== undefined) states.set(url, hashOf(JSON.stringify(state)));
  };
  for (const { ref, data, bodyKey } of catalogue.entries) note(`/${ref}/`, [data, bodyKey]);
  for (const kind of dataKinds) {
    for (const { id, data } of recordsOf(catalogue, kind)) {
      note(recordLink(catalogue, kind, id)?.href, data);
    }
  }
  return states;
}
