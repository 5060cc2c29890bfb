/** Where phrases stand in a text, and the text cut at these places. */
import { isRunCharacter, isWordCharacter } from './characters.ts';
import { fold, WORD_EDGE } from './fold.ts';
import type { Simplified } from './traditional.ts';

/** A stretch of text; `marked` where it is what was looked for. */
export interface Span {
  text: string;
  marked: boolean;
}

export interface Range {
  from: number;
  to: number;
}

/** Places of the phrases (folded) in a text, in order; those that touch are one. */
export function placesOf(
  text: string,
  phrases: readonly string[],
  simplified?: Simplified,
): Range[] {
  const folded = fold(text, simplified);
  const places: Range[] = [];
  for (const phrase of phrases) {
    if (phrase === '') continue;
    const first = phrase.startsWith(WORD_EDGE) ? 1 : 0;
    const last = phrase.length - (phrase.endsWith(WORD_EDGE) ? 2 : 1);
    for (let i = folded.text.indexOf(phrase); i >= 0; i = folded.text.indexOf(phrase, i + 1)) {
      places.push({
        from: folded.at[i + first] ?? 0,
        to: endOf(text, folded.at[i + last] ?? 0),
      });
    }
  }
  return merge(places);
}

/** The text between two places as spans; the spans together are that text. */
export function spansOf(
  text: string,
  places: readonly Range[],
  from = 0,
  to = text.length,
): Span[] {
  const spans: Span[] = [];
  let i = from;
  const push = (end: number, marked: boolean) => {
    if (end > i) spans.push({ text: text.slice(i, end), marked });
    i = Math.max(i, end);
  };
  for (const place of places) {
    if (place.to <= from || place.from >= to) continue;
    push(Math.max(place.from, from), false);
    push(Math.min(place.to, to), true);
  }
  push(to, false);
  return spans;
}

/** The end of the character that begins at `i`, accents that follow it included. */
function endOf(text: string, i: number): number {
  const character = String.fromCodePoint(text.codePointAt(i) ?? 0);
  return (
    i + character.length + (/^\p{M}+/u.exec(text.slice(i + character.length))?.[0].length ?? 0)
  );
}

function merge(places: Range[]): Range[] {
  const merged: Range[] = [];
  for (const place of places.sort((a, b) => a.from - b.from)) {
    const last = merged.at(-1);
    if (last !== undefined && place.from <= last.to) last.to = Math.max(last.to, place.to);
    else merged.push({ ...place });
  }
  return merged;
}

/** About `length` characters of a text around the first place, cut between words. */
export function excerptOf(text: string, places: readonly Range[], length: number): Span[] {
  if (text.length <= length) return spansOf(text, places);
  const hit = places[0]?.from ?? 0;
  const from = hit < length * 0.6 ? 0 : boundary(text, hit - Math.round(length / 3));
  const to = boundary(text, Math.min(text.length, from + length));
  const spans = spansOf(text, places, from, to);
  if (from > 0) spans.unshift({ text: '…', marked: false });
  if (to < text.length) spans.push({ text: '…', marked: false });
  return spans;
}

/** The nearest place before `i` (at most 20 units back) that parts neither a word nor a surrogate pair. */
function boundary(text: string, i: number): number {
  for (let at = i; at > Math.max(0, i - 20); at -= 1) {
    const next = String.fromCodePoint(text.codePointAt(at) ?? 32);
    const isTail = /[\uDC00-\uDFFF]/.test(text.charAt(at));
    if (!isTail && (isRunCharacter(next) || !isWordCharacter(next))) return at;
  }
  return i;
}
