import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { makeScratch } from './build-site.ts';
import { findBadLinks, tellBadLinks } from './links.ts';

test('every address in the sample site leads somewhere, and nothing comes from another host', () => {
  expect(tellBadLinks(findBadLinks(inject('site').outDir))).toEqual([]);
});

test('the check sees each kind of bad address', async () => {
  const outDir = await makeScratch();
  const write = (file: string, text: string): void => {
    mkdirSync(dirname(join(outDir, file)), { recursive: true });
    writeFileSync(join(outDir, file), text);
  };
  write('t/ok/index.html', '<h2 id="一">一</h2>');
  write('a.png', '');
  write(
    'feed.xml',
    '<link>https://school.example/t/ok/</link><link>https://school.example/t/old/</link>',
  );
  write('s.css', 'a{background:url(gone.png)} b{background:url("a.png")} @import "x.css";');
  write(
    'index.html',
    `<a href="/t/ok/#一">1</a> <a href="t/ok/#%E4%B8%80">2</a> <a href="#top">3</a>
     <a href="https://example.org/">4</a> <a href="mailto:a@example.org">5</a>
     <a href="/t/gone/">6</a> <a href="/t/ok">7</a> <a href="/t/ok/#二">8</a> <a href="http://">9</a>
     <img src="/a.png" srcset="/a.png 1x, /b.png 2x" alt="">
     <script src="https://example.org/x.js"></script>
     <script type="module">import { a } from './gone.js'; import('/later.js')</script>
     <link rel="canonical" href="https://school.example/"><link rel="preload" href="https://example.org/f.woff2">
     <template><img src="/in-template.png" alt=""></template>
     <noscript><a href="/without-script/">10</a></noscript>
     <form action="https://example.org/send"></form>
     <meta property="og:image" content="https://school.example/card.png">
     <p style="background:url(/gone.jpg)">`,
  );
  const seen = findBadLinks(outDir).map(({ where, address, why }) => `${where} ${address}: ${why}`);
  expect(seen.sort()).toEqual([
    'feed.xml https://school.example/t/old/: no such file',
    'index.html ./gone.js: no such file',
    'index.html /b.png: no such file',
    'index.html /gone.jpg: no such file',
    'index.html /in-template.png: no such file',
    'index.html /t/gone/: no such file',
    'index.html /t/ok/#二: no such place in the page',
    'index.html /t/ok: no such file',
    'index.html /without-script/: no such file',
    'index.html http://: not an address',
    'index.html https://example.org/f.woff2: another host',
    'index.html https://example.org/send: another host',
    'index.html https://example.org/x.js: another host',
    'index.html https://school.example/card.png: no such file',
    's.css gone.png: no such file',
    's.css x.css: no such file',
  ]);
});
