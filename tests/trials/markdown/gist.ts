/** What a page says and shows, as far as two programs can be compared in it. */
import { parseFragment, type DefaultTreeAdapterMap } from 'parse5';

type Node = DefaultTreeAdapterMap['node'];
type Element = DefaultTreeAdapterMap['element'];

export const kinds = ['words', 'headings', 'items of lists', 'tables', 'links'] as const;
export type Kind = (typeof kinds)[number];

export interface Counts {
  /** Letters and digits alone, in order: marks and white space are the house style's to change. */
  words: string;
  headings: number;
  'items of lists': number;
  tables: number;
  /** Where links lead that a page may have. */
  links: readonly string[];
}

export interface Difference {
  kind: Kind;
  told: string;
}

/** So long a stretch of characters stands in a text once. */
const STRETCH = 8;
/** Share of the stretches that have to be found again. */
const LEAST_FOUND = 0.99;

export function countsOf(html: string): Counts {
  const counts = { words: '', headings: 0, 'items of lists': 0, tables: 0, links: [] as string[] };
  const look = (node: Node): void => {
    if (node.nodeName === '#text') {
      counts.words += (node as DefaultTreeAdapterMap['textNode']).value;
      return;
    }
    if (/^(?:script|style|template|math|annotation)$/.test(node.nodeName)) return;
    if ('tagName' in node && (isNote(node) || isPicture(node))) return;
    if (/^h[1-6]$/.test(node.nodeName)) counts.headings += 1;
    if (node.nodeName === 'li') counts['items of lists'] += 1;
    if (node.nodeName === 'table') counts.tables += 1;
    if (node.nodeName === 'a') {
      const href = attribute(node as Element, 'href') ?? '';
      if (/^https?:\/\/[^/]/i.test(href)) counts.links.push(href);
    }
    if ('childNodes' in node) node.childNodes.forEach(look);
  };
  parseFragment(html).childNodes.forEach(look);
  const words = counts.words.replace(PICTURE, '').replace(/[^\p{L}\p{N}]/gu, '');
  return { ...counts, words };
}

/** What stands in place of a picture that cannot be shown: words that the original has as a mark. */
const PICTURE = /（图(?:：[^（）]*)?）/g;

function isPicture(element: Element): boolean {
  if (element.tagName === 'figure') return true;
  const [only, ...more] = element.childNodes;
  const said = only?.nodeName === '#text' ? (only as DefaultTreeAdapterMap['textNode']).value : '';
  return element.tagName === 'a' && more.length === 0 && /^图(?:：|$)/.test(said);
}

/** Numbers of footnotes, their way back, and the heading above them, which each program words itself. */
function isNote(element: Element): boolean {
  const names = element.attrs.map(({ name, value }) => `${name}=${value}`).join(' ');
  return /data-footnote-(?:ref|backref)|class=footnote-(?:ref|backref)|id=s-footnote-label/.test(
    names,
  );
}

function attribute({ attrs }: Element, name: string): string | undefined {
  return attrs.find((one) => one.name === name)?.value;
}

/** In what `ours` says or shows less than `theirs`. */
export function differencesOf(theirs: Counts, ours: Counts): Difference[] {
  const differences: Difference[] = [];
  const tell = (kind: Kind, told: string): void => void differences.push({ kind, told });
  const lost = lostStretches(theirs.words, ours.words);
  if (lost.share > 1 - LEAST_FOUND)
    tell('words', `${(lost.share * 100).toFixed(1)} % not found, from “${lost.first}”`);
  for (const kind of ['headings', 'items of lists', 'tables'] as const) {
    if (ours[kind] < theirs[kind]) tell(kind, `${ours[kind]} of ${theirs[kind]}`);
  }
  if (ours.links.length < theirs.links.length) {
    const missing = theirs.links.find((one) => !ours.links.includes(one));
    tell(
      'links',
      `${ours.links.length} of ${theirs.links.length}, without ${missing ?? 'a second one'}`,
    );
  }
  return differences;
}

function lostStretches(theirs: string, ours: string): { share: number; first: string } {
  const known = new Set<string>();
  for (let at = 0; at + STRETCH <= ours.length; at += 1) known.add(ours.slice(at, at + STRETCH));
  let lost = 0;
  let first = '';
  const all = Math.max(theirs.length - STRETCH + 1, 0);
  for (let at = 0; at < all; at += 1) {
    if (known.has(theirs.slice(at, at + STRETCH))) continue;
    if (lost === 0) first = theirs.slice(at, at + 2 * STRETCH);
    lost += 1;
  }
  return { share: all === 0 ? 0 : lost / all, first };
}
