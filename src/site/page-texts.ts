/** The texts of pages, remembered by what the pages hold: reading one takes longer than drawing it. */
import { hashOf } from '../intake/hash.ts';
import { readSealed, writeSealed } from '../intake/whole-file.ts';
import { mainOf, pageText, type PageText } from '../search/page-text.ts';

export class PageTexts {
  readonly #file: string;
  /** `null` for a page that says nothing of its own. */
  readonly #known: Readonly<Record<string, PageText | null>>;
  readonly #used: Record<string, PageText | null> = {};

  /** @param file of a cache that is of one version of the program; it may be missing or damaged */
  constructor(file: string) {
    this.#file = file;
    this.#known = JSON.parse(readSealed(file)?.toString() ?? '{}') as Record<string, PageText>;
  }

  of(html: string): PageText | undefined {
    const main = mainOf(html);
    const key = hashOf(main);
    const text = this.#known[key];
    return (this.#used[key] = text === undefined ? (pageText(main) ?? null) : text) ?? undefined;
  }

  /** Writes down those that were asked for since it was made. */
  keep(): void {
    const isNew = Object.keys(this.#used).some((key) => this.#known[key] === undefined);
    if (isNew) writeSealed(this.#file, Buffer.from(JSON.stringify(this.#used)));
  }
}
