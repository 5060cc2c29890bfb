/** What words of the question were taken for, each as a button that makes it a word again, and back. */
import type { Answer, Chip } from '../../search/query.ts';
import { inQuotes } from '../../model/text/in-quotes.ts';
import type { SearchForm } from './form.ts';

export class Chips {
  readonly #part: HTMLElement;
  readonly #list: HTMLElement;
  readonly #form: SearchForm;

  constructor(root: ParentNode, form: SearchForm) {
    this.#part = root.querySelector('[data-understood]') as HTMLElement;
    this.#list = root.querySelector('[data-chips]') as HTMLElement;
    this.#form = form;
  }

  /** Calls back with all words that are to be only words. */
  onToggle(then: (asWords: string[]) => void): void {
    this.#list.addEventListener('click', ({ target }) => {
      const button = target instanceof Element ? target.closest('button') : null;
      if (button === null) return;
      button.setAttribute('aria-pressed', String(button.getAttribute('aria-pressed') !== 'true'));
      const off = [...this.#list.querySelectorAll<HTMLElement>('[aria-pressed="false"]')];
      then(off.map(({ dataset }) => dataset['said'] ?? ''));
    });
  }

  clear(): void {
    this.#part.hidden = true;
    this.#list.replaceChildren();
  }

  /** In the order of the question; whoever stands on one of them by keyboard stays there. */
  show({ chips, asWords }: Pick<Answer, 'chips' | 'asWords'>, query: string): void {
    const active = document.activeElement;
    const held = active instanceof HTMLElement ? active.dataset['said'] : undefined;
    const all = [
      ...chips.map((chip) => this.#button(chip, chip.count)),
      ...asWords.map((chip) => this.#button(chip)),
    ].sort((a, b) => placeIn(query, a) - placeIn(query, b));
    this.#list.replaceChildren(
      ...all.map((button) => {
        const item = document.createElement('li');
        item.append(button);
        return item;
      }),
    );
    this.#part.hidden = all.length === 0;
    if (held !== undefined) all.find(({ dataset }) => dataset['said'] === held)?.focus();
  }

  /** @param count of what was found that fits it; none where it is only a word */
  #button({ said, facet, names }: Chip, count?: number): HTMLButtonElement {
    const button = document.createElement('button');
    const isOn = count !== undefined;
    button.type = 'button';
    button.className = 'chip';
    button.dataset['said'] = said;
    button.setAttribute('aria-pressed', String(isOn));
    const meaning = `${this.#form.titleOf(facet)}：${names.join('、')}`;
    button.title = isOn
      ? `不这样理解，${inQuotes(said)}只当作字找`
      : `把${inQuotes(said)}当作${meaning}`;
    const number = document.createElement('small');
    number.textContent = isOn ? String(count) : '只当作字';
    button.append(isOn ? meaning : inQuotes(said), number);
    return button;
  }
}

const placeIn = (query: string, { dataset }: HTMLElement): number =>
  query.indexOf(dataset['said'] ?? '');
