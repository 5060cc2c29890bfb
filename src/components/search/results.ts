/** The part of the search page below its form. */
import type { Answer, Found } from '../../search/query.ts';
import type { SearchForm } from './form.ts';
import { Chips } from './chips.ts';
import { Citing } from './citing.ts';
import { hitElement } from './hit-element.ts';
import { writeAddress, type Asked } from './address.ts';
import { FAILED, sentenceOn } from './sentences.ts';

/** Texts fetched at a time, about 3 KB each. */
const PAGE = 10;

export class Results {
  readonly #root: ParentNode;
  readonly #form: SearchForm;
  readonly chips: Chips;
  readonly #citing: Citing;
  readonly #base: string;
  readonly #status: HTMLElement;
  readonly #more: HTMLButtonElement;
  readonly #related: HTMLButtonElement;
  #shown: Found[] = [];
  #waiting: Found[] = [];
  #findRelated: Answer['findRelated'];

  constructor(root: ParentNode, form: SearchForm, base: string) {
    this.#root = root;
    this.#form = form;
    this.chips = new Chips(root, form);
    this.#citing = new Citing(root, base);
    this.#base = base;
    this.#status = this.#part('[data-status]');
    this.#more = this.#part('[data-more]');
    this.#more.addEventListener('click', () => void this.#showMore());
    this.#related = this.#part('[data-find-related]');
    this.#related.addEventListener('click', () => void this.#showRelated());
    this.#part('[data-fetch-again]').addEventListener('click', () => void this.#fetchAgain());
  }

  say(sentence: string): void {
    this.#status.textContent = sentence;
  }

  /** Where a question can be asked again by a button: what it needs did not come. */
  offerAgain(isOffered: boolean): void {
    this.#part('[data-again]').hidden = !isOffered;
  }

  /** Nothing asked, or nothing to be had: only a sentence. */
  clear(sentence: string): void {
    this.say(sentence);
    delete this.#status.dataset['resultCount'];
    this.#waiting = [];
    this.#findRelated = undefined;
    this.#related.hidden = true;
    this.chips.clear();
    this.#citing.offer([]);
    for (const part of [
      '[data-meant]',
      '[data-list]',
      '[data-none]',
      '[data-related-part]',
      '[data-bare]',
    ])
      this.#part(part).hidden = true;
  }

  /** `isCurrent` tells whether a later question has been asked while texts were fetched. */
  async show(
    answer: Answer,
    { query, isCut }: Pick<Asked, 'query' | 'isCut'>,
    isCurrent: () => boolean,
  ): Promise<void> {
    this.#part('[data-bare]').hidden = true;
    const shown = answer.exact.slice(0, PAGE);
    const [exact, related] = await Promise.all([
      this.#elements(shown, 'result'),
      this.#elements(answer.related, 'related'),
    ]);
    if (!isCurrent()) return;
    this.#shown = shown;
    this.#waiting = answer.exact.slice(PAGE);
    this.say(sentenceOn(answer, query, isCut));
    this.offerAgain(answer.isPartial);
    this.#status.dataset['resultCount'] = String(answer.total);
    this.chips.show(answer, query);
    this.#citing.offer(answer.exact);
    this.#offerRespelled(answer);
    this.#part('[data-exact]').replaceChildren(...exact);
    this.#part('[data-related-list]').replaceChildren(...related);
    this.#part('[data-list]').hidden = exact.length === 0;
    this.#part('[data-none]').hidden = exact.length > 0;
    this.#part('[data-related-part]').hidden = related.length === 0;
    this.#part('[data-no-related]').hidden = true;
    this.#noteRelated(answer.related, answer.respelled.length > 0);
    this.#findRelated = answer.findRelated;
    this.#related.hidden = answer.findRelated === undefined;
    this.#leadOn(answer, query);
    this.#offerMore();
  }

  /** Where nothing was found: the topics nearby, and the check of a topic of one's own. */
  #leadOn({ nearTopics, hasWords }: Answer, query: string): void {
    const topics = nearTopics.flatMap((id) => {
      const name = this.#form.nameOf('topic', id);
      return name === undefined ? [] : [this.#topicLink(id, name)];
    });
    this.#part('[data-near-topics]').replaceChildren(...topics);
    this.#part('[data-near]').hidden = topics.length === 0;
    this.#part('[data-choose-part]').hidden = !hasWords;
    const title = encodeURIComponent(query.trim());
    this.#part<HTMLAnchorElement>('[data-choose]').href = `${this.#base}choose/?title=${title}`;
  }

  /** The question in words of the same sound: an ordinary address, so that it can be opened anywhere. */
  #offerRespelled({ respelled }: Answer): void {
    this.#part('[data-meant]').hidden = respelled.length === 0;
    const links = respelled.map(({ query, total }) => {
      const item = document.createElement('li');
      const link = document.createElement('a');
      link.className = 'chip';
      link.href = location.pathname + writeAddress({ ...this.#form.read(), query, asWords: [] });
      link.dataset['query'] = query;
      const number = document.createElement('small');
      number.textContent = String(total);
      link.append(query, number);
      item.append(link);
      return item;
    });
    this.#part('[data-respelled]').replaceChildren(...links);
  }

  #topicLink(id: string, name: string): HTMLElement {
    const item = document.createElement('li');
    const link = document.createElement('a');
    link.href = `${this.#base}topics/${encodeURIComponent(id)}/`;
    link.textContent = name;
    item.append(link);
    return item;
  }

  async #showMore(): Promise<void> {
    const waiting = this.#waiting;
    const elements = await this.#elements(waiting.slice(0, PAGE), 'result');
    // Another question was asked, or the button pressed twice.
    if (this.#waiting !== waiting) return;
    this.#waiting = waiting.slice(PAGE);
    this.#shown = [...this.#shown, ...waiting.slice(0, PAGE)];
    this.#part('[data-exact]').append(...elements);
    this.#offerMore();
    elements[0]?.querySelector('a')?.focus();
  }

  async #showRelated(): Promise<void> {
    const find = this.#findRelated;
    let found: Found[];
    try {
      found = (await find?.()) ?? [];
    } catch {
      this.say(FAILED);
      this.offerAgain(true);
      return;
    }
    const elements = await this.#elements(found, 'related');
    // Another question was asked meanwhile.
    if (this.#findRelated !== find) return;
    this.#related.hidden = true;
    this.#part('[data-related-list]').replaceChildren(...elements);
    this.#noteRelated(found);
    this.#part('[data-related-part]').hidden = false;
    this.#part('[data-no-related]').hidden = elements.length > 0;
    this.#part('[data-related-title]').focus();
  }

  /** What they lack stands beside each, where that is known. */
  #noteRelated(related: readonly Found[], isRespelled = false): void {
    this.#part('[data-related-note]').hidden =
      isRespelled || related.some(({ missing }) => missing !== undefined);
  }

  #offerMore(): void {
    const left = this.#waiting.length;
    this.#more.hidden = left === 0;
    this.#more.textContent = `再看 ${Math.min(PAGE, left)} 条（还有 ${left} 条）`;
  }

  /** Texts that did not come, once more. */
  async #fetchAgain(): Promise<void> {
    this.#part('[data-bare]').hidden = true;
    const shown = this.#shown;
    const elements = await this.#elements(shown, 'result');
    if (this.#shown === shown) this.#part('[data-exact]').replaceChildren(...elements);
  }

  /** What cannot be had at all is left out; that something is missing is said below the list. */
  async #elements(found: readonly Found[], mark: 'result' | 'related'): Promise<HTMLElement[]> {
    const loaded = await Promise.all(
      found.map((one) =>
        one.load().catch((error: unknown) => {
          // eslint-disable-next-line no-console -- whoever looks into the failure needs its cause
          console.error(error);
          return undefined;
        }),
      ),
    );
    const hits = loaded.filter((hit) => hit !== undefined);
    if (hits.length < loaded.length || hits.some((hit) => hit.isBare === true)) {
      this.#part('[data-bare]').hidden = false;
    }
    const nameOf = (facet: string, value: string) => this.#form.nameOf(facet, value);
    return loaded.flatMap((hit, i) => {
      if (hit === undefined) return [];
      const element = hitElement({ root: this.#root, nameOf }, hit, found[i]?.missing);
      element.dataset[mark] = '';
      return [element];
    });
  }

  #part<E extends HTMLElement>(selector: string): E {
    return this.#root.querySelector(selector) as E;
  }
}
