/** The search in Debian's Firefox: an engine of another house, and the one many offices have. */
import { join } from 'node:path';
import { mkdir } from 'node:fs/promises';
import { serveDirectory } from '../../bin/serve-directory.ts';
import { buildSite } from '../site/build-site.ts';
import { openFirefox } from './firefox/bidi.ts';
import { trial } from './trial.ts';

const FIREFOX = 'firefox-esr';
const ARROW_DOWN = '\uE015';
const ENTER = '\uE007';

const texts = (selector: string): string =>
  `[...document.querySelectorAll(${JSON.stringify(selector)})].map((one) => one.textContent.replace(/\\s+/g, ''))`;
const wanting = (what: string, holds: boolean): string[] => (holds ? [] : [what]);

await trial(
  [{ command: FIREFOX, version: ['--version'], debian: FIREFOX }],
  async ({ scratch, hold, say }) => {
    const { status, output, outDir } = await buildSite();
    if (status !== 0) throw new Error(output);
    const profile = join(scratch, 'profile');
    await mkdir(profile);
    const server = await serveDirectory({ dir: outDir });
    const firefox = await openFirefox(FIREFOX, profile);
    try {
      say(await firefox.value<string>('navigator.userAgent'));
      const ask = async (question: string) => {
        await firefox.goTo(`${server.url}search/?q=${encodeURIComponent(question)}`);
        await firefox.until(`document.querySelector('[data-result-count]') !== null`);
      };

      await ask('给慢读者的一张路线图');
      const titles = await firefox.value<string[]>(texts('[data-result] h3'));
      hold('a phrase of a title finds its page first', [
        ...wanting(`found ${titles.join(', ')}`, titles[0]?.includes('路线图') === true),
      ]);
      const excerpts = await firefox.value<string[]>(texts('[data-result] [data-excerpt]'));
      const marks = await firefox.value<string[]>(texts('[data-result] mark'));
      hold('with an excerpt of its text, and what was asked marked', [
        ...wanting(
          'no excerpt',
          excerpts.some((one) => one.length > 20),
        ),
        ...wanting(`marked ${marks.join(', ')}`, marks.includes('给慢读者的一张路线图')),
      ]);

      await ask('四年级语文');
      const chips = await firefox.value<string[]>(texts('[data-chips] button'));
      hold('a question is understood, and counted', [
        ...wanting(
          `shown ${chips.join(', ')}`,
          /^年级：四年级\d+,学科：语文\d+$/.test(chips.join()),
        ),
      ]);
      await firefox.value(`document.querySelector('[data-chips] button').click()`);
      await firefox.until(`document.querySelector('[aria-pressed="false"]') !== null`);
      hold('a chip is taken back, and the address says so', [
        ...wanting(
          'not in the address',
          (await firefox.value<string>('location.search')).includes('word='),
        ),
      ]);

      await ask('批住');
      const meant = await firefox.value<string[]>(texts('[data-respelled] a'));
      hold('a word of the same sound is offered', [
        ...wanting(
          `offered ${meant.join(', ')}`,
          meant.some((one) => one.startsWith('批注')),
        ),
      ]);

      await firefox.goTo(`${server.url}teachers/`);
      await firefox.value(`document.querySelector('header [name="q"]').focus()`);
      await firefox.type('候答');
      await firefox.until(`document.querySelectorAll('header [role="option"]').length === 6`);
      await firefox.type(ARROW_DOWN);
      const chosen = await firefox.value<string>(
        `document.querySelector('header [aria-selected="true"]').textContent`,
      );
      await firefox.type(ENTER);
      await firefox.until(`location.pathname !== '/teachers/'`);
      await firefox.until(`document.querySelector('h1') !== null`);
      const heading = await firefox.value<string>(
        `document.querySelector('h1').textContent.trim()`,
      );
      hold('the box in the header lists results, and Enter opens the chosen one', [
        ...wanting(`${chosen} led to ${heading}`, chosen.startsWith(heading)),
      ]);
    } finally {
      await firefox.close();
      await server.close();
    }
  },
);
