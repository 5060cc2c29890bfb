/** The part of the search page that gives references to what was found. */
import type { CitationEdition } from '../../graph/citation.ts';
import type { Reference } from '../../publish/reference.ts';
import type { Found } from '../../search/query.ts';
import { offerCopies } from '../copy.ts';
import { dayHere } from '../day-here.ts';

const FAILED = '引用没有取到：可能是网络断了，请再试一次。';

export class Citing {
  readonly #part: HTMLElement;
  readonly #base: string;
  #found: readonly Found[] = [];
  #references: readonly Reference[] = [];

  constructor(root: ParentNode, base: string) {
    this.#part = root.querySelector('[data-citing]') as HTMLElement;
    this.#base = base;
    this.#of('[data-cite]').addEventListener('click', () => void this.#cite());
    this.#part.addEventListener('click', ({ target }) => {
      const ending = target instanceof HTMLElement ? target.dataset['take'] : undefined;
      if (ending !== undefined) void this.#save(ending);
    });
    offerCopies(this.#part);
  }

  /** What was found; nothing takes the offer away. */
  offer(found: readonly Found[]): void {
    this.#found = found;
    this.#references = [];
    this.#part.hidden = found.length === 0;
    this.#of('[data-cite]').textContent = `引用找到的 ${found.length} 条`;
    this.#of('[data-cite]').hidden = false;
    this.#of('[data-cited]').hidden = true;
    this.#of('[data-cited-status]').textContent = '';
  }

  async #cite(): Promise<void> {
    const found = this.#found;
    const told = this.#of('[data-cited-status]');
    try {
      const { asLines, referencesTo } = await import('./found-references.ts');
      const listed = await Promise.all(found.map((one) => one.listed()));
      const { references, others } = await referencesTo(listed, this.#base);
      // Another question was asked meanwhile.
      if (this.#found !== found) return;
      const edition = Number(this.#part.dataset['edition']) as CitationEdition;
      this.#references = references;
      this.#of('[data-cited-text]').textContent = asLines(references, edition, dayHere());
      told.textContent = sentenceOn(references.length, others);
      this.#of('[data-cited]').hidden = references.length === 0;
      this.#of('[data-cite]').hidden = true;
    } catch (error) {
      // eslint-disable-next-line no-console -- whoever looks into the failure needs its cause
      console.error(error);
      if (this.#found === found) told.textContent = FAILED;
    }
  }

  async #save(ending: string): Promise<void> {
    const { saveAs } = await import('./found-references.ts');
    saveAs(ending, this.#references, dayHere());
  }

  #of(selector: string): HTMLElement {
    return this.#part.querySelector(selector) as HTMLElement;
  }
}

function sentenceOn(references: number, others: number): string {
  if (references === 0) return '找到的都不是文章，没有引用。';
  const rest = others === 0 ? '' : `另外 ${others} 条不是文章，没有引用。`;
  return `${references} 条引用。${rest}`;
}
