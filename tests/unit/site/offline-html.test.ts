import { describe, expect, test } from 'vitest';
import { filesNamedIn, offlineCss, offlineHtml } from '../../../src/site/offline-html.ts';

const there = new Set([
  'lessons/a/index.html',
  'semesters/s/archive/index.html',
  '_astro/p.css',
  '_pictures/x-480.webp',
]);
const offline = (base = '/', siteUrl = 'https://hill.example') => ({
  base,
  siteUrl,
  has: (file: string) => there.has(file),
});
const from = 'semesters/s/archive/index.html';

describe('a page in a folder', () => {
  test.each([
    ['what is there', '<a href="/lessons/a/">', '<a href="../../../lessons/a/index.html">'],
    ['a place in it', '<a href="/lessons/a/#二">', '<a href="../../../lessons/a/index.html#二">'],
    ['the page itself', '<a href="/semesters/s/archive/">', '<a href="index.html">'],
    ['what is not', '<a href="/topics/t/#x">', '<a href="https://hill.example/topics/t/#x">'],
    ['a place on the page', '<a href="#x">', '<a href="#x">'],
    ['another host', '<a href="https://a.example/">', '<a href="https://a.example/">'],
    ['a style sheet', '<link href="/_astro/p.css">', '<link href="../../../_astro/p.css">'],
    [
      'sizes of a picture',
      '<img srcset="/_pictures/x-480.webp 480w, /_pictures/y.webp 960w">',
      '<img srcset="../../../_pictures/x-480.webp 480w, https://hill.example/_pictures/y.webp 960w">',
    ],
    ['a script', '<script type="module" src="/_astro/s.js"></script>x', 'x'],
  ])('%s', (_, html, expected) => {
    expect(offlineHtml(html, from, offline())).toBe(expected);
  });

  test('below a base path, and where nobody knows the address of the site', () => {
    expect(offlineHtml('<a href="/school/lessons/a/">', from, offline('/school/'))).toBe(
      '<a href="../../../lessons/a/index.html">',
    );
    expect(offlineHtml('<a href="/school/topics/t/">', from, offline('/school/', ''))).toBe('<a>');
  });
});

test('the files a page needs are found in its links, pictures and styles', () => {
  const html =
    '<link href="/_astro/p.css"><img src="/_pictures/x.webp" srcset="/_pictures/x.webp 1w, /_pictures/y.webp 2w"><a href="/lessons/a/">';
  expect([...new Set(filesNamedIn(html, '/'))]).toEqual([
    '_astro/p.css',
    '_pictures/x.webp',
    '_pictures/y.webp',
  ]);
  expect(filesNamedIn('src:url(/_astro/k.woff2)', '/')).toEqual(['_astro/k.woff2']);
  expect(offlineCss('src:url(/_pictures/x-480.webp)', '_astro/p.css', offline())).toBe(
    'src:url(../_pictures/x-480.webp)',
  );
});
