/** What a page offers for passing it on, and what its print leads back by. */
import { attribute, textOf, type Page } from './page.ts';

/** The code, as SVG, without the marks by which style sheets know it; nothing on pages without one. */
export function codeOn(page: Page): string | undefined {
  return /<svg[^>]*aria-label="(?:本页网址|打印稿来处)的二维码".*?<\/svg>/s
    .exec(page.html)?.[0]
    .replaceAll(/ data-_\w+(?:="")?/g, '');
}

/** The address that stands beside it. */
export function addressOf(page: Page): string {
  const shown = page.elements.find(
    (one) =>
      attribute(one, 'id') === 'share-address' || attribute(one, 'data-printed-from') !== undefined,
  );
  return shown === undefined ? '' : textOf(shown).trim();
}
