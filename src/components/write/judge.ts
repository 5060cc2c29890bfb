/** Asks the thread that reads as the build does what it would say of a draft. */
import type { Draft } from '../../desk/draft.ts';
import type { DeskThread, Judged } from '../../desk/thread-messages.ts';

export class Judge {
  readonly #open: () => Promise<DeskThread>;
  #thread: Promise<DeskThread> | undefined;
  #last: { key: string; changed: number; judged: Promise<Judged> } | undefined;

  /** @param open is called when it is first wanted, and again after it has failed */
  constructor(open: () => Promise<DeskThread>) {
    this.#open = open;
  }

  async thread(): Promise<DeskThread> {
    const opening = (this.#thread ??= this.#open());
    return opening.catch((error: unknown) => {
      if (this.#thread === opening) this.#thread = undefined;
      throw error;
    });
  }

  /** Rejected where the thread does not come; asked again it is fetched again. */
  async judge(draft: Draft): Promise<Judged> {
    const { key, changed } = draft;
    if (this.#last?.key === key && this.#last.changed === changed) return this.#last.judged;
    const judged = this.thread().then((thread) => thread.judge(draft));
    const asked = { key, changed, judged };
    this.#last = asked;
    return judged.catch((error: unknown) => {
      if (this.#last === asked) this.#last = undefined;
      throw error;
    });
  }
}
