/** What becomes of links, pictures and tags that the guard refuses: their words stay. */
import type { Link, Nodes } from 'mdast';
import type { JsxElement } from '../guard/attributes.ts';
import type { Mend, Positioned } from '../guard/findings.ts';
import { entryKinds } from '../../model/kinds.ts';
import { readAddress } from '../../model/addresses/address.ts';

/** A link that is refused: the address it was meant to have, where that is certain, else its words. */
export function mendLink(link: Link, source: string): Mend[] {
  const { position, children, url } = link;
  const start = position?.start.offset ?? 0;
  const end = position?.end.offset ?? start;
  // A picture behind a full-width mark of exclamation.
  if (source.charAt(start - 1) === '！' && PICTURE.test(url)) {
    return [{ start: start - 1, end: start, text: '!' }];
  }
  const from = source.indexOf(url, spanOf(children)?.[1] ?? start);
  const meant = addressMeant(url);
  return meant === undefined || from < 0 || from + url.length > end
    ? withoutMarks(link, source)
    : [{ start: from, end: from + url.length, text: meant }];
}

const PICTURE = /^[^:?#]+\.(?:png|jpe?g|webp|avif|gif)$/i;

function addressMeant(url: string): string | undefined {
  const plain = url.replace(/^(https?)[:：]\/*(?=[\w])/i, '$1://');
  const whole = /^www\.\w/i.test(plain)
    ? `https://${plain}`
    : plain.replace(/^\/\/(?=\w)/, 'https://');
  const inside = ENTRY.test(url) ? `/${url}` : whole;
  return inside !== url && readAddress('link', inside).kind !== 'refused' ? inside : undefined;
}

/** An entry as the files name it, without the slash before it. */
const ENTRY = new RegExp(`^(?:${entryKinds.join('|')})/[a-z0-9-]+/?(?:#.*)?$`);

/** The words of a link without what makes a link of them; nothing for one that stands bare. */
export function withoutMarks({ position, children, url, title }: Link, source: string): Mend[] {
  const start = position?.start.offset;
  const end = position?.end.offset;
  if (start === undefined || end === undefined || source.charAt(start) !== '[') return [];
  const [from, to] = spanOf(children) ?? [end, end];
  // What stands where an address should may be words, and they would be lost.
  const inline = source.startsWith('](', to) || source.startsWith('[](', start);
  const address = /^(?:#|[a-z][a-z\d+.-]*:)/i.test(url) ? '' : url;
  const said = inline ? [address, title ?? ''].filter((one) => SAYS.test(one)) : [];
  return [
    { start, end: from, text: '' },
    {
      start: to,
      end,
      text: said.length === 0 ? '' : `（${said.join('，').replace(MARKS, '\\$&')}）`,
    },
  ].filter((mend) => mend.start < mend.end);
}

/** Has words in it, or is no path to a file. */
const SAYS = /\p{Script=Han}|^[^./\\\s]/u;

/** Signs that would mean something again. */
const MARKS = /[\\`*_[\]<>{}|~$]/g;

function spanOf(nodes: readonly Nodes[]): [number, number] | undefined {
  const start = nodes[0]?.position?.start.offset;
  const end = nodes.at(-1)?.position?.end.offset;
  return start === undefined || end === undefined ? undefined : [start, end];
}

/**
 * A picture that cannot be shown: a link where its address can be one, else the words for it, so
 * that whoever reads knows that there was one.
 */
export function pictureAsWords(
  node: Positioned & { position?: { end?: { offset?: number | undefined } } | undefined },
  { src, alt, linked }: { src: string; alt: string; linked: boolean },
  source: string,
): Mend[] {
  const start = node.position?.start.offset;
  const end = node.position?.end?.offset;
  if (start === undefined || end === undefined || !source.startsWith('![', start)) return [];
  const name = src.startsWith('data:') ? '' : (src.split(/[?#]/, 1)[0]?.split('/').at(-1) ?? '');
  const words = (alt || (/^[\w.\p{L}-]+$/u.test(name) ? name : '')).replace(MARKS, '\\$&');
  const shown = words === '' ? '图' : `图：${words}`;
  const address = readAddress('link', src);
  const canLink = linked && address.kind === 'external' && /^[^\s()<>]+$/.test(src);
  return [{ start, end, text: canLink ? `[${shown}](${src})` : `（${shown}）` }];
}

/** A tag of HTML without its attributes. */
export function withoutAttributes(node: JsxElement): Mend[] {
  const first = node.attributes[0]?.position?.start.offset;
  const last = node.attributes.at(-1)?.position?.end.offset;
  return first === undefined || last === undefined ? [] : [{ start: first, end: last, text: '' }];
}
