/** What becomes of a tag of HTML when a text is mended: what Markdown has for it, else its text alone. */
import type { Link } from 'mdast';
import { componentNamed } from '../components/registry.ts';
import type { Mend } from '../guard/findings.ts';
import type { FoundTag } from './html-tags.ts';
import { isTablePart, mendTable } from './mend-tables.ts';

/** Comments and their like, and what stands in a file for machines alone. */
const UNSEEN = /<!--[^]*?-->|<(script|style)\b[^>]*>[^]*?<\/\1>|<[!?][^]*?>/gi;
/** What stands in these does not run on from what is before it. */
const BLOCKS = new Set(
  'p div center section article header footer aside main nav ul ol li dl dt dd blockquote pre form fieldset h1 h2 h3 h4 h5 h6'.split(
    ' ',
  ),
);
/** What shows something from elsewhere; its address is all that can be kept. */
const SHOWS = new Set(['iframe', 'video', 'audio', 'embed', 'source']);

export function mendTag(tag: FoundTag, source: string): Mend[] {
  const name = tag.name.toLowerCase();
  if (name === '' || name === 'script' || name === 'style') return withoutUnseen(tag, source);
  if (isTablePart(name)) return mendTable(tag, source);
  const component = componentNamed(tag.name);
  if (component !== undefined) {
    const closable = component.canBeEmpty === true && !tag.closes && tag.partner === undefined;
    return closable && !tag.empty ? [{ start: tag.end - 1, end: tag.end, text: ' />' }] : [];
  }
  return [{ start: tag.start, end: tag.end, text: replacement(name, tag, source) }];
}

function replacement(name: string, tag: FoundTag, source: string): string {
  const { attributes, closes, partner, parent } = tag;
  const beside = partner !== undefined && partner.parent === parent ? partner : undefined;
  const inner = beside === undefined ? '' : betweenOf(tag, beside, source);
  if (name === 'br') return '<br />';
  if (name === 'hr') return isAlone(tag, source) ? '\n---\n' : '';
  if (name === 'img') return pictureOf(attributes);
  if (name === 'a' && inner.trim() !== '' && !/[[\]\n]/.test(inner.replace(/!\[[^\]]*\]/g, ''))) {
    const href = (closes ? beside?.attributes : attributes)?.get('href') ?? '';
    if (/^[^\s()<>]+$/.test(href)) return closes ? `](${href})` : '[';
  }
  if (name === 'code' && /^[^`&<\\\n]+$/.test(inner)) return '`';
  if (/^h[1-6]$/.test(name) && beside !== undefined && isLineOf(tag, beside, source))
    return closes ? '' : `${'#'.repeat(Number(name.charAt(1)))} `;
  const shown = attributes.get('src') ?? '';
  if (SHOWS.has(name) && /^https?:\/\/\S+$/.test(shown)) return ` ${shown} `;
  return BLOCKS.has(name) && standsBetweenWords(tag, source) ? '<br />' : '';
}

/** A picture as Markdown has it; whether it may be shown is judged when that is read. */
function pictureOf(attributes: ReadonlyMap<string, string>): string {
  const src = attributes.get('src') ?? '';
  const alt = (attributes.get('alt') ?? '').replace(/[[\]\n]/g, ' ').trim();
  return /^[^\s()<>]+$/.test(src) ? `![${alt}](${src})` : alt;
}

function withoutUnseen(tag: FoundTag, source: string): Mend[] {
  const written = source.slice(tag.start, tag.end);
  return [...written.matchAll(UNSEEN)].map(({ index, 0: { length } }) =>
    withItsLines(tag.start + index, tag.start + index + length, source),
  );
}

/** Where nothing else stands on its lines, they go with it. */
function withItsLines(start: number, end: number, source: string): Mend {
  const from = source.lastIndexOf('\n', start - 1) + 1;
  const next = source.indexOf('\n', end);
  const to = next < 0 ? source.length : next;
  const alone = source.slice(from, start).trim() === '' && source.slice(end, to).trim() === '';
  return alone ? { start: from, end: next < 0 ? to : to + 1, text: '' } : { start, end, text: '' };
}

function betweenOf(one: FoundTag, other: FoundTag, source: string): string {
  const [first, last] = one.start < other.start ? [one, other] : [other, one];
  return source.slice(first.end, last.start);
}

/** Whether a pair of tags, with what it encloses, is all that stands on a line. */
function isLineOf(one: FoundTag, other: FoundTag, source: string): boolean {
  const [first, last] = one.start < other.start ? [one, other] : [other, one];
  const [before] = lineAround(first, source);
  const [, after] = lineAround(last, source);
  const oneLine = !source.slice(first.start, last.end).includes('\n');
  return oneLine && /^[\s>]*$/.test(before) && after.trim() === '';
}

function lineAround({ start, end }: FoundTag, source: string): [before: string, after: string] {
  const next = source.indexOf('\n', end);
  return [
    source.slice(source.lastIndexOf('\n', start - 1) + 1, start),
    source.slice(end, next < 0 ? source.length : next),
  ];
}

function isAlone(tag: FoundTag, source: string): boolean {
  return lineAround(tag, source).every((side) => side.trim() === '');
}

function standsBetweenWords(tag: FoundTag, source: string): boolean {
  const [before, after] = lineAround(tag, source).map((side) =>
    side.replace(/<[^>]*>/g, '').trim(),
  );
  if (before === '' || after === '') return false;
  // Of two tags that meet, as in `</p><p>`, one is enough.
  return !/<\/?[a-z][^>]*>\s*$/i.test(lineAround(tag, source)[0]);
}

/** An address in angle brackets without them, as long as it still ends where it did. */
export function mendAddress({ position, url }: Link, source: string): Mend {
  const start = position?.start.offset ?? 0;
  const end = position?.end.offset ?? start;
  const written = source.slice(start + 1, end - 1);
  if (/^mailto:/.test(url) && !/^mailto:/.test(written) && !/[\w.@-]/.test(source.charAt(end)))
    return { start, end, text: written };
  if (!/^(?:https?|mailto):/i.test(url)) return { start, end: start + 1, text: '&lt;' };
  const apart =
    !/[a-z]/i.test(source.charAt(start - 1)) &&
    /^(?:\s|[，。；：！？、）》」』”’]|$)/.test(source.slice(end, end + 1));
  const fits = apart && /^[\x21-\x7E]*[\w/#=&%-]$/.test(written) && /^https?:/i.test(written);
  return { start, end, text: fits ? written : `[${written}](${written})` };
}
