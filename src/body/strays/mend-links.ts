/** What becomes of links, pictures and tags that the guard refuses: their words stay. */
import type { Link, Nodes } from 'mdast';
import type { JsxElement } from '../guard/attributes.ts';
import type { Mend, Positioned } from '../guard/findings.ts';
import { readAddress } from '../../model/addresses/address.ts';

/** The words of a link without what makes a link of them; nothing for one that stands bare. */
export function withoutMarks({ position, children }: Link, source: string): Mend[] {
  const start = position?.start.offset;
  const end = position?.end.offset;
  if (start === undefined || end === undefined || source.charAt(start) !== '[') return [];
  const [from, to] = spanOf(children) ?? [end, end];
  return [
    { start, end: from, text: '' },
    { start: to, end, text: '' },
  ].filter((mend) => mend.start < mend.end);
}

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
  const words = (alt || (/^[\w.\p{L}-]+$/u.test(name) ? name : '')).replace(
    /[\\`*_[\]<>{}|~$]/g,
    '\\$&',
  );
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
