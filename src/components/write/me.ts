/** Who wrote last on this device: on most it is one person, who need not be asked each time. */

export class Me {
  readonly #key: string;

  constructor(base: string) {
    this.#key = `tongban-desk-me:${base}`;
  }

  /** An id of a teacher. */
  get id(): string | undefined {
    try {
      return localStorage.getItem(this.#key) ?? undefined;
    } catch {
      // Some browsers keep nothing, and say so by throwing.
      return undefined;
    }
  }

  remember(id: string): void {
    try {
      localStorage.setItem(this.#key, id);
    } catch {
      // Then everyone is asked each time.
    }
  }
}
