/** The texts of pages, remembered by what the pages hold: reading one takes longer than drawing it. */
import { hashOf } from '../intake/hash.ts';
import { makeFolder, readSealed, writeSealed } from '../intake/whole-file.ts';
import { pathWithin } from '../model/paths/path-within.ts';
import { mainOf, pageText, type PageText } from '../search/page-text.ts';

/** `null` for a page that says nothing of its own. */
type Texts = Record<string, PageText | null>;

/** Where one page has changed, only a part of what is remembered is written anew. */
const SHARDS = 16;

export class PageTexts {
  readonly #folder: string;
  readonly #shards = new Map<string, { known: Texts; used: Texts }>();

  /** @param folder of a cache that is of one version of the program; its files may be missing or damaged */
  constructor(folder: string) {
    this.#folder = folder;
  }

  /** The text of a page, and the key under which it is remembered. */
  of(html: string): { key: string; text: PageText | undefined } {
    const main = mainOf(html);
    const key = hashOf(main);
    let text = this.at(key);
    if (text === 'forgotten') {
      text = pageText(main);
      this.#shardOf(key).used[key] = text ?? null;
    }
    return { key, text };
  }

  /** What {@link of} has given under this key; `forgotten` where it is not there any more. */
  at(key: string): PageText | undefined | 'forgotten' {
    const { known, used } = this.#shardOf(key);
    const text = used[key] ?? known[key];
    if (text === undefined) return 'forgotten';
    used[key] = text;
    return text ?? undefined;
  }

  /** Writes down those that were asked for since it was made. */
  keep(): void {
    makeFolder(this.#folder);
    for (let i = 0; i < SHARDS; i += 1) {
      const name = i.toString(SHARDS);
      const { known, used } = this.#shard(name);
      const keys = Object.keys(used);
      const isSame =
        keys.length === Object.keys(known).length && keys.every((key) => known[key] !== undefined);
      if (!isSame) writeSealed(this.#fileOf(name), Buffer.from(JSON.stringify(used)));
    }
  }

  #shardOf(key: string): { known: Texts; used: Texts } {
    return this.#shard(key.charAt(0));
  }

  #shard(name: string): { known: Texts; used: Texts } {
    let shard = this.#shards.get(name);
    if (shard === undefined) {
      const known = JSON.parse(readSealed(this.#fileOf(name))?.toString() ?? '{}') as Texts;
      this.#shards.set(name, (shard = { known, used: {} }));
    }
    return shard;
  }

  #fileOf(name: string): string {
    return pathWithin(this.#folder, `${name}.json`);
  }
}
