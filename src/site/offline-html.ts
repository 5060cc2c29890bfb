/** Pages of the site as they are read from a folder instead of a server. */
import { parse, type DefaultTreeAdapterMap } from 'parse5';
import { offlineAddress, type Offline } from './offline-address.ts';
import { offlineCss } from './offline-css.ts';

type Node = DefaultTreeAdapterMap['node'];
type Element = DefaultTreeAdapterMap['element'];

interface Edit {
  start: number;
  end: number;
  text: string;
}

const ADDRESSES = new Set(
  'href xlink:href src action formaction poster data cite background ping'.split(' '),
);
const LISTS = new Set(['srcset', 'imagesrcset']);
/** Links by which a page asks for programs and other hosts early. */
const HINT = /\b(?:modulepreload|preload|prefetch|preconnect|dns-prefetch)\b/i;

/**
 * Addresses in attributes become relative where what they lead to is in the folder; others
 * lead to the site, or nowhere when its address is not known. Scripts are left out: browsers
 * do not load them from a folder. All else, above all what anybody wrote, stays as it is.
 *
 * @param file path of the page from the folder's root
 */
export function offlineHtml(html: string, file: string, offline: Offline): string {
  // What stands in `noscript` is read as elements, as it will be where no script runs.
  const page = parse(html, { sourceCodeLocationInfo: true, scriptingEnabled: false });
  const edits = [...elementsIn(page)].flatMap((one) => editsOf(one, html, file, offline));
  let rest = html;
  for (const { start, end, text } of edits.sort((a, b) => b.start - a.start)) {
    rest = rest.slice(0, start) + text + rest.slice(end);
  }
  return rest;
}

function editsOf(element: Element, html: string, file: string, offline: Offline): Edit[] {
  const range = element.sourceCodeLocation;
  // Elements that the parser adds stand nowhere.
  if (!range) return [];
  const isHint = element.tagName === 'link' && HINT.test(attributeOf(element, 'rel') ?? '');
  if (element.tagName === 'script' || isHint) {
    return [{ start: range.startOffset, end: range.endOffset, text: '' }];
  }
  const edits = element.attrs.flatMap(({ prefix, name: local, value }) => {
    const name = prefix ? `${prefix}:${local}` : local;
    const at = range.attrs?.[name];
    const there = offlineValue(name, value, file, offline);
    if (at === undefined || there === value) return [];
    const text = there === undefined ? '' : `${name}="${escaped(there)}"`;
    return [{ start: at.startOffset, end: at.endOffset, text }];
  });
  if (element.tagName !== 'style' || !range.startTag || !range.endTag) return edits;
  const [start, end] = [range.startTag.endOffset, range.endTag.startOffset];
  return [...edits, { start, end, text: offlineCss(html.slice(start, end), file, offline) }];
}

/** The value an attribute has in the folder; nothing where it cannot have one. */
function offlineValue(
  name: string,
  value: string,
  file: string,
  offline: Offline,
): string | undefined {
  if (ADDRESSES.has(name)) return offlineAddress(value, file, offline);
  if (LISTS.has(name)) return offlineList(value, file, offline);
  return name === 'style' ? offlineCss(value, file, offline) : value;
}

/** The sizes of a picture, each an address and a width. */
function offlineList(list: string, file: string, offline: Offline): string | undefined {
  const found = list.split(/,\s+/).flatMap((one) => {
    const [address = '', ...size] = one.trim().split(/\s+/);
    const there = offlineAddress(address, file, offline);
    return there === undefined ? [] : [[there, ...size].join(' ')];
  });
  return found.length === 0 ? undefined : found.join(', ');
}

function attributeOf(element: Element, name: string): string | undefined {
  return element.attrs.find((one) => one.name === name)?.value;
}

function* elementsIn(node: Node): Generator<Element> {
  if ('tagName' in node) yield node;
  if ('content' in node) yield* elementsIn(node.content);
  if (!('childNodes' in node)) return;
  for (const child of node.childNodes) yield* elementsIn(child);
}

function escaped(value: string): string {
  return value.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
}
