/** The form of the search page: what is asked in it, and how many each choice would give. */
import type { FacetCounts } from '../../search/query.ts';
import { cut, type Asked } from './address.ts';

export class SearchForm {
  readonly element: HTMLFormElement;
  readonly field: HTMLInputElement;
  readonly #orders: HTMLInputElement[];
  readonly #clear: HTMLButtonElement;
  readonly #allChosen: HTMLElement;
  readonly #narrowing: HTMLElement;
  #asWords: string[] = [];
  readonly #facets: {
    name: string;
    part: HTMLElement;
    heading: string;
    title: HTMLElement | null;
    boxes: HTMLInputElement[];
  }[];

  constructor(root: ParentNode) {
    this.element = root.querySelector('form') as HTMLFormElement;
    this.field = this.element.querySelector('[name="q"]') as HTMLInputElement;
    this.#orders = [...this.element.querySelectorAll<HTMLInputElement>('[name="order"]')];
    this.#clear = this.element.querySelector('[data-clear]') as HTMLButtonElement;
    this.#allChosen = this.element.querySelector('[data-all-chosen]') as HTMLElement;
    this.#narrowing = this.element.querySelector('[data-narrowing]') as HTMLElement;
    this.#facets = [...this.element.querySelectorAll<HTMLElement>('[data-facet]')].map((part) => ({
      name: part.dataset['facet'] ?? '',
      part,
      heading: part.querySelector('legend')?.textContent ?? '',
      title: part.querySelector('[data-chosen]'),
      boxes: [...part.querySelectorAll('input')],
    }));
  }

  get facets(): string[] {
    return this.#facets.map(({ name }) => name);
  }

  read(): Asked {
    const chosen: Record<string, string[]> = {};
    for (const { name, boxes } of this.#facets) {
      const values = boxes.filter((box) => box.checked).map((box) => box.value);
      if (values.length > 0) chosen[name] = values;
    }
    const order = this.#orders.find((one) => one.checked)?.value;
    return {
      ...cut(this.field.value),
      chosen,
      order: order === 'date' ? 'date' : 'relevance',
      // What was typed since may hold none of them any more.
      asWords: this.#asWords.filter((word) => this.field.value.includes(word)),
    };
  }

  fill({ query, chosen, order, asWords }: Asked): void {
    this.field.value = query;
    this.#asWords = asWords;
    for (const one of this.#orders) one.checked = one.value === order;
    for (const { name, boxes } of this.#facets) {
      for (const box of boxes) box.checked = chosen[name]?.includes(box.value) ?? false;
    }
    this.nameChosen();
  }

  /** Calls back once nothing is chosen any more, when that was asked for. */
  onClear(then: () => void): void {
    this.#clear.addEventListener('click', () => {
      this.fill({ ...this.read(), chosen: {} });
      then();
    });
  }

  /** Says in each facet's line what is chosen, for when it is folded. */
  nameChosen(): void {
    const all: string[] = [];
    for (const { title, boxes } of this.#facets) {
      const names = boxes.filter((box) => box.checked).map(nameBeside);
      all.push(...names);
      if (title !== null) title.textContent = listed(names);
    }
    this.#allChosen.textContent = listed(all);
    this.#clear.hidden = all.length === 0;
  }

  /** Choices that would give nothing step back, save what is chosen. */
  showCounts(counts: FacetCounts): void {
    for (const { name, part, boxes } of this.#facets) {
      for (const box of boxes) {
        const count = counts[name]?.[box.value] ?? 0;
        const number = box.parentElement?.querySelector('[data-count]');
        if (number) number.textContent = String(count);
        if (box.parentElement) box.parentElement.hidden = count === 0 && !box.checked;
      }
      part.hidden = boxes.every((box) => box.parentElement?.hidden);
    }
    this.#narrowing.hidden = this.#facets.every(({ part }) => part.hidden);
  }

  /** What a facet is called. */
  titleOf(facet: string): string {
    return this.#facets.find(({ name }) => name === facet)?.heading ?? '';
  }

  /** The name of a value as shown; undefined where the page does not know it. */
  nameOf(facet: string, value: string): string | undefined {
    const boxes = this.#facets.find(({ name }) => name === facet)?.boxes ?? [];
    const box = boxes.find((one) => one.value === value);
    return box === undefined ? undefined : nameBeside(box);
  }
}

const listed = (names: readonly string[]): string =>
  names.length > 0 ? `：${names.join('、')}` : '';

const nameBeside = (box: HTMLInputElement): string =>
  box.parentElement?.querySelector('[data-name]')?.textContent ?? '';
