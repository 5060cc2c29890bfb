/**
 * What KaTeX made of a formula, looked at before it goes into a page: only MathML that lays out,
 * only lengths within bounds, no character that shows nothing. It holds whatever the commands were.
 */
import { inEm, LIMITS, MOST_BACK_TOGETHER, MOST_TOGETHER, SCALES } from './lengths.ts';

export type MarkupFault =
  /** `em` is the length as KaTeX gave it, in em of its own place. */
  | { kind: 'length'; attribute: string; em: number; least: number; most: number }
  | { kind: 'size'; scale: number }
  | { kind: 'together'; em: number }
  | { kind: 'depth' }
  | { kind: 'character'; character: string }
  | { kind: 'markup'; found: string };

/** Browsers lay out by recursion; a formula of a textbook has some 15 levels. */
const DEEPEST = 80;
/** 2,000 characters of formula give some 40 KB. */
const LONGEST = 200_000;

const elements = new Set(
  'span math semantics annotation mrow mi mn mo mtext mspace msup msub msubsup mfrac msqrt mroot munder mover munderover mtable mtr mtd mpadded mphantom menclose mstyle'.split(
    ' ',
  ),
);

/** Attributes that are no lengths, with the values they may have. */
const attributes: Readonly<Record<string, RegExp>> = {
  class: /^(?:katex|vcenter|mtr-glue|mml-eqn-num)$/,
  xmlns: /^http:\/\/www\.w3\.org\/1998\/Math\/MathML$/,
  encoding: /^application\/x-tex$/,
  display: /^block$/,
  mathvariant: /^[a-z-]+$/,
  mathcolor: /^(?:#[\da-fA-F]{3,8}|[a-zA-Z]+)$/,
  mathbackground: /^(?:#[\da-fA-F]{3,8}|[a-zA-Z]+)$/,
  notation: /^[a-z ]+$/,
  linebreak: /^newline$/,
  scriptlevel: /^\d$/,
  columnalign: /^[a-z ]*$/,
  columnlines: /^[a-z ]*$/,
  rowlines: /^[a-z ]*$/,
};
const SWITCHES =
  /^(?:stretchy|fence|separator|accent|accentunder|displaystyle|largeop|movablelimits)$/;

const PIECE = /<(\/?)([a-z]+)((?: [a-z]+ ?="[^"<>]*")*)(\/?)>|[^<]+/y;
const ATTRIBUTE = / ([a-z]+) ?="([^"]*)"/g;

/**
 * Controls, marks of direction, tags, unassigned and private characters, halves of pairs. The
 * four invisible operators are KaTeX's own; a joiner or a selector belongs to its neighbour.
 */
const UNSEEN = /(?![\n\t\u2061-\u2064\u200c\u200d])[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\u2028\u2029]/u;

/** The first fault of KaTeX's MathML; none where it may go into a page. */
export function faultOfMarkup(html: string): MarkupFault | undefined {
  if (html.length > LONGEST) return { kind: 'depth' };
  const scales = [1];
  let forwards = 0;
  let back = 0;
  PIECE.lastIndex = 0;
  while (PIECE.lastIndex < html.length) {
    const from = PIECE.lastIndex;
    const match = PIECE.exec(html);
    if (match === null) return { kind: 'markup', found: html.slice(from, from + 40) };
    const [piece, closing, element, written = '', empty] = match;
    if (element === undefined) {
      const character = UNSEEN.exec(piece)?.[0];
      if (character !== undefined) return { kind: 'character', character };
      continue;
    }
    if (!elements.has(element)) return { kind: 'markup', found: piece };
    if (closing === '/') {
      scales.pop();
      continue;
    }
    let scale = scales.at(-1) ?? 1;
    for (const [, name = '', value = ''] of written.matchAll(ATTRIBUTE)) {
      if (name === 'mathsize') {
        scale *= inEm(value) ?? Infinity;
        if (!within(scale, SCALES)) return { kind: 'size', scale };
        continue;
      }
      const fault = faultOfAttribute(name, value, scale);
      if (fault) return fault;
      if (element !== 'mspace' || (name !== 'width' && name !== 'height')) continue;
      const em = (inEm(value) ?? 0) * scale;
      if (em > 0) forwards += em;
      else back += em;
    }
    if (empty !== '/') scales.push(scale);
    if (scales.length > DEEPEST) return { kind: 'depth' };
  }
  if (forwards > MOST_TOGETHER) return { kind: 'together', em: forwards };
  if (back < MOST_BACK_TOGETHER) return { kind: 'together', em: back };
  return undefined;
}

function faultOfAttribute(name: string, value: string, scale: number): MarkupFault | undefined {
  const limits = Object.hasOwn(LIMITS, name) ? LIMITS[name] : undefined;
  if (limits === undefined) {
    const fits = SWITCHES.test(name)
      ? /^(?:true|false)$/.test(value)
      : Object.hasOwn(attributes, name) && attributes[name]?.test(value) === true;
    return fits ? undefined : { kind: 'markup', found: `${name}="${value}"` };
  }
  // Only KaTeX's frame for a numbered line has them.
  if (name === 'width' && /^(?:50|100)%$/.test(value)) return undefined;
  for (const one of value.split(' ').filter((length) => length !== '')) {
    const em = inEm(one);
    if (em === undefined) return { kind: 'markup', found: `${name}="${value}"` };
    const [least, most] = limits;
    if (!within(em * scale, limits)) return { kind: 'length', attribute: name, em, least, most };
  }
  return undefined;
}

/** KaTeX rounds to four places. */
function within(value: number, [least, most]: readonly [number, number]): boolean {
  return value >= least - 0.001 && value <= most + 0.001;
}
