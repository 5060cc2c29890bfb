/**
 * Cuts a text into what is compared: pairs of characters and single ones, words of letters,
 * and concepts, of which any name stands for all. What every title of research is made of is left out.
 */
import { PIECE, tidy } from '../search/characters.ts';
import { boilerplate, faint, joints } from './common-words.ts';
import type { Concepts } from './concepts.ts';

/** A concept's term begins with this, and no other does. */
export const CONCEPT = '#';
/** Worth of what stands inside one of the faint words. */
const FAINT = 0.3;
/** Worth of a concept: a whole word, where a pair may be a piece of one. */
const NAMED = 1.2;
/** Worth of a single character: 考前 and 考试 have something in common. */
const SINGLE = 0.2;

/** Single characters stand in too many records to lead to one; they only help to measure. */
export function isIndexed(term: string): boolean {
  return term.length > 1;
}

export interface Occurrence {
  term: string;
  /** 0 to 1. */
  worth: number;
  /** Where it stands in {@link plain} text. */
  from: number;
  to: number;
}

/** A text as it is cut. */
export function plain(text: string): string {
  return tidy(text).toLowerCase();
}

/** Every term of a plain text at every place. */
export function occurrencesIn(text: string, concepts: Concepts): Occurrence[] {
  const found: Occurrence[] = [];
  for (const { phrase, ids, from } of concepts.in(text)) {
    const worth = faint.has(phrase) ? FAINT : NAMED;
    const to = from + phrase.length;
    for (const id of ids) found.push({ term: CONCEPT + id, worth, from, to });
  }
  for (const match of text.matchAll(PIECE)) {
    const { run, word } = match.groups ?? {};
    if (word !== undefined && !/^\d+$/.test(word)) {
      found.push({ term: word, worth: 1, from: match.index, to: match.index + word.length });
    }
    if (run !== undefined) found.push(...piecesOf(run, match.index));
  }
  return found;
}

/** The terms of a text, each with what it is worth there. */
export function termsOf(text: string, concepts: Concepts): Map<string, number> {
  const terms = new Map<string, number>();
  for (const { term, worth } of occurrencesIn(plain(text), concepts)) {
    terms.set(term, Math.max(worth, terms.get(term) ?? 0));
  }
  return terms;
}

/**
 * Pairs, which never reach across a word that says nothing, and single characters. A rare
 * character of two code units counts as a pair of its own.
 */
function piecesOf(run: string, at: number): Occurrence[] {
  const silent = covered(run, boilerplate);
  for (let i = 0; i < run.length; i += 1) if (joints.has(run.charAt(i))) silent[i] = 1;
  const quiet = covered(run, faint);
  const found: Occurrence[] = [];
  const add = (from: number, to: number, worth: number): void => {
    const term = run.slice(from, to);
    if (!HALF.test(term)) found.push({ term, worth, from: at + from, to: at + to });
  };
  for (let i = 0; i < run.length; i += 1) {
    if (silent[i] === 1) continue;
    if (quiet[i] === 0) add(i, i + 1, SINGLE);
    if (i + 1 === run.length || silent[i + 1] === 1) continue;
    add(i, i + 2, quiet[i] === 1 && quiet[i + 1] === 1 ? FAINT : 1);
  }
  return found;
}

/** Begins or ends in the middle of a character. */
const HALF = /^[\udc00-\udfff]|[\ud800-\udbff]$/;

/** For each character 1 where one of the words lies over it; from left to right the longest word. */
function covered(run: string, words: ReadonlySet<string>): Uint8Array {
  const marks = new Uint8Array(run.length);
  for (let i = 0; i < run.length;) {
    const length = longestAt(run, i, words);
    marks.fill(1, i, i + length);
    i += Math.max(1, length);
  }
  return marks;
}

const LONGEST = Math.max(...[...boilerplate, ...faint].map((one) => one.length));

function longestAt(run: string, from: number, words: ReadonlySet<string>): number {
  for (let length = Math.min(LONGEST, run.length - from); length > 1; length -= 1) {
    if (words.has(run.slice(from, from + length))) return length;
  }
  return 0;
}
