/** The search page at work: typing, choosing, going back and forth. */
import type { FacetTable, Searcher } from '../../search/query.ts';
import type { PagefindModule } from '../../search/pagefind.ts';
import { isNothing, readAddress, writeAddress, type Asked } from './address.ts';
import { SearchForm } from './form.ts';
import { Results } from './results.ts';

/** Long enough for the next stroke of a steady typist. */
const PAUSE_MS = 200;
/** A look-up quicker than this says nothing of being under way. */
const SOON_MS = 400;

const INVITATION = '写下要找的词，或选一个范围。';

function start(root: HTMLElement): void {
  const form = new SearchForm(root);
  const results = new Results(root, form);
  const base = root.dataset['base'] ?? '/';
  let searcher: Promise<Searcher> | undefined;
  let turn = 0;
  let pause: ReturnType<typeof setTimeout> | undefined;
  /** The address of this step in the history, before anything was typed in it. */
  let settled = location.search;

  const answer = async (asked: Asked) => {
    const mine = ++turn;
    const isCurrent = () => mine === turn;
    clearTimeout(pause);
    form.nameChosen();
    if (isNothing(asked)) {
      results.clear(INVITATION);
      return;
    }
    const soon = setTimeout(() => {
      if (isCurrent()) results.say('正在找……');
    }, SOON_MS);
    try {
      searcher ??= openSearcher(base);
      const found = await (await searcher).search(asked.query, asked.chosen);
      if (!isCurrent()) return;
      await results.show(found, asked.query, isCurrent);
      if (isCurrent()) form.showCounts(found.facets);
    } catch (error) {
      // eslint-disable-next-line no-console -- whoever looks into the failure needs its cause
      console.error(error);
      searcher = undefined;
      if (isCurrent()) results.clear('搜索没有打开，可能是网络断了。请稍后再试一次。');
    } finally {
      clearTimeout(soon);
    }
  };

  const type = () => {
    clearTimeout(pause);
    pause = setTimeout(() => {
      const asked = form.read();
      history.replaceState(null, '', location.pathname + writeAddress(asked));
      void answer(asked);
    }, PAUSE_MS);
  };
  /** A step of its own in the history. What was typed on the way to it is none. */
  const settle = () => {
    const asked = form.read();
    const address = writeAddress(asked);
    if (address !== settled) {
      history.replaceState(null, '', location.pathname + settled);
      history.pushState(null, '', location.pathname + address);
      settled = address;
    }
    void answer(asked);
  };

  form.field.addEventListener('input', (event) => {
    // Pinyin on its way to a character is no query yet.
    if (!(event as InputEvent).isComposing) type();
  });
  form.field.addEventListener('compositionend', type);
  form.element.addEventListener('change', (event) => {
    if (event.target !== form.field) settle();
  });
  form.element.addEventListener('submit', (event) => {
    event.preventDefault();
    settle();
  });
  const follow = () => {
    settled = location.search;
    const asked = readAddress(location.search, form.facets);
    form.fill(asked);
    void answer(asked);
  };
  addEventListener('popstate', follow);
  follow();
  // Not on a phone, where the keyboard would cover half of the page.
  if (form.field.value === '' && matchMedia('(pointer: fine)').matches) form.field.focus();
}

async function openSearcher(base: string): Promise<Searcher> {
  const { createSearcher } = await import('../../search/query.ts');
  const files = `${base}pagefind/`;
  return createSearcher(
    () => import(/* @vite-ignore */ `${files}pagefind.js`) as Promise<PagefindModule>,
    async () => {
      // Asked for anew each time, as Pagefind does with its own list of files.
      const response = await fetch(`${files}facets.json`, { cache: 'no-cache' });
      if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
      return (await response.json()) as FacetTable;
    },
    base,
  );
}

for (const root of document.querySelectorAll<HTMLElement>('[data-search-page]')) start(root);
