/** Correcting what stands on the site: its source becomes a draft, or the host's own page is shown. */
import type { DeskDescription } from '../../desk/description.ts';
import type { Draft } from '../../desk/draft.ts';
import { editAddress } from '../../graph/edit-address.ts';
import type { DraftStore } from './draft-store.ts';
import { freshKey } from './fresh-key.ts';
import type { Judge } from './judge.ts';
import type { Loaded } from './loaded.ts';

/** A draft to go on with, or why there is none and where else it can be done. */
type Found =
  | { draft: Draft; isKept: boolean; told?: string }
  | { told: string; link?: { label: string; href: string } };

type Repository = Parameters<typeof editAddress>[0];

export class Correcting {
  readonly #loaded: Loaded;
  readonly #judge: Judge;
  readonly #store: DraftStore;

  constructor(loaded: Loaded, judge: Judge, store: DraftStore) {
    this.#loaded = loaded;
    this.#judge = judge;
    this.#store = store;
  }

  /**
   * What was begun earlier is gone on with.
   *
   * @param ref `collection/id`
   * @param file relative to the content directory
   */
  async begin(ref: string, file: string, { repository }: DeskDescription): Promise<Found> {
    const text = await this.#loaded.source(ref, file);
    const href = editAddress(repository as Repository, file);
    const elsewhere =
      href === undefined ? {} : { link: { label: '在平台上打开这个文件来改。', href } };
    if (text === undefined) {
      return { told: '这一篇的源文件没有随网站放出来，这里改不了。', ...elsewhere };
    }
    const begun = (await this.#store.all()).find(({ origin }) => origin?.file === file);
    if (begun !== undefined) {
      const told =
        begun.origin?.text === text
          ? '上次没改完的在这里，接着改。'
          : '上次没改完的在这里。网站上的这一篇后来又有人改过：先看一看有没有改到同一处。';
      return { draft: begun, isKept: true, told };
    }
    const opened = await this.#judge.thread.open({ file, text });
    if ('faults' in opened) {
      return { told: '这一篇写法特别，表格里装不下，请直接改它的文件。', ...elsewhere };
    }
    return { draft: { ...opened.draft, key: freshKey(), changed: Date.now() }, isKept: false };
  }
}
