/** Feeds as an XML reader of another make has them, and what a week brought as it is copied. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { atomText } from '../../src/views/feeds/atom.ts';
import { feeds } from '../../src/views/feeds/feeds.ts';
import { hiddenIn } from '../../src/model/text/hidden.ts';
import { frameOf } from '../../src/views/frame.ts';
import { catalogueOf } from '../read-school.ts';
import { breakouts } from '../security/payload-parts.ts';
import { filesOf } from '../site/page.ts';
import { schoolOf } from './hostile-school.ts';
import { useSamplePage } from './sample-page.ts';

const ATOM = 'http://www.w3.org/2005/Atom';

/** What a browser reads of a feed, its HTML as text. */
interface ReadFeed {
  broken: string;
  names: string[];
  ids: string[];
  titles: string[];
  summaries: string[];
  authors: string[];
  links: string[];
}

const { page, open } = useSamplePage({ width: 1280, height: 900 });

async function readInBrowser(xml: string): Promise<ReadFeed> {
  await open('weekly/');
  return page().evaluate((text) => {
    const feed = new DOMParser().parseFromString(text, 'application/xml');
    const all = [...feed.getElementsByTagName('*')];
    const entries = [...feed.getElementsByTagName('entry')];
    const shown = (html: string) =>
      new DOMParser().parseFromString(html, 'text/html').documentElement.textContent;
    const of = (name: string) =>
      entries.map((one) => one.querySelector(`:scope > ${name}`)?.textContent ?? '');
    return {
      broken: feed.querySelector('parsererror')?.textContent ?? '',
      names: [...new Set(all.map((one) => `${one.namespaceURI} ${one.localName}`))],
      ids: of('id'),
      titles: of('title').map(shown),
      summaries: of('summary').map(shown),
      authors: [...feed.querySelectorAll('author > name')].map((one) => one.textContent),
      links: [...feed.querySelectorAll('link')].map((one) => one.getAttribute('href') ?? ''),
    };
  }, xml);
}

const NAMES = ['feed id title updated author name uri link subtitle rights entry summary published']
  .flatMap((names) => names.split(' '))
  .map((name) => `${ATOM} ${name}`);

test('every feed of the sample school is XML, of the names that RFC 4287 has', async () => {
  const { outDir } = inject('site');
  const files = filesOf(outDir).filter((file) => file.endsWith('feed.xml'));
  expect(files.length).toBeGreaterThan(20);
  for (const file of files) {
    const read = await readInBrowser(readFileSync(join(outDir, file), 'utf8'));
    expect(read.broken, file).toBe('');
    expect(
      read.names.filter((name) => !NAMES.includes(name)),
      file,
    ).toEqual([]);
    expect(new Set(read.ids).size, file).toBe(read.ids.length);
    expect(
      read.links.filter((href) => !href.startsWith('https://')),
      file,
    ).toEqual([]);
  }
});

test('a school whose every field is an attack has feeds that say what was written, and no more', async () => {
  const written = breakouts.filter((text) => hiddenIn(text) === undefined);
  const attacks = [...written, ']]><entry><id>x</id></entry>', '&amp;lt; & &copy; "\' -->'];
  const catalogue = await catalogueOf(schoolOf(attacks));
  const all = feeds(catalogue, frameOf(catalogue, 'https://hill.example', '/'));
  expect(all.length).toBeGreaterThan(attacks.length);
  for (const feed of all) {
    const read = await readInBrowser(atomText(feed));
    expect(read.broken).toBe('');
    expect(read.names.filter((name) => !NAMES.includes(name))).toEqual([]);
    expect(read.titles).toEqual(feed.entries.map(({ title }) => title));
    expect(read.summaries).toEqual(feed.entries.map(({ summary }) => summary));
    const people = feed.entries.flatMap(({ authors }) => authors.map(({ name }) => name));
    expect(read.authors).toEqual([feed.school.name, ...people]);
  }
});

describe('what a week brought', () => {
  const copied = () =>
    page().evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      const text = async (type: string) =>
        item?.types.includes(type) === true ? (await item.getType(type)).text() : '';
      return { html: await text('text/html'), text: await text('text/plain') };
    });

  test('is copied as a text with addresses, and selected by hand as well', async () => {
    await page().context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await open('weekly/');
    const block = page().locator('details[open] .copy-block').first();
    await block.getByRole('button').click();
    await block.getByText('已复制').waitFor();
    const { text } = await copied();
    expect(text).toMatch(/^星槎实验 · 本周新写的（11月16日至22日）\n\n1\. \S/);
    expect(text).toMatch(/\nhttps:\/\/xingcha\.example\/[a-z]+\/[^/\s]+\/\n/);
    expect(await block.locator('pre').innerText()).toBe(text);
  });

  test.each([
    ['through the clipboard', false],
    ['where the page has none', true],
  ])('is copied as an article with its styles, %s', async (_, isWithout) => {
    await page().context().grantPermissions(['clipboard-read', 'clipboard-write']);
    if (isWithout) {
      await page().addInitScript(() => {
        Object.defineProperty(Clipboard.prototype, 'write', { value: undefined });
      });
    }
    await open('weekly/');
    const details = page().locator('details', { hasText: '贴进公众号' }).first();
    await details.locator('summary').click();
    await details.getByRole('button').click();
    await details.getByText('已复制').waitFor();
    const { html, text } = await copied();
    expect(html).toMatch(/style="[^"]*font-size: ?18px/);
    expect(html).toContain('本周新写的');
    expect(html).not.toMatch(/<img|<link|<script|url\(/);
    expect(text).toContain('https://xingcha.example/');
  });
});
