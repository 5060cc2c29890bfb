/** Feeds, the list of pages, `robots.txt` and what the pages say of them, in built sites. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { jsonFeed } from '../feed-reading.ts';
import { smallSchool } from '../small-school.ts';
import { buildSite, type BuiltSite } from './build-site.ts';
import { attribute, filesOf, readPages, textOf, type Page } from './page.ts';
import { FOLDER, schoolEdition } from './school-edition.ts';

const FEED = /(?:^|\/)feed\.(?:xml|json)$/;
const read = (outDir: string, file: string): string => readFileSync(join(outDir, file), 'utf8');
const linksIn = (page: Page, rel: string) =>
  page.elements
    .filter(({ tagName, attrs }) => tagName === 'link' && attrs.some((a) => a.value === rel))
    .map((link) => ({ type: attribute(link, 'type'), href: attribute(link, 'href') }));
const locsIn = (xml: string): string[] =>
  [...xml.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, address = '']) => address);
const isUnlisted = (page: Page): boolean =>
  page.elements.some(
    (one) => attribute(one, 'name') === 'robots' && attribute(one, 'content') === 'noindex',
  );

describe('the sample school, for the public', () => {
  const { outDir } = inject('site');
  const site = 'https://xingcha.example';
  const pages = readPages(outDir);
  const addresses = new Set(pages.map(({ address }) => address));
  const files = filesOf(outDir);

  test('the site, every kind, topic and teacher of the sample can be followed', () => {
    const folders = files.filter((file) => FEED.test(file)).map((file) => file.replace(FEED, ''));
    expect(folders).toEqual(expect.arrayContaining(['', 'lessons', 'topics/water-on-campus']));
    const ofOne = (kind: string) => folders.filter((one) => one.startsWith(`${kind}/`)).length;
    expect(ofOne('teachers')).toBeGreaterThan(20);
    expect(ofOne('topics')).toBeGreaterThan(20);
  });

  test('every address in a feed is a page or a feed of this site', () => {
    const strays = files
      .filter((file) => file.endsWith('feed.json'))
      .flatMap((file) => {
        const feed = jsonFeed.parse(JSON.parse(read(outDir, file)));
        const people = [...(feed.authors ?? []), ...feed.items.flatMap((one) => one.authors ?? [])];
        const known = [feed.home_page_url, ...[...feed.items, ...people].map(({ url }) => url)];
        expect(feed.feed_url).toBe(`${site}/${file}`);
        return known.filter(
          (one) => !one?.startsWith(site) || !addresses.has(one.slice(site.length)),
        );
      });
    expect(strays).toEqual([]);
  });

  test('both forms tell of the same entries', () => {
    for (const file of files.filter((one) => one.endsWith('feed.json'))) {
      const atom = read(outDir, file.replace(/json$/, 'xml'));
      const ids = [...atom.matchAll(/<entry>.*?<id>(.*?)<\/id>/gs)].map(([, id]) => id);
      const items = jsonFeed.parse(JSON.parse(read(outDir, file))).items;
      expect(ids).toEqual(items.map(({ id }) => id));
    }
  });

  test('a page names the feeds that lie beside it, in its head and for whoever reads it; no other does', () => {
    for (const page of pages) {
      const folder = page.address.slice(1);
      const own = files.includes(`${folder}feed.xml`) && page.address.endsWith('/');
      expect(linksIn(page, 'alternate'), page.address).toEqual(
        own
          ? [
              { type: 'application/atom+xml', href: `/${folder}feed.xml` },
              { type: 'application/feed+json', href: `/${folder}feed.json` },
            ]
          : [],
      );
      const shown = page.elements.filter((one) => attribute(one, 'href') === `/${folder}feed.xml`);
      expect(shown.length, page.address).toBe(own ? 2 : 0);
    }
  });

  test('robots.txt names the list, and the list the pages that say something of their own', () => {
    expect(read(outDir, 'robots.txt')).toBe(
      `User-agent: *\nDisallow:\n\nSitemap: ${site}/sitemap-index.xml\n`,
    );
    const parts = locsIn(read(outDir, 'sitemap-index.xml'));
    const listed = parts.flatMap((part) => locsIn(read(outDir, part.slice(site.length + 1))));
    const wanted = pages.filter((page) => {
      const main = page.elements.find(({ tagName }) => tagName === 'main');
      const [canonical] = linksIn(page, 'canonical');
      return (
        canonical?.href === site + page.address &&
        main !== undefined &&
        attribute(main, 'data-elsewhere') === undefined
      );
    });
    expect(listed.toSorted()).toEqual(wanted.map(({ address }) => site + address).toSorted());
    expect(listed).toEqual(
      expect.arrayContaining([`${site}/`, `${site}/lessons/`, `${site}/topics/water-on-campus/`]),
    );
    const left = ['/404.html', '/lessons/subject/', '/sheet/', '/archive/', '/search/'];
    expect(listed.filter((one) => left.some((part) => one.includes(part)))).toEqual([]);
    const unlisted = pages.filter(isUnlisted).filter(({ html }) => !html.includes('"refresh"'));
    expect(unlisted.map(({ address }) => address)).toEqual(['/404.html']);
  });

  test('an article to paste holds nothing that an editor would drop or fetch', () => {
    const weekly = pages.find(({ address }) => address === '/weekly/');
    const articles = weekly?.elements.filter(
      (one) => attribute(one, 'id')?.endsWith('-article') === true,
    );
    expect(articles?.length).toBeGreaterThan(1);
    for (const article of articles ?? []) {
      const inside = insideOf(article);
      expect(inside.length).toBeGreaterThan(4);
      expect([...new Set(inside.flatMap(({ attrs }) => attrs.map(({ name }) => name)))]).toEqual([
        'style',
      ]);
      expect([...new Set(inside.map(({ tagName }) => tagName))].toSorted()).toEqual([
        'p',
        'section',
      ]);
      expect(inside.map((one) => attribute(one, 'style')).join('')).not.toMatch(/url\(|var\(/);
      expect(textOf(article)).toContain(site);
    }
  });
});

type Element = Page['elements'][number];

function insideOf(element: Element): Element[] {
  return element.childNodes.flatMap((one) => ('tagName' in one ? [one, ...insideOf(one)] : []));
}

describe('the edition for colleagues', () => {
  let built: BuiltSite;
  beforeAll(async () => {
    built = await schoolEdition();
  });

  test('has no feeds and no list, and asks every program to stay out', () => {
    const files = filesOf(built.outDir);
    expect(files.filter((file) => FEED.test(file) || file.startsWith('sitemap'))).toEqual([]);
    expect(read(built.outDir, 'robots.txt')).toBe('User-agent: *\nDisallow: /\n');
    expect(built.output).toContain('校内版没有订阅和网站地图');
  });

  test('every page of it says so too, and offers nothing to follow or to pass on', () => {
    for (const page of readPages(built.outDir)) {
      expect(isUnlisted(page), page.address).toBe(true);
      expect(linksIn(page, 'alternate'), page.address).toEqual([]);
      expect(page.html, page.address).not.toMatch(/feed\.(?:xml|json)/);
    }
    const weekly = read(built.outDir, 'weekly/index.html');
    expect(weekly).toContain(`href="${FOLDER}lessons/`);
    expect(weekly).not.toMatch(/发到群里|贴进公众号|怎样订阅/);
  });
});

describe('a school that has not said where its site is', () => {
  const files = smallSchool();
  let built: BuiltSite;
  beforeAll(async () => {
    const school = (files['school.yml'] ?? '').replace(/^address:.*\n/m, '');
    built = await buildSite({ files: { ...files, 'school.yml': school } });
  });

  test('is told why it has no feeds and no list, and gets everything else', () => {
    expect(built.status, built.output).toBe(0);
    expect(built.output).toContain('没有订阅和网站地图：它们里面要写全网址');
    const written = filesOf(built.outDir);
    expect(written.filter((file) => FEED.test(file) || file.startsWith('sitemap'))).toEqual([]);
    expect(read(built.outDir, 'robots.txt')).toBe('User-agent: *\nDisallow:\n');
    for (const page of readPages(built.outDir)) {
      expect(page.html, page.address).not.toMatch(/feed\.(?:xml|json)|>订阅</);
    }
  });
});
