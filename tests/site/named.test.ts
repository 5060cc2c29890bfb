/** What a voice reads of a page by itself: tables, cells of their heads, links and buttons have names that say something. */
import { expect, inject, test } from 'vitest';
import { writtenFolder } from '../written-folder.ts';
import { attribute, readPages, textOf, type Element } from './page.ts';
import { schoolEdition } from './school-edition.ts';

type Node = Element['childNodes'][number];

const children = ({ childNodes }: Element): Element[] =>
  childNodes.filter((one): one is Element => 'tagName' in one);

/** What is read out: not what is hidden from voices, and of pictures their other text. */
function readOut(node: Node): string {
  if (!('tagName' in node)) return textOf(node);
  if (attribute(node, 'aria-hidden') === 'true') return '';
  if (node.tagName === 'img') return attribute(node, 'alt') ?? '';
  return attribute(node, 'aria-label') ?? node.childNodes.map(readOut).join('');
}

function isNamed(table: Element): boolean {
  const caption = children(table).find(({ tagName }) => tagName === 'caption');
  const name = attribute(table, 'aria-label') ?? (caption === undefined ? '' : textOf(caption));
  return name.trim() !== '' && name !== '表格';
}

/** A script gives what is hidden its words before it is shown; a template is not shown at all. */
function isHidden(element: Element): boolean {
  let node: Element['parentNode'] = element;
  while (node !== null) {
    if ('tagName' in node && attribute(node, 'hidden') !== undefined) return true;
    if (node.nodeName === 'template' || node.nodeName === '#document-fragment') return true;
    node = 'parentNode' in node ? node.parentNode : null;
  }
  return false;
}

function namelessOn(outDir: string): string[] {
  const told = readPages(outDir).flatMap(({ address, elements }) =>
    elements
      .filter((element) => !isHidden(element))
      .flatMap((element): string[] => {
        const { tagName } = element;
        const name = readOut(element).trim();
        if (tagName === 'table' && !isNamed(element)) return ['table without a name'];
        if (tagName === 'th' && attribute(element, 'scope') === undefined) {
          return [`th “${name}” without scope`];
        }
        // A year is a name, a bare count is none.
        const saysNothing = /^(?:\d{1,3}|[\s.,…—-]*)$/.test(name);
        if (['a', 'button', 'summary'].includes(tagName) && saysNothing) {
          return [`${tagName} called “${name}”`];
        }
        return [];
      })
      .map((one) => `${one} (${address})`),
  );
  return [...new Set(told)];
}

test('every table, head, link and button of the sample school has a name', () => {
  expect(namelessOn(inject('site').outDir)).toEqual([]);
});

test('and so they have on the pages that only colleagues see', async () => {
  const { outDir } = await schoolEdition();
  expect(namelessOn(outDir)).toEqual([]);
});

test('the check sees what has none', async () => {
  const outDir = await writtenFolder({
    'index.html': `<body><table aria-label="表格"><tr><th>甲</th></tr></table>
      <table><caption>次数</caption><tr><th scope="col">乙</th></tr></table>
      <a href="/">1</a><a href="/" aria-label="量感，课例：1 篇">1</a><a href="/">2026</a>
      <button><svg aria-hidden="true"></svg></button><button hidden></button></body>`,
  });
  expect(namelessOn(outDir)).toEqual([
    'table without a name (/)',
    'th “甲” without scope (/)',
    'a called “1” (/)',
    'button called “” (/)',
  ]);
});

test('what is written in English says so, as a title and in the text', () => {
  const page = (start: string) =>
    readPages(inject('site').outDir).find(({ address }) => address.startsWith(start));
  const english = page('/lessons/2026-09-30-yueduquan/')?.elements.filter(
    (element) => attribute(element, 'lang') === 'en',
  );
  expect(english?.map(textOf).some((text) => /Why did he/.test(text))).toBe(true);
  expect(english?.every((element) => !/\p{Script=Han}/u.test(textOf(element)))).toBe(true);
});
