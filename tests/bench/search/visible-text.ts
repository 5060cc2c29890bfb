/**
 * What a built page itself says, read off its HTML: the text of `<main>` without the parts
 * marked `data-elsewhere`, which are lists of other records, navigation and fixed labels.
 * Whatever a search makes its documents of, this is what they are held against.
 */
import { isWordCharacter } from '../../../src/search/characters.ts';
import { attribute, readPages, type Element, type Page } from '../../site/page.ts';

/** Text that is read in one go, across bold words and links; it ends where a block ends. */
export interface Run {
  text: string;
  /** Places in `text` where a bold stretch, a link or the like begins or ends, or a line breaks. */
  crossings: number[];
}

export interface VisiblePage {
  /** Without slashes at the ends, `lessons/2025-10-15-luxiantu`; the front page has an empty one. */
  address: string;
  runs: Run[];
}

type Node = Element['childNodes'][number];

/** Pages that only arrange or repeat others, and those that ask. No search leads to them. */
const NOT_SOUGHT = [
  /^(404\.html|search)$/,
  // A list narrowed, and the later pages of one.
  /^[^/]+\/(.+\/)?(subject|grade|topic|semester|page)\//,
  /^semesters\/[^/]+\/(archive(\/\d+)?|outcomes|tables)$/,
  /^teachers\/[^/]+\/semester$/,
  // Other papers of what has a page of its own.
  /\/sheet$/,
];

/** The pages of a built site that a search should lead to. */
export function visiblePages(outDir: string): VisiblePage[] {
  return readPages(outDir)
    .filter((page) => isSought(addressOf(page)) && !leadsOn(page))
    .map((page) => ({ address: addressOf(page), runs: runsOf(page) }));
}

export function addressOf({ address }: Pick<Page, 'address'>): string {
  return address.replace(/^\/|\/$/g, '');
}

export function isSought(address: string): boolean {
  return !NOT_SOUGHT.some((pattern) => pattern.test(address));
}

/** A former address only leads to the new one. */
export function leadsOn({ elements }: Page): boolean {
  return elements.some((one) => attribute(one, 'http-equiv') === 'refresh');
}

export function runsOf(page: Pick<Page, 'elements'>): Run[] {
  const main = page.elements.find((one) => one.tagName === 'main');
  return main === undefined ? [] : runsIn(main);
}

/** Elements that flow with the text around them. All others stand apart. */
const INLINE = new Set(
  'a abbr b bdi bdo br cite code data del dfn em i ins kbd mark q rp rt ruby s samp small span strong sub sup time u var wbr math semantics mrow mi mo mn ms mtext msup msub msubsup mfrac msqrt mroot mover munder mstyle mspace mpadded'.split(
    ' ',
  ),
);
/** Nothing to read, or nothing that anybody would look for: drawings, controls, a formula's source. */
const UNREAD = new Set(
  'script style template noscript svg img video audio button input select textarea progress annotation'.split(
    ' ',
  ),
);

const isUnseen = (element: Element): boolean =>
  UNREAD.has(element.tagName) ||
  attribute(element, 'hidden') !== undefined ||
  (attribute(element, 'class') ?? '').split(/\s+/).includes('visually-hidden');

export const isElsewhere = (element: Element): boolean =>
  attribute(element, 'data-elsewhere') !== undefined;

/** All that can be read in an element; inside of it, marked parts are left out as well. */
export function runsIn(root: Element, { withMarked = false } = {}): Run[] {
  const runs: Run[] = [];
  let text = '';
  let crossings: number[] = [];
  /** Whether lines are lines. */
  let isTyped = false;
  const end = (): void => {
    if (text.trim() !== '') runs.push(tidied(text, crossings));
    text = '';
    crossings = [];
  };
  const cross = (): void => void crossings.push(text.length);
  const read = (node: Node): void => {
    if ('value' in node) {
      // White space alone keeps things apart that stand in one row: names, a day, a class.
      if (node.value.trim() === '') end();
      else if (!isTyped) text += node.value;
      else
        for (const [i, line] of node.value.split('\n').entries()) {
          if (i > 0) end();
          text += line;
        }
    }
    if (!('tagName' in node)) return;
    const element: Element = node;
    if (isUnseen(element)) return;
    if (isElsewhere(element) && !withMarked) return end();
    const isInline = INLINE.has(element.tagName);
    if (element.tagName === 'br') text += '\n';
    if (isInline) cross();
    else end();
    const wasTyped = isTyped;
    isTyped ||= element.tagName === 'pre';
    for (const child of element.childNodes) read(child);
    isTyped = wasTyped;
    if (isInline) cross();
    else end();
  };
  for (const child of root.childNodes) read(child);
  end();
  return runs;
}

const UNSPACED = /[\p{Script=Han}\p{P}]/u;

/** White space as a browser shows it, but none between Chinese characters: there it only wraps a line. */
function tidied(written: string, crossings: readonly number[]): Run {
  let text = '';
  const at: number[] = [];
  const breaks: number[] = [];
  for (let i = 0; i < written.length; i += 1) {
    at.push(text.length);
    const unit = written.charAt(i);
    if (!/\s/.test(unit)) {
      text += unit;
    } else if (/\s/.test(written.charAt(i + 1))) {
      // The last of several counts for all.
    } else if (isUnspaced(text.at(-1)) && isUnspaced(written.charAt(i + 1))) {
      if (unit === '\n') breaks.push(text.length);
    } else {
      text += ' ';
    }
  }
  at.push(text.length);
  const length = text.trimEnd().length;
  const lead = text.length - text.trimStart().length;
  const places = [...crossings.map((place) => at[place] ?? 0), ...breaks];
  return {
    text: text.trim(),
    crossings: [...new Set(places)]
      .filter((place) => place > lead && place < length)
      .map((place) => place - lead)
      .sort((a, b) => a - b),
  };
}

const isUnspaced = (unit: string | undefined): boolean =>
  unit !== undefined && unit !== '' && UNSPACED.test(unit);

/** A stretch of a text, made longer at both ends where it would cut a Latin word or a figure. */
export function pieceOf(text: string, from: number, to: number): { from: number; to: number } {
  const isWord = (at: number): boolean => isWordCharacter(text.charAt(at));
  let [start, end] = [from, to];
  while (start > 0 && isWord(start) && isWord(start - 1)) start -= 1;
  while (end < text.length && isWord(end) && isWord(end - 1)) end += 1;
  return { from: start, to: end };
}

const MARKS = /[\p{P}\p{S}\s]*[\p{P}\p{S}][\p{P}\p{S}\s]*/gu;
const SPACE =
  /(?<![\p{Alphabetic}\p{N}])\s+|\s+(?![\p{Alphabetic}\p{N}])|(?<=\p{Script=Han})\s+|\s+(?=\p{Script=Han})/gu;
/** A word of letters, or a figure: 4日 does not stand in 24日. */
const WORD = /(?:(?!\p{Script=Han})[\p{Alphabetic}\p{N}])+/gu;

/**
 * How two texts are compared, by rules of its own: neither width, case nor accents count, nor
 * which marks stand at a place, but that some do; spaces count between words of letters alone.
 */
export function compared(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(MARKS, '，')
    .replace(SPACE, '')
    .replace(WORD, '|$&|');
}

/** Stands between runs; nobody types it. */
const GAP = '\u0003';

/** Which pages hold a phrase. */
export class Truth {
  readonly pages: readonly VisiblePage[];
  readonly #texts: string[];

  constructor(pages: readonly VisiblePage[]) {
    this.pages = pages;
    this.#texts = pages.map(({ runs }) => runs.map(({ text }) => compared(text)).join(GAP));
  }

  holders(phrase: string): string[] {
    const sought = compared(phrase);
    return this.pages.flatMap(({ address }, i) =>
      this.#texts[i]?.includes(sought) === true ? address : [],
    );
  }
}
