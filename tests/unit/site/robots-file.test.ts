import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { writeRobots } from '../../../src/site/robots-file.ts';
import { SiteFiles } from '../../../src/site/site-files.ts';
import { isListed, SITE_MAP } from '../../../src/site/site-map.ts';

const ADDRESS = 'https://hill.example/teaching/lessons/a/';

describe('robots.txt', () => {
  let folder: string;
  const said = () => readFile(path.join(folder, 'robots.txt'), 'utf8');
  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'robots-'));
  });

  test('names the list where it was written, by its whole address', async () => {
    const frame = { audience: 'public', siteUrl: 'https://hill.example/teaching' } as const;
    writeRobots(new SiteFiles(folder), frame);
    expect(await said()).toBe('User-agent: *\nDisallow:\n');
    const site = new SiteFiles(folder);
    site.write(SITE_MAP, '');
    writeRobots(site, frame);
    expect(await said()).toContain('\nSitemap: https://hill.example/teaching/sitemap-index.xml\n');
  });

  test('of a school stays, and its edition for colleagues is closed all the same', async () => {
    const site = new SiteFiles(folder);
    site.write(SITE_MAP, '');
    site.write('robots.txt', 'User-agent: odd\nDisallow: /\n');
    const siteUrl = 'https://hill.example';
    writeRobots(site, { audience: 'public', siteUrl });
    expect(await said()).toBe('User-agent: odd\nDisallow: /\n');
    writeRobots(site, { audience: 'school', siteUrl });
    expect(await said()).toBe('User-agent: *\nDisallow: /\n');
  });
});

describe('a page is listed', () => {
  const page = (head: string, main = '<main id="main">') =>
    `<!DOCTYPE html><head>${head}</head><body>${main}a</main>`;
  const canonical = (address: string) => `<link rel="canonical" href="${address}">`;

  test.each([
    ['that says nothing of where it belongs', page(''), true],
    ['that belongs where it is', page(canonical(ADDRESS)), true],
    ['that leads on', page(canonical('https://hill.example/teaching/lessons/b/')), false],
    ['that asks not to be', page('<meta name="robots" content="noindex">'), false],
    [
      'that only arranges others',
      page(canonical(ADDRESS), '<main id="main" class="sheet" data-elsewhere>'),
      false,
    ],
    [
      'whose text speaks of such marks',
      page(
        `<title>&lt;meta name="robots" content="noindex"></title>${canonical(ADDRESS)}`,
        '<main id="main"><p data-elsewhere>x</p>',
      ),
      true,
    ],
  ])('%s: %s', (_, html, expected) => {
    expect(isListed(html, ADDRESS)).toBe(expected);
  });

  test('under a name in Chinese, however it is spelt', () => {
    const spelt = 'https://hill.example/%E8%AF%BE/';
    expect(isListed(page(canonical('https://hill.example/课/')), spelt)).toBe(true);
  });
});
