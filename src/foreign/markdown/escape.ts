/** Plain words as Markdown has to write them, so that on the page they are the same plain words. */
import { readAddress } from '../../model/addresses/address.ts';
import { stretchesOf } from '../../body/guard/bare-address.ts';

export interface Place {
  /** Whether a dollar is a mark. */
  math: boolean;
  /** Whether a bar parts cells. */
  cell: boolean;
}

/** Words within a line. An address that no link may have is set as a program, which makes no link of it. */
export function escapedWords(text: string, place: Place): string {
  if (!/:\/\/|www\./i.test(text)) return apart(escapedSigns(text, place));
  return stretchesOf(text)
    .map(({ text: words, url }) => {
      if (url === undefined) return apart(escapedSigns(words, place));
      if (refusesPart(url)) return codeOf(words, place);
      // Within an address a backslash would belong to it.
      return /[\\`*[\]<{|]|&#?\w+(?:;|$)/.test(words) ? codeOf(words, place) : words;
    })
    .reduce(joined, '');
}

/**
 * Whether the address is refused, or one that begins within it: behind a letter a parser takes the
 * first for none, and finds the second.
 */
function refusesPart(url: string): boolean {
  return [...url.matchAll(/https?:\/\/|www\./gi)].some(({ index, 0: start }) => {
    const part = (/^www/i.test(start) ? 'http://' : '') + url.slice(index);
    return readAddress('link', part).kind === 'refused';
  });
}

/** Two pieces side by side that would be read otherwise than each by itself. */
export function joined(before: string, next: string): string {
  if (before.endsWith('`') && next.startsWith('`')) return `${before} ${next}`;
  // A dollar before a figure is a price, and two are another mark.
  if (before.endsWith('$') && !before.endsWith('\\$') && /^[\d$]/.test(next))
    return `${before} ${next}`;
  if (/[^\\]!$|^!$/.test(before) && next.startsWith('[')) return `${before.slice(0, -1)}\\!${next}`;
  // A parser takes all up to the next space for an address, and what is in it for no mark.
  if (
    /(?<!\]\()(?:https?:\/\/|www\.)\S*$/i.test(before) &&
    /^[\w/#?=%(-]|^\S*?[\\<`*~$&[\]_]/.test(next)
  )
    return `${before} ${next}`;
  return before + next;
}

/** What a parser takes for an address, whoever wrote it, ends before the first escape. */
function apart(text: string): string {
  return unlinked(text)
    .replace(/((?:https?:\/\/|www\.)[^\s\\<`]*)(?=[\\<`])/gi, '$1 ')
    .replace(/(@[\w-]+\.[\w.-]*)(?=[\\<`])/g, '$1 ');
}

/** What a parser would take for an address and the reader refuses as one stays the words that it is. */
function unlinked(text: string): string {
  return text
    .replace(/(https?):(?=\/\/[^\s/]*@)/gi, '$1\\:')
    .replace(/([\w.+-])@([\w.-]*)/g, (all, before: string, domain: string) =>
      SOUND_DOMAIN.test(domain) ? all : `${before}\\@${domain}`,
    );
}

/** Letters, figures and hyphens between dots; a full stop may follow. */
const SOUND_DOMAIN = /^(?:[a-z\d](?:[a-z\d-]*[a-z\d])?\.)+[a-z\d]+\.?$/i;

function escapedSigns(text: string, { math, cell }: Place): string {
  return (
    text
      .replace(/[\\`*[\]<{]/g, '\\$&')
      // Between letters and figures an underscore is none but itself.
      .replace(/(?<![a-z\d])_|_(?![a-z\d])/gi, '\\_')
      .replace(/\[(?=\^)/g, '[\\')
      .replace(/~(?=~)|(?<=~)~/g, '\\~')
      .replace(/(?<==)=/g, '\\=')
      .replace(/&(?=#?\w+;)/g, '\\&')
      .replace(/[＊～](?=[＊～])|(?<=[＊～])[＊～]/gu, entity)
      .replace(/［(?=[^［］]*[］\]] ?[（(])/gu, entity)
      .replace(math ? /\$/g : /(?!)/g, '\\$&')
      .replace(cell ? /\|/g : /(?!)/g, '\\|')
  );
}

/** Words at the start of a line, already escaped within it: what would begin a block there begins none. */
export function escapedStart(line: string): string {
  return line
    .replace(/^(?:#|>|[-+](?=[^\d\s]|\s|$)|=(?==*\s*$)|\||:(?=::))/, '\\$&')
    .replace(/^[＃＞]/u, entity)
    .replace(/^(\d{1,9})([.)])/, '$1\\$2')
    .replace(/^[•·●○◆◇■□▪‣－–](?=[ \u3000]*\S)/u, entity);
}

/**
 * Words at the start of a block that no escape changes: a parser looks at them when it has taken
 * the escapes away. They are set as a program.
 */
export function isTaken(text: string): boolean {
  return /^(?:import|export)\s|^import['"]|^\[![a-z]+\]/i.test(text);
}

/**
 * Words as of a program: nothing in them means anything. But a bar in a cell is escaped also there, and
 * a backslash before it would be read together with the escape, so between the two begins a piece anew.
 */
export function codeOf(text: string, { cell }: Pick<Place, 'cell'>): string {
  const words = text.replace(/\s+/g, ' ').trim();
  if (words === '') return '';
  if (!cell) return fenced(words);
  return words
    .split(/(?<=\\)(?=\|)/)
    .map((piece) => fenced(piece).replaceAll('|', '\\|'))
    .join(' ');
}

function fenced(words: string): string {
  const runs = (words.match(/`+/g) ?? []).map(({ length }) => length);
  let length = 1;
  while (runs.includes(length)) length += 1;
  const fence = '`'.repeat(length);
  const room = words.startsWith('`') || words.endsWith('`') ? ' ' : '';
  return fence + room + words + room + fence;
}

/** An address between the brackets of a link. */
export function escapedAddress(url: string, { cell }: Pick<Place, 'cell'>): string {
  const safe = url
    .replace(/[\s<>\\]/g, (sign) => encodeURIComponent(sign))
    .replace(/[()]/g, '\\$&')
    .replace(/[*_`~[\]{}$]/g, '\\$&')
    .replace(/&(?=#?\w+;)/g, '\\&');
  return cell ? safe.replaceAll('|', '%7C') : safe;
}

function entity(sign: string): string {
  return `&#${sign.codePointAt(0) ?? 0};`;
}
