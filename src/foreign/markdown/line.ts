/** Inline writing as Markdown. */
import { readAddress } from '../../model/addresses/address.ts';
import type { Inline, Words } from '../blocks/blocks.ts';
import type { Told } from '../told.ts';
import {
  codeOf,
  escapedAddress,
  escapedStart,
  escapedWords,
  isTaken,
  joined,
  type Place,
} from './escape.ts';

export interface Line extends Place {
  told: Told;
  /** How a break within the line is written. */
  broken: string;
  /** In a heading or a cell of the head nothing is bold once more. */
  plain?: boolean;
  /** Footnotes that are there, by the names of their marks. */
  notes: ReadonlyMap<string, string>;
}

/** A piece of the line, written, and whether it stands for words that are looked at from both sides. */
type Mark = 'bold' | 'italic' | 'struck' | 'underlined' | 'marked' | 'sub' | 'sup';
/** From the outside inwards. */
const ORDER: readonly Mark[] = ['underlined', 'marked', 'bold', 'struck', 'italic', 'sub', 'sup'];

const TAGS: Partial<Record<Mark, string>> = {
  underlined: 'u',
  marked: 'mark',
  sub: 'sub',
  sup: 'sup',
};
const SIGNS: Partial<Record<Mark, string>> = { bold: '**', struck: '~~', italic: '*' };

/** The line; with breaks it has several, each of which begins no block. */
export function writtenLine(line: readonly Inline[], how: Line): string {
  const parts: Inline[][] = [[]];
  for (const one of line) {
    if (one.type === 'break') parts.push([]);
    else parts.at(-1)?.push(one);
  }
  return parts
    .map((part) => {
      const [first] = part;
      const taken = first?.type === 'words' && isTaken(first.text);
      const written = linked(
        taken ? [{ ...first, code: true }, ...part.slice(1)] : part,
        how,
      ).trim();
      return escapedStart(written);
    })
    .reduce((before, next) => strung(before, how.broken, next), '');
}

/** Two written pieces with a mark between them; either may be empty. To a parser the mark would belong to an address. */
export function strung(before: string, mark: string, next: string): string {
  if (before === '' || next === '') return before + next;
  return before + (endsInAddress(before) ? ' ' : '') + mark + next;
}

function endsInAddress(written: string): boolean {
  return /(?:https?:\/\/|www\.)\S*$/i.test(written);
}

/** Links stand outside of all other marks. */
function linked(line: readonly Inline[], how: Line): string {
  let out = '';
  for (const group of groupsOf(line, (one) => (one.type === 'words' ? (one.href ?? '') : ''))) {
    const [first] = group;
    const href = first?.type === 'words' ? (first.href ?? '') : '';
    out = joined(out, href === '' ? marked(group, ORDER, how, out) : linkOf(group, href, how, out));
  }
  return out;
}

function linkOf(group: readonly Inline[], href: string, how: Line, before: string): string {
  const plain = group.map((one) => (one.type === 'words' ? { ...one, underlined: false } : one));
  const shown = plain
    .map((one) => (one.type === 'words' ? one.text : ''))
    .join('')
    .trim();
  if (shown === '') return marked(plain, ORDER, how, before);
  const address = readAddress('link', href);
  // Where it leads nowhere on the page it comes to, its words are what it says.
  if (address.kind === 'refused' || address.kind === 'heading') {
    if (!href.startsWith('#') && !/^(?:javascript|file|about):/i.test(href)) how.told.note('link');
    return marked(plain, ORDER, how, before);
  }
  if (shown === href && escapedWords(shown, how) === shown) return shown;
  const words = marked(plain, ORDER, { ...how, broken: ' ' }, '[').trim();
  // An address within the words of a link would be a link within a link.
  const safe = /:\/\/|www\./i.test(shown) || /@/.test(shown) ? codeOf(shown, how) : words;
  return `[${safe}](${escapedAddress(href, how)})`;
}

function groupsOf(line: readonly Inline[], keyOf: (one: Inline) => string): Inline[][] {
  const groups: Inline[][] = [];
  for (const one of line) {
    const last = groups.at(-1)?.[0];
    if (last !== undefined && keyOf(last) === keyOf(one)) groups.at(-1)?.push(one);
    else groups.push([one]);
  }
  return groups;
}

function hasMark(one: Inline, mark: Mark, plain: boolean): boolean {
  if (one.type !== 'words') return false;
  if (mark === 'sub' || mark === 'sup') return one.raised === mark;
  return one[mark] === true && !(plain && mark === 'bold');
}

function marked(
  line: readonly Inline[],
  [mark, ...rest]: readonly Mark[],
  how: Line,
  before: string,
): string {
  if (mark === undefined)
    return line.reduce(
      (out, one) => joined(out, one.type === 'words' ? wordsOf(one, how) : other(one, how)),
      '',
    );
  const groups = groupsOf(line, (one) => String(hasMark(one, mark, how.plain === true)));
  let out = '';
  groups.forEach((group, i) => {
    const inner = marked(group, rest, how, before + out);
    const isMarked = group[0] !== undefined && hasMark(group[0], mark, how.plain === true);
    const after = (groups[i + 1] ?? [])
      .map((one) => (one.type === 'words' ? one.text : '$'))
      .join('');
    out = joined(out, isMarked ? wrapped(inner, mark, before + out, after, how) : inner);
  });
  return out;
}

function wrapped(inner: string, mark: Mark, before: string, after: string, { told }: Line): string {
  const [, lead = '', core = '', trail = ''] = /^(\s*)([^]*?)(\s*)$/.exec(inner) ?? [];
  if (core === '') return inner;
  const tag = TAGS[mark];
  if (tag !== undefined) return `${lead}<${tag}>${core}</${tag}>${trail}`;
  const sign = SIGNS[mark] ?? '';
  const [left, right] = [
    lead === '' ? before.slice(-1) : ' ',
    trail === '' ? after.slice(0, 1) : ' ',
  ];
  const holds = opens(left, core.charAt(0)) && opens(right, core.slice(-1));
  // Two of one sign side by side could be read as a longer one.
  const clashes =
    left === sign.charAt(0) || core.startsWith(sign.charAt(0)) || core.endsWith(sign.charAt(0));
  if (holds && !clashes) return lead + sign + core + sign + trail;
  if (mark !== 'bold') told.note('slant');
  return inner;
}

const WIDE =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff00-\uffef“”‘’…—]/u;

/** Whether a mark between these two can open towards the inside. */
function opens(outside: string, inside: string): boolean {
  if (/\s/.test(inside)) return false;
  const sign = /[\p{P}\p{S}]/u;
  if (!sign.test(inside)) return true;
  return outside === '' || /\s/.test(outside) || sign.test(outside) || WIDE.test(outside);
}

function wordsOf(one: Words, how: Line): string {
  return one.code === true
    ? withRoom(one.text, codeOf(one.text, how))
    : escapedWords(one.text, how);
}

/** The room around words of a program is not theirs. */
function withRoom(text: string, code: string): string {
  return code === '' ? text : (/^\s/.test(text) ? ' ' : '') + code + (/\s$/.test(text) ? ' ' : '');
}

function other(one: Exclude<Inline, Words>, how: Line): string {
  switch (one.type) {
    case 'break':
      return how.broken;
    case 'picture':
      return `![${escapedWords(one.alt, how)}](./${one.name})`;
    case 'formula':
      return `$${one.tex}$`;
    case 'note': {
      const name = how.notes.get(one.name);
      return name === undefined ? '' : `[^${name}]`;
    }
  }
}
