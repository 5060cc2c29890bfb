/**
 * The first results below the box in the header, while a question is typed: a combobox with a
 * list, as WAI-ARIA describes it. The field keeps the focus; arrows choose, Enter opens what is
 * chosen or leads to the search page, Escape closes the list.
 */
import { WITHDRAWN } from '../../graph/withdrawn.ts';
import { collectionNames, type Collection } from '../../model/kinds.ts';
import { inQuotes } from '../../model/text/in-quotes.ts';
import type { Answer, Hit } from '../../search/query.ts';
import { cut } from './address.ts';
import { asker } from './ask.ts';
import { marked } from './marked.ts';

const MOST = 5;
/** Long enough for the next stroke of a steady typist. */
const PAUSE_MS = 150;

export function listResults(box: HTMLFormElement): void {
  const field = box.querySelector('[name="q"]') as HTMLInputElement;
  const popup = box.querySelector('[data-results]') as HTMLElement;
  const note = popup.querySelector('[data-note]') as HTMLElement;
  const list = popup.querySelector('ul') as HTMLElement;
  const ask = asker(box.dataset['base'] ?? '/');
  let turn = 0;
  let pause: ReturnType<typeof setTimeout> | undefined;

  field.setAttribute('role', 'combobox');
  field.setAttribute('aria-autocomplete', 'list');
  field.setAttribute('aria-controls', list.id);
  close();

  field.addEventListener('input', (event) => {
    // Pinyin on its way to a character is no question yet.
    if (!(event as InputEvent).isComposing) type();
  });
  field.addEventListener('compositionend', type);
  field.addEventListener('keydown', press);
  field.addEventListener('focus', () => {
    if (list.childElementCount > 0) open();
  });
  box.addEventListener('focusout', ({ relatedTarget }) => {
    if (!(relatedTarget instanceof Node) || !box.contains(relatedTarget)) close();
  });
  // The field keeps the focus, and on a phone its keyboard.
  popup.addEventListener('pointerdown', (event) => {
    event.preventDefault();
  });
  list.addEventListener('click', ({ target }) => {
    const chosen = target instanceof Element ? target.closest('[role="option"]') : null;
    if (chosen !== null) follow(chosen);
  });
  type();

  function type(): void {
    clearTimeout(pause);
    pause = setTimeout(() => void answer(), PAUSE_MS);
  }

  async function answer(): Promise<void> {
    const mine = ++turn;
    const { query } = cut(field.value.trim());
    if (query === '') {
      list.replaceChildren();
      close();
      return;
    }
    try {
      const found = await ask({ query, chosen: {} });
      const shown = [...found.exact, ...found.related].slice(0, MOST);
      const hits = await Promise.all(shown.map((one) => one.load().catch(() => undefined)));
      if (mine !== turn) return;
      const options = hits.flatMap((hit) => (hit === undefined ? [] : [optionOf(hit)]));
      if (found.hasWords && found.total > options.length) options.push(allOf(found, query));
      for (const [i, option] of options.entries()) option.id = `${list.id}-${i}`;
      list.replaceChildren(...options);
      note.textContent = sentenceOn(found, query);
    } catch {
      if (mine !== turn) return;
      list.replaceChildren();
      note.textContent = '没有取到。按回车，到搜索页再试。';
    }
    choose(undefined);
    if (box.contains(document.activeElement)) open();
  }

  function press(event: KeyboardEvent): void {
    if (event.isComposing) return;
    const options = [...list.children];
    const at = options.findIndex((one) => one.getAttribute('aria-selected') === 'true');
    switch (event.key) {
      case 'ArrowDown':
      case 'ArrowUp': {
        if (options.length === 0) return;
        event.preventDefault();
        if (popup.hidden) open();
        // From the field itself, which stands between the last and the first.
        const step = event.key === 'ArrowDown' ? 1 : -1;
        const next = (at + 1 + step + options.length + 1) % (options.length + 1);
        choose(options[next - 1]);
        return;
      }
      case 'Enter': {
        if (popup.hidden || options[at] === undefined) return;
        event.preventDefault();
        follow(options[at]);
        return;
      }
      case 'Escape':
        if (popup.hidden) return;
        // Once more clears the field, where the browser does so.
        event.preventDefault();
        close();
    }
  }

  /** Nothing: the field itself. */
  function choose(option: Element | undefined): void {
    for (const one of list.children) one.setAttribute('aria-selected', String(one === option));
    if (option === undefined) field.removeAttribute('aria-activedescendant');
    else field.setAttribute('aria-activedescendant', option.id);
    option?.scrollIntoView({ block: 'nearest' });
  }

  function open(): void {
    popup.hidden = false;
    field.setAttribute('aria-expanded', 'true');
  }

  function close(): void {
    popup.hidden = true;
    field.setAttribute('aria-expanded', 'false');
    choose(undefined);
  }

  function allOf({ total }: Answer, query: string): HTMLElement {
    const address = `${box.action}?q=${encodeURIComponent(query)}`;
    return option(address, [`全部 ${total} 条`]);
  }
}

/** No link: an option of a list box holds nothing that could be reached by itself. */
function option(address: string, parts: (string | HTMLElement)[]): HTMLElement {
  const item = document.createElement('li');
  item.setAttribute('role', 'option');
  item.setAttribute('aria-selected', 'false');
  item.dataset['address'] = address;
  item.append(...parts);
  return item;
}

function follow(chosen: Element): void {
  location.assign((chosen as HTMLElement).dataset['address'] ?? '');
}

function optionOf({ url, title, facets, meta }: Hit): HTMLElement {
  const [kind = ''] = facets['kind'] ?? [];
  const isWithdrawn = facets['status']?.includes(WITHDRAWN.id) === true;
  const told = [
    collectionNames[kind as Collection],
    isWithdrawn ? WITHDRAWN.name : undefined,
    meta['people'],
    meta['date'],
  ];
  const about = document.createElement('small');
  about.textContent = told.filter((one) => one !== undefined && one !== '').join(' · ');
  return option(url, [...marked(title), about]);
}

function sentenceOn({ total, related, respelled }: Answer, query: string): string {
  if (total > 0) return `找到 ${total} 条`;
  if (related.length === 0) return '没有找到。按回车，到搜索页看看别的办法。';
  const [meant] = respelled;
  return meant === undefined
    ? `没有写到${inQuotes(query)}的，这些相近`
    : `没有写到${inQuotes(query)}的，这些写到${inQuotes(meant.query)}`;
}
