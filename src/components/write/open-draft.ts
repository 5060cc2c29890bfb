/** The draft that is being written: what it says now, and keeping it. */
import type { Draft } from '../../desk/draft.ts';
import { NotKept, type DraftStore } from './draft-store.ts';
import { freshKey } from './fresh-key.ts';

/** Long enough for the next stroke; short enough that nothing is lost. */
const PAUSE_MS = 400;

interface Told {
  /** A line on how it stands: 正在存, 存下了. */
  say: (words: string) => void;
  /** What somebody has to know at once; empty where all is well again. */
  warn: (words: string) => void;
  /** It has another key than before, or is worth coming back to for the first time. */
  onKey: (key: string, before?: string) => void;
}

export class OpenDraft {
  #draft: Draft;
  /** When what lies in the store was changed; undefined where nothing lies there. */
  #since: number | undefined;
  readonly #store: DraftStore;
  readonly #told: Told;
  #pause: ReturnType<typeof setTimeout> | undefined;
  #keeping: Promise<void> = Promise.resolve();
  #isDirty = false;
  #isBegun: boolean;
  #hasFailed = false;

  constructor(draft: Draft, isKept: boolean, store: DraftStore, told: Told) {
    this.#draft = draft;
    this.#since = isKept ? draft.changed : undefined;
    this.#isBegun = isKept;
    this.#store = store;
    this.#told = told;
  }

  get now(): Draft {
    return this.#draft;
  }

  /** Whether something is written that does not lie in the store. */
  get isDirty(): boolean {
    return this.#isDirty;
  }

  /** Whether what lies in the store is another state, which is nobody's loss to take over. */
  isBehind(kept: Draft | undefined): boolean {
    return kept !== undefined && kept.changed !== this.#since && !this.#isDirty;
  }

  change(to: Partial<Pick<Draft, 'data' | 'body' | 'pictures'>>): void {
    // Two changes within a millisecond are two states all the same.
    const changed = Math.max(Date.now(), this.#draft.changed + 1);
    this.#draft = { ...this.#draft, ...to, changed };
    if (!this.#isBegun) this.#told.onKey(this.#draft.key);
    this.#isBegun = true;
    this.#isDirty = true;
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => void this.keep(), PAUSE_MS);
  }

  /** Done when what is written now lies in the store, or it was told why not. */
  async keep(): Promise<void> {
    clearTimeout(this.#pause);
    this.#keeping = this.#keeping.then(() => this.#keepNow());
    return this.#keeping;
  }

  async #keepNow(): Promise<void> {
    if (!this.#isDirty) return;
    const draft = this.#draft;
    try {
      if (await this.#store.keep(draft, this.#since)) {
        this.#settle(draft);
      } else {
        await this.#keepBoth(draft);
      }
      if (this.#hasFailed) this.#told.warn('');
      this.#hasFailed = false;
      this.#told.say('存在这台设备上了，没有发到任何地方。');
    } catch (error) {
      if (!(error instanceof NotKept)) throw error;
      this.#hasFailed = true;
      this.#told.say('还没有存下。');
      this.#told.warn(error.told);
    }
  }

  /** Another window has written on too: what either wrote stays. */
  async #keepBoth(draft: Draft): Promise<void> {
    const own = { ...draft, key: freshKey() };
    await this.#store.keep(own, undefined);
    this.#draft = { ...this.#draft, key: own.key };
    this.#settle(own);
    this.#told.onKey(own.key, draft.key);
    this.#told.warn('这一篇在另一个窗口里也改过。两份都留下了，这里是新的一份；写完请删去不要的。');
  }

  #settle(kept: Draft): void {
    this.#since = kept.changed;
    this.#isDirty = this.#draft.changed !== kept.changed;
  }
}
