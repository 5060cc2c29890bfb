/** Breaking a text into lines as Chinese is set: GB/T 15834, and what typesetters do beyond it. */
import { charactersOf, type Sorts } from './face.ts';

/** Never at the beginning of a line. */
const NOT_FIRST = new Set('，。、；：？！）》〉」』】〕〗］｝”’…—·～%％‰℃°,.;:?!)]}>/々ー');
/** Never at its end. */
const NOT_LAST = new Set('（《〈「『【〔〖［｛“‘([{<#@￥$');
const OPENS_TITLE = new Set('《〈');
const CLOSES_TITLE = new Set('》〉');
/** Signs that are one when they are doubled. */
const DOUBLED = new Set('—…');
/** What holds together without a space: words and figures of other scripts. */
const OF_WORD = /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Nd}'’.\-_/&+]$/u;
/** Full-width signs with an empty half, which is given up where two of them meet and at the ends of a line. */
const EMPTY_BEHIND = new Set('，。、；：？！）》〉」』】〕〗］｝”’');
const EMPTY_BEFORE = new Set('（《〈「『【〔〖［｛“‘');
const HALF = 0.5;
/** Between Han and letters or figures, as `text-autospace` has it. */
const BESIDE_LETTERS = 0.125;
const HAN = /^\p{Script=Han}$/u;
const OF_LETTERS = /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Nd}]$/u;
const ELLIPSIS = '…';
/** How much of what has room is to be left when a text is cut at a better place. */
const LEAST_SHARE = 0.7;

/** What a break costs; a line that is empty to its end costs 1. */
const COST = { atSign: 0, afterWord: 0.18, inWord: 0.4, inTitle: 8, inLatin: 20 } as const;
/** From here on a way of breaking is no good one, and smaller letters are better. */
const UGLY = 5;

/** A line with its width in em, and where its first character stands. */
export interface Line {
  characters: string[];
  /** Negative where an empty half goes out into the margin. */
  start: number;
  width: number;
}

export interface Setting {
  lines: Line[];
  /** No title, no word and no text was cut. */
  isGood: boolean;
}

/**
 * Sets a text in lines of about the same length, in as few as look well.
 *
 * @param width of a line, in em
 * @param most lines; what has no room ends in …
 */
export function setLines(text: string, sorts: Sorts, width: number, most: number): Setting {
  const characters = charactersOf(text);
  const whole = bestWay(measured(characters, sorts), width, most);
  if (whole !== undefined) return { lines: whole.lines, isGood: whole.cost < UGLY };
  return { lines: cut(characters, sorts, width, most)?.lines ?? [], isGood: false };
}

/** As much as has room with … behind it: a little less, where words and titles stay whole then. */
function cut(
  characters: readonly string[],
  sorts: Sorts,
  width: number,
  most: number,
): Way | undefined {
  let longest: Way | undefined;
  // No typeface has more than four characters an em.
  for (let kept = Math.min(characters.length, Math.ceil(4 * width * most)); kept > 0; kept -= 1) {
    const last = characters[kept - 1] ?? '';
    const next = characters[kept] ?? '';
    if (NOT_FIRST.has(last) || NOT_LAST.has(last) || last === ' ') continue;
    const way = bestWay(measured([...characters.slice(0, kept), ELLIPSIS], sorts), width, most);
    if (way === undefined) continue;
    longest ??= way;
    if (way.cost < UGLY && !isOneWord(last, next)) return way;
    if (lengthOf(way) < LEAST_SHARE * lengthOf(longest)) break;
  }
  return longest;
}

const lengthOf = ({ lines }: Way): number => lines.reduce((sum, one) => sum + one.width, 0);

interface Way {
  lines: Line[];
  cost: number;
}

/** A text on one endless line. */
interface Measured {
  characters: readonly string[];
  /** Where each character stands, and in the end where the text ends. */
  places: readonly number[];
  /** The gap behind each, which is none at the end of a line. */
  gaps: readonly number[];
  /** How far a line goes out into the margin that begins or ends with it. */
  outBefore: readonly number[];
  outBehind: readonly number[];
  /** What it costs to break before each. */
  costs: readonly number[];
}

function measured(characters: readonly string[], sorts: Sorts): Measured {
  const gaps = characters.map((one, i) => gapBehind(one, characters[i + 1], sorts));
  const places = [0];
  for (const [i, one] of characters.entries()) {
    places.push((places[i] ?? 0) + sorts.glyph(one).advance + (gaps[i] ?? 0));
  }
  const out = (signs: ReadonlySet<string>): number[] =>
    characters.map((one) => (isEmpty(one, signs, sorts) ? HALF : 0));
  return {
    characters,
    places,
    gaps,
    outBefore: out(EMPTY_BEFORE),
    outBehind: out(EMPTY_BEHIND),
    costs: breakCosts(characters),
  };
}

/** A text on one line by itself, as wide as it is seen. */
export function lineOf(text: string, sorts: Sorts): Line {
  const whole = measured(charactersOf(text), sorts);
  return lineFrom(whole, 0, whole.characters.length);
}

function lineFrom(text: Measured, from: number, to: number): Line {
  const { characters, places, gaps, outBefore, outBehind } = text;
  const start = -(outBefore[from] ?? 0);
  const inner = (places[to] ?? 0) - (places[from] ?? 0) - (gaps[to - 1] ?? 0);
  const width = start + inner - (outBehind[to - 1] ?? 0);
  return { characters: characters.slice(from, to), start, width };
}

/** Of all ways to break, the one that costs least; nothing where none has room. */
function bestWay(text: Measured, width: number, most: number): Way | undefined {
  const end = text.characters.length;
  /** By where the next line begins: the best way to set what comes before. */
  let ways = new Map<number, Way>([[0, { lines: [], cost: 0 }]]);
  let best: Way | undefined;
  for (let count = 1; count <= most; count += 1) {
    const longer = new Map<number, Way>();
    for (const [from, way] of ways) {
      for (const { to, line } of linesFrom(text, from, width)) {
        const cost = way.cost + (1 - line.width / width) ** 2 + (text.costs[to] ?? 0);
        const known = longer.get(to);
        if (known !== undefined && known.cost <= cost) continue;
        longer.set(to, { lines: [...way.lines, line], cost });
      }
    }
    const whole = longer.get(end);
    if (whole !== undefined && (best === undefined || whole.cost < best.cost)) best = whole;
    ways = longer;
  }
  return best;
}

function* linesFrom(
  text: Measured,
  from: number,
  width: number,
): Generator<{ to: number; line: Line }> {
  const { characters, costs } = text;
  // A space at which a line was broken is not set.
  const first = characters[from] === ' ' ? from + 1 : from;
  for (let to = first + 1; to <= characters.length; to += 1) {
    if (costs[to] === Infinity) continue;
    const line = lineFrom(text, first, to);
    if (line.width > width) return;
    yield { to, line };
  }
}

/** How much wider or closer the next character stands than its own width says, in em. */
export function gapBehind(here: string, next: string | undefined, sorts: Sorts): number {
  if (next === undefined) return 0;
  if ((HAN.test(here) && OF_LETTERS.test(next)) || (OF_LETTERS.test(here) && HAN.test(next))) {
    return BESIDE_LETTERS;
  }
  const isClosed = isEmpty(here, EMPTY_BEHIND, sorts);
  const meets = isClosed && (EMPTY_BEHIND.has(next) || isEmpty(next, EMPTY_BEFORE, sorts));
  const opens = isEmpty(here, EMPTY_BEFORE, sorts) && isEmpty(next, EMPTY_BEFORE, sorts);
  return meets || opens ? -HALF : 0;
}

/** Whether a sign has that half, and the typeface sets it in a full width. */
function isEmpty(character: string, signs: ReadonlySet<string>, sorts: Sorts): boolean {
  return signs.has(character) && sorts.glyph(character).advance > 0.9;
}

/** What it costs to break before each character; `Infinity` where it is forbidden. */
function breakCosts(characters: readonly string[]): number[] {
  const ends = wordEnds(characters.join(''));
  let depth = 0;
  let at = 0;
  return characters.map((character, i) => {
    const before = characters[i - 1] ?? '';
    if (OPENS_TITLE.has(before)) depth += 1;
    if (CLOSES_TITLE.has(character)) depth = Math.max(0, depth - 1);
    const isWordEnd = ends.has(at);
    at += character.length;
    // A space at which a line is broken is not set: the next line begins with what follows it.
    if (isForbidden(before, character)) return Infinity;
    if (character === ' ' && NOT_FIRST.has(nextLetter(characters, i))) return Infinity;
    if (isOneWord(before, character)) return COST.inLatin;
    const between = isWordEnd ? COST.afterWord : COST.inWord;
    if (depth > 0) return COST.inTitle + between;
    const isAtSign = NOT_FIRST.has(before) || NOT_LAST.has(character) || character === ' ';
    return isAtSign ? COST.atSign : between;
  });
}

function nextLetter(characters: readonly string[], from: number): string {
  return characters.slice(from).find((one) => one !== ' ') ?? '';
}

function isForbidden(before: string, here: string): boolean {
  if (before === '' || before === ' ') return true;
  const isOne = before === here && DOUBLED.has(here);
  return isOne || (NOT_FIRST.has(here) && !isOneWord(before, here)) || NOT_LAST.has(before);
}

const isOneWord = (before: string, here: string): boolean =>
  OF_WORD.test(before) && OF_WORD.test(here);

/** Where a word ends, as a dictionary of Chinese knows it: offsets in the text. */
function wordEnds(text: string): Set<number> {
  const words = new Intl.Segmenter('zh', { granularity: 'word' });
  return new Set([...words.segment(text)].map(({ index }) => index));
}
