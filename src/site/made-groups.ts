import { askedWhile, type Fleeting } from '../graph/fleeting.ts';
import type { Made, MadeGroup } from './made-pages.ts';
import type { SiteFiles } from './site-files.ts';

/** Sets of files that stand beside the pages; one that cannot have changed is not made again. */
export class Groups {
  readonly site: SiteFiles;
  readonly #before: Record<string, MadeGroup>;
  readonly #changed: ReadonlySet<Fleeting> | undefined;
  /** All that were asked for. */
  readonly made: Record<string, MadeGroup> = {};

  /**
   * @param before what the last build has made; nothing where that is not known
   * @param changed since then, of what is fleeting; absent where more has
   */
  constructor(site: SiteFiles, before?: Made, changed?: ReadonlySet<Fleeting>) {
    this.site = site;
    this.#before = before?.groups ?? {};
    this.#changed = changed;
  }

  /**
   * @param name of the set
   * @param write makes the set of the catalogue and what it points to, and of nothing else
   * @returns what `write` returns; nothing where the set stands
   */
  async take<T>(name: string, write: (site: SiteFiles) => T | Promise<T>): Promise<T | undefined> {
    const known = this.#before[name];
    if (known !== undefined && this.#stands(known)) {
      this.made[name] = known;
      return undefined;
    }
    const noted = this.site.noting();
    const { made, asks } = await askedWhile(async () => write(this.site));
    this.made[name] = { files: Object.fromEntries(noted()), asks };
    return made;
  }

  #stands({ files, asks }: MadeGroup): boolean {
    const changed = this.#changed;
    if (changed === undefined || asks.some((what) => changed.has(what))) return false;
    return Object.entries(files).every(([name, hash]) => this.site.stands(name, hash));
  }
}
