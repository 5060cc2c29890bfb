/**
 * Everything hostile that the reader accepts, in a real browser: in the page of an entry as
 * the sample school has it, and in a school whose every field is an attack.
 */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { serveDirectory, type RunningServer } from '../../bin/serve-directory.ts';
import { hiddenIn } from '../../src/model/text/hidden.ts';
import { readBody } from '../../src/body/read-body.ts';
import { layOut } from '../security/lay-out.ts';
import { breakouts } from '../security/payload-parts.ts';
import { payloads } from '../security/payloads.ts';
import { buildSite, type BuiltSite } from '../site/build-site.ts';
import {
  attribute,
  readPages,
  textOf,
  type Element,
  type Page as BuiltPage,
} from '../site/page.ts';
import { openChromium } from './browser.ts';
import { ENTRY, pageWith } from './entry-page.ts';
import { schoolOf } from './hostile-school.ts';
import { setTrap, type Trap } from './trap.ts';

const PER_PAGE = 120;

let browser: Browser;
let trap: Trap;
beforeAll(async () => {
  browser = await openChromium(inject('chromium'));
  trap = await setTrap(browser, inject('site').url);
});
afterAll(async () => {
  await trap.close();
  await browser.close();
});

describe('the trap', () => {
  test.each([
    ['an element that runs', '<img src=x onerror=__pwned`1`>', /^ran: 1/],
    ['a script', '<script>__pwned(2)</script>', /^ran: 2/],
    ['a dialog', '<svg onload=alert(3)>', /^dialog: 3/],
    ['a thing to be touched', '<p onmouseover=__pwned`5`>a</p>', /^ran: 5/],
    ['another host', '<img src="https://evil.example/x.png">', /^request: https:\/\/evil/],
    [
      'a style of another host',
      '<style>p{background:url(https://evil.example/y)}</style><p>a</p>',
      /^request: https:\/\/evil/,
    ],
  ])('sees %s', async (_, html, expected) => {
    await trap.open(entry(), pageWith(html));
    await trap.touch();
    expect(trap.caught().join('\n')).toMatch(expected);
  });

  test('sees every link that runs, whatever is clicked before and after it', async () => {
    const links = Array.from(
      { length: 60 },
      (_, i) =>
        `<a href="#x">a</a><a href="javascript:__pwned(${i})">b</a><a href="https://a.cn">c</a>`,
    );
    await trap.open(entry(), pageWith(`<p>${links.join('')}</p>`));
    expect(await trap.clickLinks('.prose')).toBe(180);
    expect(trap.caught()).toEqual(links.map((_, i) => `ran: ${i}`));
  });

  test('sees what a page puts into itself later', async () => {
    await trap.open(entry(), pageWith('<p>。</p>'));
    expect(trap.caught()).toEqual([]);
    await trap.page().evaluate(() => {
      document.body.insertAdjacentHTML('beforeend', '<img src="x" onerror="__pwned`6`">');
    });
    await trap.settle();
    expect(trap.caught()).toEqual(['ran: 6']);
  });
});

test('nothing that the reader accepts runs, whatever is touched and followed', async () => {
  const accepted = payloads().flatMap(({ source, math = false }) => {
    const { body } = readBody(source, { file: 'lessons/a.mdx', firstLine: 1, math });
    return body === undefined ? [] : [layOut(body.nodes)];
  });
  expect(accepted.length).toBeGreaterThan(1_000);
  let links = 0;
  for (let from = 0; from < accepted.length; from += PER_PAGE) {
    const html = accepted.slice(from, from + PER_PAGE).join('\n');
    await trap.open(entry(), pageWith(html));
    await trap.touch();
    links += await trap.clickLinks('.prose');
    expect(trap.caught(), `from the ${from}th`).toEqual([]);
  }
  expect(links).toBeGreaterThan(100);
});

const entry = (): string => `${inject('site').url}${ENTRY}`;

describe('a school of nothing but attacks', () => {
  const attacks = breakouts.filter((one) => hiddenIn(one) === undefined);
  let site: BuiltSite;
  let server: RunningServer;
  let own: Trap;
  beforeAll(async () => {
    site = await buildSite({ files: schoolOf(attacks) });
    expect(site.status, site.output).toBe(0);
    server = await serveDirectory({ dir: site.outDir });
    own = await setTrap(browser, server.url);
  });
  afterAll(async () => {
    await own.close();
    await server.close();
  });

  test('its pages are made of the same elements and attributes as those of any school', () => {
    const usual = new Set(readPages(inject('site').outDir).flatMap(kindsIn));
    // A title in Latin letters, which no entry of the sample has, says its language.
    for (const kind of ['a lang', 'span lang']) usual.add(kind);
    expect(usual.size).toBeGreaterThan(80);
    const pages = readPages(site.outDir);
    expect(pages.length).toBeGreaterThan(attacks.length * 2);
    const unusual = pages.flatMap((page) =>
      kindsIn(page)
        .filter((kind) => !usual.has(kind))
        .map((kind) => `${page.address} ${kind}`),
    );
    expect(unusual).toEqual([]);
  });

  test('the data of each page is whole, and no text of it ends the block it stands in', () => {
    const blocks = readPages(site.outDir).flatMap(({ elements }) =>
      elements.filter((one) => attribute(one, 'type') === 'application/ld+json').map(textOf),
    );
    expect(blocks.length).toBeGreaterThan(20);
    for (const block of blocks) {
      expect(block).not.toMatch(/[<>\u2028\u2029]/);
      expect(JSON.parse(block)).toHaveProperty('@graph');
    }
    expect(blocks.join('')).toContain('onerror');
  });

  test('on none of its pages anything runs', async () => {
    for (const { address } of readPages(site.outDir)) {
      // Every lesson, which has most of the fields, and every list.
      if (!/^\/(?:lessons\/x\d+\/|[a-z]+\/)?$/.test(address)) continue;
      await own.open(`${server.url}${address.slice(1)}`);
      await own.touch();
      expect(own.caught(), address).toEqual([]);
    }
  });

  test('what is searched for and what is found is text', async () => {
    for (const query of ['svg onload', '<img src=x onerror=__pwned`1`>', '"><img', 'onerror']) {
      await own.open(`${server.url}search/?q=${encodeURIComponent(query)}`);
      await own.page().locator('[data-result-count]').waitFor();
      await own.settle();
      expect(own.caught(), query).toEqual([]);
      if (query === 'onerror') {
        expect(await own.page().locator('main').innerText()).toContain('onerror');
      }
    }
  });
});

/** Each element with each of its attributes; programs and addresses that run by what they are. */
function kindsIn({ elements }: BuiltPage): string[] {
  return [...new Set(elements.flatMap(kindsOf))];
}

function kindsOf(element: Element): string[] {
  const { tagName, attrs } = element;
  const program =
    tagName === 'script' && !/json/.test(attribute(element, 'type') ?? '')
      ? [`script ${attribute(element, 'src')?.replace(/\.[\w-]+\.js$/, '') ?? textOf(element)}`]
      : [];
  const schemes = attrs.flatMap(({ name, value }) => {
    const scheme = name === 'content' ? undefined : /^\s*([a-z][a-z0-9+.-]*):/i.exec(value)?.[1];
    return scheme === undefined || !/^(?:href|src|action|formaction|data)$/.test(name)
      ? []
      : [`${name} ${scheme.toLowerCase()}:`];
  });
  return [
    tagName,
    ...attrs.map(({ name }) => `${tagName} ${name.replace(/^data-_[a-z0-9]{5}$/, 'data-scope')}`),
    ...program,
    ...schemes,
  ];
}
