/** Words that readers stumbled over stand on no page, neither of the public nor of the school. */
import { expect, inject, test } from 'vitest';
import { retiredIn } from '../retired-words.ts';
import { readPages, type Page } from './page.ts';
import { schoolEdition } from './school-edition.ts';
import { runsOf } from './white-space.ts';

function retiredOn(pages: readonly Page[]): string[] {
  const told = pages.flatMap(({ address, elements }) => {
    const body = elements.find(({ tagName }) => tagName === 'body');
    if (body === undefined) return [];
    // Each text on a line of its own, since some words are told by standing alone.
    return retiredIn(runsOf(body).join('\n')).map((one) => `${one} (${address})`);
  });
  return told;
}

test('no retired word stands on a page of the sample school', () => {
  const pages = readPages(inject('site').outDir);
  expect(pages.length).toBeGreaterThan(40);
  expect(retiredOn(pages)).toEqual([]);
});

test('none stands on a page that only colleagues see, where promises are told of', async () => {
  const { outDir } = await schoolEdition();
  const pages = readPages(outDir);
  const body = pages.find(({ address }) => address === '/teachers/lu-xiaoman/semester/')?.html;
  expect(body).toMatch(/已完成|还差几次|进行中/);
  expect(retiredOn(pages)).toEqual([]);
});
