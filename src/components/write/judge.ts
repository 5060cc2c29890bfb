/** What the thread that reads as the build does says of a draft, asked once for each state of it. */
import type { Draft } from '../../desk/draft.ts';
import type { DeskThread, Judged } from '../../desk/thread-messages.ts';

export class Judge {
  readonly thread: DeskThread;
  #last: { key: string; changed: number; judged: Promise<Judged> } | undefined;

  constructor(thread: DeskThread) {
    this.thread = thread;
  }

  /** Rejected where the thread does not come; asked again it is fetched again. */
  async judge(draft: Draft): Promise<Judged> {
    const { key, changed } = draft;
    if (this.#last?.key === key && this.#last.changed === changed) return this.#last.judged;
    const judged = this.thread.judge(draft);
    const asked = { key, changed, judged };
    this.#last = asked;
    return judged.catch((error: unknown) => {
      if (this.#last === asked) this.#last = undefined;
      throw error;
    });
  }
}
