import fc from 'fast-check';
import { parse, type DefaultTreeAdapterMap } from 'parse5';
import { describe, expect, test } from 'vitest';
import { offlineAddress, type Offline } from '../../../src/site/offline-address.ts';
import { offlineCss } from '../../../src/site/offline-css.ts';
import { offlineHtml } from '../../../src/site/offline-html.ts';

const files = new Set([
  'lessons/a/index.html',
  'semesters/s/archive/index.html',
  '_astro/p.css',
  '_pictures/x-480.webp',
  'files/7e-表 1.csv',
]);
const offline = (base = '/', siteUrl = 'https://hill.example'): Offline => ({
  base,
  siteUrl,
  files,
});
const from = 'semesters/s/archive/index.html';

describe('a page in a folder', () => {
  test.each([
    ['what is there', '<a href="/lessons/a/">', '<a href="../../../lessons/a/index.html">'],
    ['a place in it', '<a href="/lessons/a/#二">', '<a href="../../../lessons/a/index.html#二">'],
    ['without quotes', '<a href=/lessons/a/>', '<a href="../../../lessons/a/index.html">'],
    ['the page itself', '<a href="/semesters/s/archive/">', '<a href="index.html">'],
    ['what is beside it', '<a href="../?a=1&amp;b=2">', sitesOwn('/semesters/s/?a=1&amp;b=2')],
    ['what is not', '<a href="/topics/t/#x">', sitesOwn('/topics/t/#x')],
    ['a place on the page', '<a href="#x">', '<a href="#x">'],
    ['another host', '<a href="https://a.example/">', '<a href="https://a.example/">'],
    ['mail', '<a href="mailto:a@a.example">', '<a href="mailto:a@a.example">'],
    ['a host without a scheme', '<a href="//a.example/x">', '<a href="https://a.example/x">'],
    ['the same disguised', '<a href="\\\\a.example\\x">', '<a href="https://a.example/x">'],
    ['what runs', '<a href="javascript:alert(1)">', '<a >'],
    ['a style sheet', '<link href="/_astro/p.css">', '<link href="../../../_astro/p.css">'],
    [
      'odd names',
      '<a href="/files/7e-表%201.csv">',
      '<a href="../../../files/7e-%E8%A1%A8%201.csv">',
    ],
    [
      'sizes of a picture',
      '<img srcset="/_pictures/x-480.webp 480w, /_pictures/y.webp 960w">',
      '<img srcset="../../../_pictures/x-480.webp 480w, https://hill.example/_pictures/y.webp 960w">',
    ],
    [
      'where a form goes',
      '<form action="/search/">',
      '<form action="https://hill.example/search/">',
    ],
    ['a program', '<script type="module" src="/_astro/s.js"></script>x', 'x'],
    ['one in the page', '<script>import("/_astro/s.js")</script>x', 'x'],
    ['one that is fetched early', '<link rel="modulepreload" href="/_astro/s.js">x', 'x'],
    [
      'without scripts',
      '<noscript><a href="/lessons/a/">',
      '<noscript><a href="../../../lessons/a/index.html">',
    ],
    [
      'a style',
      '<p style="background:url(/_pictures/x-480.webp)">',
      '<p style="background:url(&quot;../../../_pictures/x-480.webp&quot;)">',
    ],
    [
      'an inner style sheet',
      '<style>a{b:url(/t.png)}</style>',
      '<style>a{b:url("https://hill.example/t.png")}</style>',
    ],
  ])('%s', (_, html, expected) => {
    expect(offlineHtml(html, from, offline())).toBe(expected);
  });

  test('below a base path, and where nobody knows the address of the site', () => {
    for (const base of ['/school/', '/a/b/', '/学校/', '/files/']) {
      expect(offlineHtml(`<a href="${base}lessons/a/">`, from, offline(base))).toBe(
        '<a href="../../../lessons/a/index.html">',
      );
      expect(offlineHtml(`<a href="${base}topics/t/">`, from, offline(base, ''))).toBe('<a >');
    }
  });
});

/** Ways to write an address that leads up, breaks a decoder or means another place elsewhere. */
const disguised = [
  '/files/../../../etc/hostname',
  '/files/%2e%2e/%2E%2e/etc/hostname',
  '/_pictures/..%2f..%2fx',
  '/_pictures/%252e%252e/x',
  '/files\\..\\..\\x',
  '/files/%5c..%5cx',
  '/100%。',
  '/%',
  '/%E0%A4%A',
  '/\0',
  '/%00',
  'C:\\x',
  '/C:/x',
  'file:///etc/hostname',
  '//\\/x',
  'https:/lessons/b/',
  '/./files/./../..',
];

test.each(disguised)('“%s” leads to the site or nowhere, never to a file', (address) => {
  for (const base of ['/', '/a/b/']) {
    for (const siteUrl of ['https://hill.example', '']) {
      const there = offlineAddress(address, from, offline(base, siteUrl));
      if (there !== undefined) expect(there).toMatch(/^https:\/\//);
    }
  }
});

test('whatever an address says, it leads to a file that is there, to a host, or nowhere', () => {
  const step = fc.oneof(
    fc.constantFrom(
      '..',
      '.',
      '%2e%2e',
      '%2f',
      '\\',
      '%5c',
      'files',
      'lessons',
      'a',
      '',
      '%',
      '#',
      '?',
    ),
    fc.string(),
  );
  const written = fc.array(step, { maxLength: 6 }).map((steps) => steps.join('/'));
  fc.assert(
    fc.property(written, fc.constantFrom('/', '/a/b/'), (address, base) => {
      const there = offlineAddress(address, from, offline(base));
      if (
        there === undefined ||
        there === '' ||
        /^(?:#|https?:\/\/|mailto:|tel:|data:)/i.test(there)
      )
        return;
      const found = new URL(there, `file:///zip/${from}`);
      expect(found.protocol).toBe('file:');
      expect([...files]).toContain(decodeURIComponent(found.pathname.slice('/zip/'.length)));
    }),
    { numRuns: 2_000 },
  );
});

test('texts, names of classes and all other attributes stay as they are', () => {
  fc.assert(
    fc.property(fc.constantFrom(...disguised), fc.string(), (address, other) => {
      const text = `${address} ${other}`.replace(/[<&\0\r]/g, '');
      const quoted = text.replaceAll('"', '');
      const html = `<!doctype html><title>${text}</title><p title="${quoted}">${text}<code>${text}</code><a href="/x/">${text}</a>`;
      const there = offlineHtml(html, from, offline());
      expect(textsOf(parse(there))).toEqual(textsOf(parse(html)));
      expect(there).toContain(`title="${quoted}"`);
    }),
  );
});

test('a style sheet asks for what is there; its texts and comments are no addresses', () => {
  const css = (text: string) => offlineCss(text, '_astro/p.css', offline());
  expect(css('src:url(/_pictures/x-480.webp)')).toBe('src:url("../_pictures/x-480.webp")');
  expect(css(`src:url( '/_pictures/x-480.webp' )`)).toBe('src:url("../_pictures/x-480.webp")');
  expect(css('src:url(p.css)')).toBe('src:url(p.css)');
  expect(css('src:url(/k.woff2)')).toBe('src:url("https://hill.example/k.woff2")');
  for (const text of [':root{--a:"url(/x)"}', "a{b:'\\'url(/x)'}", '/* url(/x) */']) {
    expect(css(text)).toBe(text);
  }
});

function sitesOwn(address: string): string {
  return `<a href="https://hill.example${address}">`;
}

function textsOf(node: DefaultTreeAdapterMap['node']): string[] {
  if ('value' in node) return [node.value];
  return 'childNodes' in node ? node.childNodes.flatMap(textsOf) : [];
}
