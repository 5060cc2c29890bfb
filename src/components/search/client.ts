/** The search page at work: typing, choosing, going back and forth. */
import { isNothing, readAddress, writeAddress, type Asked } from './address.ts';
import { asker } from './ask.ts';
import { SearchForm } from './form.ts';
import { Results } from './results.ts';
import { FAILED, INVITATION, UNDER_WAY } from './sentences.ts';

/** Long enough for the next stroke of a steady typist. */
const PAUSE_MS = 120;
/** A look-up quicker than this says nothing of being under way. */
const SOON_MS = 400;

function start(root: HTMLElement): void {
  const base = root.dataset['base'] ?? '/';
  const form = new SearchForm(root);
  const results = new Results(root, form, base);
  const ask = asker(base);
  let turn = 0;
  let pause: ReturnType<typeof setTimeout> | undefined;
  /** The address of this step in the history, before anything was typed in it. */
  let settled = location.search;

  const answer = async (asked: Asked) => {
    const mine = ++turn;
    const isCurrent = () => mine === turn;
    clearTimeout(pause);
    form.nameChosen();
    results.offerAgain(false);
    const nothing = isNothing(asked);
    if (nothing) results.clear(INVITATION);
    const soon = setTimeout(() => {
      if (isCurrent() && !nothing) results.say(UNDER_WAY);
    }, SOON_MS);
    try {
      const found = await ask(asked);
      if (!isCurrent()) return;
      if (!nothing) await results.show(found, asked, isCurrent);
      if (isCurrent()) form.showCounts(found.facets);
    } catch (error) {
      // eslint-disable-next-line no-console -- whoever looks into the failure needs its cause
      console.error(error);
      if (!isCurrent()) return;
      results.clear(FAILED);
      results.offerAgain(true);
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
  root.querySelector('[data-again]')?.addEventListener('click', () => void answer(form.read()));
  form.onClear(settle);
  root.querySelector('[data-respelled]')?.addEventListener('click', (event) => {
    const { target } = event;
    const link = target instanceof Element ? target.closest<HTMLElement>('[data-query]') : null;
    if (link === null || (event as MouseEvent).ctrlKey || (event as MouseEvent).metaKey) return;
    event.preventDefault();
    form.fill({ ...form.read(), query: link.dataset['query'] ?? '', asWords: [] });
    settle();
  });
  results.chips.onToggle((asWords) => {
    form.fill({ ...form.read(), asWords });
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

for (const root of document.querySelectorAll<HTMLElement>('[data-search-page]')) start(root);
