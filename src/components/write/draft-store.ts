/** Where drafts lie: in the IndexedDB of this browser, under this site. Nothing of it is sent anywhere. */
import type { Draft } from '../../desk/draft.ts';

const DRAFTS = 'drafts';

/** Why a draft is not kept, as `told` says it. */
export class NotKept extends Error {
  readonly told: string;

  constructor(told: string, cause: unknown) {
    super(told, { cause });
    this.name = 'NotKept';
    this.told = told;
  }
}

const NO_ROOM =
  '这台设备给网页存东西的地方满了，刚才写的还没有存下。请先“复制全文”贴到别处，再删去几份旧草稿。';
const NO_STORE =
  '这个浏览器不让网页存东西，关掉页面就没有了。请不要用无痕窗口，或者写完就“复制全文”。';

export class DraftStore {
  readonly #name: string;
  readonly #news: BroadcastChannel | undefined;
  #opened: Promise<IDBDatabase> | undefined;

  /** @param base root of the site: two schools may be neighbours on one host */
  constructor(base: string) {
    this.#name = `tongban-desk:${base}`;
    this.#news = 'BroadcastChannel' in globalThis ? new BroadcastChannel(this.#name) : undefined;
  }

  /** Calls back when another window has kept or deleted something. */
  onNews(then: () => void): void {
    this.#news?.addEventListener('message', then);
  }

  /**
   * Newest first.
   *
   * @throws NotKept as do all others
   */
  async all(): Promise<Draft[]> {
    const drafts = await this.#do('readonly', (store) => store.getAll() as IDBRequest<Draft[]>);
    return drafts.sort((a, b) => b.changed - a.changed);
  }

  async get(key: string): Promise<Draft | undefined> {
    return this.#do('readonly', (store) => store.get(key) as IDBRequest<Draft | undefined>);
  }

  /**
   * Keeps a draft under its key, unless another window has kept another state of it since.
   *
   * @param since when what this window began from was kept; undefined for a new one
   * @returns false where it was not kept for that reason
   */
  async keep(draft: Draft, since: number | undefined): Promise<boolean> {
    let isOurs = true;
    await this.#do('readwrite', (store) => {
      const before = store.get(draft.key) as IDBRequest<Draft | undefined>;
      before.onsuccess = () => {
        const kept = before.result;
        isOurs = kept === undefined || kept.changed === since;
        if (isOurs) store.put(draft);
      };
      return before;
    });
    if (isOurs) this.#news?.postMessage('kept');
    return isOurs;
  }

  async delete(key: string): Promise<void> {
    await this.#do('readwrite', (store) => store.delete(key));
    this.#news?.postMessage('deleted');
  }

  /** Done once the browser has it on its disk, or has said why not. */
  async #do<T>(
    mode: IDBTransactionMode,
    ask: (store: IDBObjectStore) => IDBRequest<T>,
  ): Promise<T> {
    try {
      this.#opened ??= open(this.#name);
      const database = await this.#opened;
      return await new Promise<T>((resolve, reject) => {
        const transaction = database.transaction(DRAFTS, mode);
        const request = ask(transaction.objectStore(DRAFTS));
        transaction.oncomplete = () => {
          resolve(request.result);
        };
        transaction.onabort = () => {
          reject(transaction.error ?? new Error('aborted'));
        };
        transaction.onerror = () => {
          reject(transaction.error ?? request.error ?? new Error('failed'));
        };
      });
    } catch (error) {
      this.#opened = undefined;
      const isFull = error instanceof DOMException && error.name === 'QuotaExceededError';
      throw new NotKept(isFull ? NO_ROOM : NO_STORE, error);
    }
  }
}

function open(name: string): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, 1);
    request.onupgradeneeded = () => {
      request.result.createObjectStore(DRAFTS, { keyPath: 'key' });
    };
    request.onsuccess = () => {
      resolve(request.result);
    };
    request.onerror = () => {
      reject(request.error ?? new Error('not opened'));
    };
  });
}
