/** Taking drafts along as one file, and taking them back out of one. */
import { draftFile, draftsIn, withoutClash } from '../../desk/draft-file.ts';
import { dayHere } from '../day-here.ts';
import { partOf } from '../elements.ts';
import { saveFile } from '../save-file.ts';
import { NotKept, type DraftStore } from './draft-store.ts';
import { freshKey } from './fresh-key.ts';

export class Carry {
  readonly #root: HTMLElement;
  readonly #store: DraftStore;
  readonly #then: () => Promise<void>;

  /** @param then called when there are other drafts than before */
  constructor(root: HTMLElement, store: DraftStore, then: () => Promise<void>) {
    this.#root = root;
    this.#store = store;
    this.#then = then;
  }

  start(): void {
    const input = partOf<HTMLInputElement>(this.#root, 'import');
    partOf(this.#root, 'export').addEventListener('click', () => void this.#told(this.#save()));
    input.addEventListener('change', () => {
      const [file] = input.files ?? [];
      if (file !== undefined) void this.#told(this.#take(file));
      // The same file may be chosen again.
      input.value = '';
    });
  }

  async #save(): Promise<string> {
    const drafts = await this.#store.all();
    const name = saveFile(await draftFile(drafts), `草稿-${dayHere()}.json`);
    return `${drafts.length} 份草稿交给浏览器下载了：${name}。没有看到文件，请看浏览器的下载记录。`;
  }

  async #take(file: File): Promise<string> {
    const found = draftsIn(await file.text());
    if (typeof found === 'string') return found;
    const fresh = withoutClash(found, await this.#store.all(), freshKey);
    for (const draft of fresh) await this.#store.keep(draft, undefined);
    await this.#then();
    const same = found.length - fresh.length;
    return `取回了 ${fresh.length} 份草稿${same === 0 ? '' : `，另外 ${same} 份这里已经有了`}。`;
  }

  async #told(deed: Promise<string>): Promise<void> {
    const words = await deed.catch((error: unknown) => {
      if (error instanceof NotKept) return error.told;
      throw error;
    });
    partOf(this.#root, 'carried').textContent = words;
  }
}
