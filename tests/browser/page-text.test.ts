/** What the index is made of, beside what a browser shows of the same page. */
import { describe, expect, test } from 'vitest';
import { pageText } from '../../src/search/page-text.ts';
import { pageOfEachKind } from './addresses.ts';
import { useSamplePage } from './sample-page.ts';

const { open, page } = useSamplePage({ width: 1280, height: 800 });

/** A formula is set letter by letter, each on a line of its own; a script brings its buttons along. */
const APART = '[data-elsewhere], .visually-hidden, math, button, select, textarea';
const SEEN = `(() => {
  const main = document.querySelector('main');
  for (const one of main.querySelectorAll('details')) one.open = true;
  const style = document.createElement('style');
  style.textContent = ${JSON.stringify(`main :is(${APART}) { display: none !important; }`)};
  document.head.append(style);
  return main.innerText;
})()`;

/** Pairs of Chinese characters that follow one another. */
function pairsIn(texts: readonly string[]): Set<string> {
  return new Set(
    texts
      .flatMap((text) => text.match(/\p{Script=Han}+/gu) ?? [])
      .flatMap((run) => [...run].map((character, i, all) => character + (all[i + 1] ?? ''))),
  );
}

describe('the text of a page is what is seen on it', () => {
  // What a script answers or makes is no text of the page.
  const { answered: _answered, write: _write, ...pages } = pageOfEachKind;
  test.each(Object.entries(pages))('%s', async (_kind, address) => {
    const answer = await open(address.slice(1));
    const own = pageText((await answer?.text()) ?? '');
    if (own === undefined) {
      // All of it stands elsewhere, and the page says so.
      expect(await page().locator('main[data-elsewhere]').count()).toBe(1);
      return;
    }
    const texts = [own.title, ...[...own.headings, ...own.blocks].map(({ text }) => text)];
    const shown = pairsIn((await page().evaluate<string>(SEEN)).split('\n'));
    const kept = pairsIn(texts);
    expect([...shown].filter((pair) => !kept.has(pair))).toEqual([]);
    expect([...kept].filter((pair) => !shown.has(pair))).toEqual([]);
  });
});
