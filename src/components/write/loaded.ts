/** What the desk loads: the forms at once, the names of all entries when they are asked for. */
import type { DeskDescription, DeskEntry } from '../../desk/description.ts';
import {
  DESK,
  shardOf,
  SOURCES,
  START,
  type DeskStart,
  type SourceList,
  type SourceShard,
} from '../../desk/files.ts';
import type { Collection } from '../../model/kinds.ts';
import { patientFetch } from '../../search/patient-fetch.ts';

export class Loaded {
  readonly #folder: string;
  #start: Promise<DeskStart> | undefined;
  #entries: Promise<DeskEntry[]> | undefined;

  /** @param base root of the site, with a slash at its end */
  constructor(base: string) {
    this.#folder = `${base}${DESK}/`;
  }

  /** Rejected where it does not come; asked again it is fetched again. */
  async description(): Promise<DeskDescription> {
    const { description } = await this.#named();
    return this.#json<DeskDescription>(description);
  }

  /** The newest first. */
  async entries(): Promise<DeskEntry[]> {
    this.#entries ??= this.#named().then(({ entries }) => this.#json<DeskEntry[]>(entries));
    this.#entries.catch(() => {
      this.#entries = undefined;
    });
    return this.#entries;
  }

  /** The source of a record, where one is published. */
  async source(ref: string, file: string): Promise<string | undefined> {
    const [kind = '', id = ''] = ref.split('/');
    const list = await this.#json<SourceList>(SOURCES, 'no-cache');
    const shard = shardOf(list, kind as Collection, id);
    if (shard === undefined) return undefined;
    const sources = await this.#json<SourceShard>(shard);
    return Object.hasOwn(sources, file) ? sources[file] : undefined;
  }

  async #named(): Promise<DeskStart> {
    // It names the version of all the others, which never change.
    this.#start ??= this.#json<DeskStart>(START, 'no-cache');
    this.#start.catch(() => {
      this.#start = undefined;
    });
    return this.#start;
  }

  async #json<T>(path: string, cache: RequestCache = 'default'): Promise<T> {
    const response = await patientFetch(this.#folder + path, { cache });
    return (await response.json()) as T;
  }
}
