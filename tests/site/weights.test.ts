import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, inject, test } from 'vitest';
import { makeScratch } from './build-site.ts';
import { readPage, readPages } from './page.ts';
import { weigh } from './weights.ts';

const KB = 1024;
/** What a reading page may weigh after gzip. */
const LIMITS = { html: 20 * KB, css: 12 * KB, script: 6 * KB };
/** Of half of them. */
const USUAL_HTML = 12 * KB;

const READING_PAGE = /^\/(lessons|reflections|readings|papers|projects)\/[^/]+\/$/;

test('no reading page weighs more than an old phone should carry', () => {
  const { outDir } = inject('site');
  const pages = readPages(outDir).filter((page) => READING_PAGE.test(page.address));
  expect(pages.length).toBeGreaterThan(20);
  const heavy = pages
    .map((page) => ({ address: page.address, ...weigh(outDir, page) }))
    .filter(
      ({ html, css, script }) => html > LIMITS.html || css > LIMITS.css || script > LIMITS.script,
    );
  expect(heavy).toEqual([]);
  const sizes = pages.map((page) => weigh(outDir, page).html).sort((a, b) => a - b);
  expect(sizes[sizes.length >> 1]).toBeLessThan(USUAL_HTML);
});

test('no page carries styles with it: it links a sheet that all have, and one of its own kind', () => {
  const { outDir } = inject('site');
  const pages = readPages(outDir).map((page) => ({
    address: page.address,
    sheets: [...page.html.matchAll(/<link rel="stylesheet" href="([^"]+)"/g)].map(
      ([, href = '']) => href,
    ),
    inline: [...page.html.matchAll(/<style>(.*?)<\/style>/gs)].map(([, css = '']) => css),
  }));
  const [first] = pages.flatMap(({ sheets }) => sheets.filter((one) => /\/site\./.test(one)));
  expect(first).toBeDefined();
  expect(
    pages.filter(
      ({ sheets, inline }) =>
        !sheets.includes(first ?? '') ||
        sheets.length > 2 ||
        inline.some(
          (css) => !css.startsWith(':root{--school:') || css.includes('}', css.indexOf('}') + 1),
        ),
    ),
  ).toEqual([]);
});

test('the scales count style and script that a page links, inlines or imports', async () => {
  const outDir = await makeScratch();
  const files = {
    's.css': 'a{color:red}',
    'a.js': 'import"./b.js";import("./later.js")',
    'b.js': 'export const b=1',
    'later.js': 'x'.repeat(1000),
    'index.html':
      '<link rel="stylesheet" href="/s.css"><style>b{color:blue}</style>' +
      '<script type="module" src="/a.js"></script><script>run()</script>' +
      '<script type="application/ld+json">{}</script>',
  };
  mkdirSync(outDir, { recursive: true });
  for (const [file, text] of Object.entries(files)) writeFileSync(join(outDir, file), text);
  const size = (text: string): number => gzipSync(text).length;
  expect(weigh(outDir, readPage(outDir, 'index.html'))).toEqual({
    html: size(files['index.html']),
    css: size(files['s.css']) + size('b{color:blue}'),
    script: size(files['a.js']) + size(files['b.js']) + size('run()'),
  });
});
