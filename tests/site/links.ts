/** Follows every address in a built site, and reports those that lead nowhere. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { attribute, filesOf, readPages, textOf, type Element, type Page } from './page.ts';

export interface BadLink {
  /** Page or style sheet the address stands in. */
  where: string;
  address: string;
  why:
    | 'no such file'
    | 'no such place in the page'
    | 'another host'
    | 'outside the base path'
    | 'not an address';
}

export interface Mention {
  address: string;
  /** Something the page loads by itself, not something a reader may choose to follow. */
  loaded: boolean;
}

const HOST = 'http://site.invalid';

export function findBadLinks(outDir: string, base = '/'): BadLink[] {
  const files = new Set(filesOf(outDir));
  const pages = readPages(outDir);
  const origin = ownOrigin(pages);
  const places = new Map(pages.map((page) => [page.file, idsOf(page)]));
  const bad: BadLink[] = [];

  const follow = (where: string, at: string, { address, loaded }: Mention): void => {
    const why = judge(at, address, loaded);
    if (why !== undefined) bad.push({ where, address, why });
  };

  const judge = (at: string, address: string, loaded: boolean): BadLink['why'] | undefined => {
    const url = URL.parse(address, HOST + at);
    const pathname = url === null ? undefined : decoded(url.pathname);
    if (url === null || pathname === undefined) return 'not an address';
    if (url.protocol === 'data:' || url.protocol === 'mailto:' || url.protocol === 'tel:') return;
    if (url.origin !== HOST && url.origin !== origin) return loaded ? 'another host' : undefined;
    if (!pathname.startsWith(base)) return 'outside the base path';
    const path = pathname.slice(base.length);
    const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
    if (!files.has(file)) return 'no such file';
    const place = decoded(url.hash.slice(1)) ?? '';
    const known = places.get(file);
    // `#:~:text=` marks words, `#top` is the browser's own; the writing desk opens with what its address says.
    if (place === '' || place === 'top' || place.startsWith(':~:') || known === undefined) return;
    if (path === 'write/' && /^(?:kind|correct|draft)=/.test(place)) return;
    return known.has(place) ? undefined : 'no such place in the page';
  };

  for (const page of pages) {
    const at = base + page.address.slice(1);
    for (const mention of mentionsIn(page)) follow(page.file, at, mention);
  }
  for (const file of files) {
    if (!file.endsWith('.css') || file.startsWith('_search/')) continue;
    const css = readFileSync(join(outDir, file), 'utf8');
    for (const address of addressesInCss(css)) follow(file, base + file, { address, loaded: true });
  }
  for (const file of files) {
    if (origin === undefined || !/\.(xml|json|txt|webmanifest)$/.test(file)) continue;
    // What pages say, word for word: an example of an address leads nowhere.
    if (file.startsWith('_search/texts/') || file.startsWith('_desk/')) continue;
    const text = readFileSync(join(outDir, file), 'utf8');
    for (const [address] of text.matchAll(/https?:\/\/[^\s"'<>()\\]+/g)) {
      if (URL.parse(address)?.origin === origin) follow(file, base, { address, loaded: false });
    }
  }
  return bad;
}

/** One line an address: it may stand on every page. */
export function tellBadLinks(links: readonly BadLink[]): string[] {
  const byAddress = Map.groupBy(links, ({ address, why }) => `${address}: ${why}`);
  return [...byAddress].map(
    ([fault, at]) => `${fault} (${at.length}×, first in ${at[0]?.where ?? ''})`,
  );
}

/** The address the site was built for, as its front page names it: feeds and sitemaps must keep to it. */
function ownOrigin(pages: readonly Page[]): string | undefined {
  const front = pages.find((page) => page.file === 'index.html');
  const canonical = front?.elements.find((one) => attribute(one, 'rel') === 'canonical');
  return URL.parse((canonical && attribute(canonical, 'href')) ?? '')?.origin;
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

function idsOf(page: Page): Set<string> {
  return new Set(page.elements.map((one) => attribute(one, 'id')).filter((id) => id !== undefined));
}

export function* mentionsIn(page: Page): Generator<Mention> {
  for (const element of page.elements) yield* mentionsOf(element);
}

/** `rel` values by which a `<link>` only names a page, rather than loading it. */
const NAMING = /\b(canonical|alternate|author|license|next|prev|search|me|help)\b/;

function* mentionsOf(element: Element): Generator<Mention> {
  const get = (name: string): string | undefined => attribute(element, name);
  const href = get('href') ?? get('xlink:href');
  if (href !== undefined && element.tagName !== 'base') {
    const names = element.tagName === 'link' && NAMING.test(get('rel') ?? '');
    const follows = element.tagName === 'a' || element.tagName === 'area';
    yield { address: href, loaded: !names && !follows };
  }
  for (const name of ['src', 'poster', 'data', 'background']) {
    const address = get(name);
    if (address !== undefined) yield { address, loaded: true };
  }
  const action = get('action') ?? get('formaction');
  if (action !== undefined) yield { address: action, loaded: true };
  for (const address of addressesInSrcset(get('srcset') ?? get('imagesrcset') ?? '')) {
    yield { address, loaded: true };
  }
  const css = element.tagName === 'style' ? textOf(element) : (get('style') ?? '');
  for (const address of addressesInCss(css)) yield { address, loaded: true };
  if (element.tagName === 'script') {
    for (const address of importsIn(textOf(element))) yield { address, loaded: true };
  }
  if (element.tagName === 'meta' && /^og:(?:image|url)$/.test(get('property') ?? '')) {
    yield { address: get('content') ?? '', loaded: false };
  }
  if (element.tagName === 'meta' && get('http-equiv')?.toLowerCase() === 'refresh') {
    const address = /url\s*=\s*['"]?([^'"]+)/i.exec(get('content') ?? '')?.[1];
    if (address !== undefined) yield { address, loaded: false };
  }
}

function addressesInSrcset(srcset: string): string[] {
  return srcset
    .split(/,\s+/)
    .map((candidate) => candidate.trim().split(/\s+/)[0] ?? '')
    .filter((address) => address !== '');
}

function addressesInCss(css: string): string[] {
  const urls = css.matchAll(/url\(\s*(?:"([^"]*)"|'([^']*)'|([^'")\s]*))\s*\)/g);
  const imports = css.matchAll(/@import\s+(?:"([^"]*)"|'([^']*)')/g);
  return [...urls, ...imports]
    .map(([, double, single, bare]) => double ?? single ?? bare ?? '')
    .filter((address) => address !== '' && !address.startsWith('#'));
}

/** Static imports of a module script, as written by a bundler or by hand. */
export function importsIn(script: string): string[] {
  const found = script.matchAll(/(?:^|[;}\s])(?:import|export)\b[^'"();]*?["']([^'"]+)["']/g);
  return [...found].map((match) => match[1] ?? '').filter((address) => /^[./]/.test(address));
}
