/** What was found, as elements. Text goes in as text, never as HTML. */
import type { Answer, Found, Hit } from '../../search/query.ts';
import type { SearchForm } from './form.ts';

/** Texts fetched at a time, about 5 KB each. */
const PAGE = 10;

export class Results {
  readonly #root: ParentNode;
  readonly #form: SearchForm;
  readonly #status: HTMLElement;
  readonly #more: HTMLButtonElement;
  #waiting: Found[] = [];

  constructor(root: ParentNode, form: SearchForm) {
    this.#root = root;
    this.#form = form;
    this.#status = this.#part('[data-status]');
    this.#more = this.#part('[data-more]');
    this.#more.addEventListener('click', () => void this.#showMore());
  }

  say(sentence: string): void {
    this.#status.textContent = sentence;
  }

  /** Nothing asked, or nothing to be had: only a sentence. */
  clear(sentence: string): void {
    this.say(sentence);
    delete this.#status.dataset['resultCount'];
    this.#waiting = [];
    for (const part of ['[data-list]', '[data-none]', '[data-related-part]'])
      this.#part(part).hidden = true;
  }

  /** `isCurrent` tells whether a later question has been asked while texts were fetched. */
  async show(answer: Answer, query: string, isCurrent: () => boolean): Promise<void> {
    const [exact, related] = await Promise.all([
      this.#elements(answer.exact.slice(0, PAGE), 'result'),
      this.#elements(answer.related, 'related'),
    ]);
    if (!isCurrent()) return;
    this.#waiting = answer.exact.slice(PAGE);
    this.say(sentenceOn(answer, query));
    this.#status.dataset['resultCount'] = String(answer.total);
    this.#part('[data-exact]').replaceChildren(...exact);
    this.#part('[data-related-list]').replaceChildren(...related);
    this.#part('[data-list]').hidden = exact.length === 0;
    this.#part('[data-none]').hidden = exact.length > 0;
    this.#part('[data-related-part]').hidden = related.length === 0;
    this.#offerMore();
  }

  async #showMore(): Promise<void> {
    const next = this.#waiting.splice(0, PAGE);
    const elements = await this.#elements(next, 'result');
    this.#part('[data-exact]').append(...elements);
    this.#offerMore();
    elements[0]?.querySelector('a')?.focus();
  }

  #offerMore(): void {
    const left = this.#waiting.length;
    this.#more.hidden = left === 0;
    this.#more.textContent = `再看 ${Math.min(PAGE, left)} 条（还有 ${left} 条）`;
  }

  async #elements(found: readonly Found[], mark: 'result' | 'related'): Promise<HTMLElement[]> {
    const hits = await Promise.all(found.map((one) => one.load()));
    return hits.map((hit) => this.#element(hit, mark));
  }

  #element(hit: Hit, mark: 'result' | 'related'): HTMLElement {
    const template = this.#part<HTMLTemplateElement>('template[data-hit]');
    const element = (template.content.cloneNode(true) as DocumentFragment)
      .firstElementChild as HTMLElement;
    const part = <E extends HTMLElement>(name: string) =>
      element.querySelector(`[data-${name}]`) as E;
    const kind = hit.facets['kind']?.[0] ?? '';
    const names = (facet: string) =>
      (hit.facets[facet] ?? [])
        .flatMap((value) => this.#form.nameOf(facet, value) ?? [])
        .join('、');

    element.dataset[mark] = '';
    const drawing = this.#root.querySelector<HTMLTemplateElement>(
      `template[data-mark-of="${CSS.escape(kind)}"]`,
    );
    if (drawing !== null) part('mark').append(drawing.content.cloneNode(true));
    part('kind').textContent = names('kind');
    part('subject').textContent = names('subject');
    part('people').textContent =
      hit.meta['people'] ?? (kind === 'teachers' ? '' : names('teacher'));
    const date = hit.meta['date'] ?? '';
    part('date').textContent = date;
    if (date !== '') part<HTMLTimeElement>('date').dateTime = date;
    const title = part<HTMLAnchorElement>('title');
    title.href = hit.url;
    title.replaceChildren(...marked(hit.title));
    part('excerpt').append(...marked(hit.excerpt));
    part('sections').append(...hit.sections.map(sectionLink));
    if (hit.sections.length === 0) part('sections').remove();
    return element;
  }

  #part<E extends HTMLElement>(selector: string): E {
    return this.#root.querySelector(selector) as E;
  }
}

function sectionLink({ url, title }: Hit['sections'][number]): HTMLElement {
  const item = document.createElement('li');
  const link = document.createElement('a');
  link.href = url;
  link.append(...marked(title));
  item.append(link);
  return item;
}

function marked(spans: Hit['title']): (string | HTMLElement)[] {
  return spans.map(({ text, marked: isMarked }) => {
    if (!isMarked) return text;
    const mark = document.createElement('mark');
    mark.textContent = text;
    return mark;
  });
}

function sentenceOn({ total, hasWords, related }: Answer, query: string): string {
  if (!hasWords)
    return total === 0 ? '这个范围里还没有内容。' : `这个范围里有 ${total} 条，新的在前。`;
  if (total > 0) return `找到 ${total} 条。`;
  return `没有哪一条写到“${query.trim()}”。${related.length > 0 ? '下面是相近的。' : ''}`;
}
