/**
 * Cuts a text into what is compared: pairs of characters and single ones, words of letters,
 * and concepts, of which any name stands for all. What every title of research is made of is left out.
 */
import { PIECE, tidy } from '../search/characters.ts';
import { boilerplate, faint, joints, light, ornaments, within } from './common-words.ts';
import type { Concepts } from './concepts.ts';
import { backgroundOf } from './frame.ts';

/** A concept's term begins with this, and no other does. */
export const CONCEPT = '#';
/** Worth of what stands inside one of the faint words. */
const FAINT = 0.3;
/** Worth of what stands in the clause that a title begins with before it comes to the matter. */
const FRAMED = 0.05;
/** Worth of a concept: a whole word, where a pair may be a piece of one. */
const NAMED = 1.2;
/** Share of a pair that has a character which mostly joins: most of these reach across two words. */
const LIGHT = 0.35;
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
export function occurrencesIn(written: string, concepts: Concepts): Occurrence[] {
  const { text, at } = undressed(written);
  const found = occurrencesInBare(text, concepts);
  if (text === written) return found;
  return found.map((one) => ({
    ...one,
    from: at[one.from] ?? 0,
    to: (at[one.to - 1] ?? 0) + 1,
  }));
}

/** A text without the words that stand within another as an ornament: 作业优化设计 is 作业设计. */
function undressed(written: string): { text: string; at: number[] } {
  if (written.search(WITHIN) === -1) return { text: written, at: [] };
  const at: number[] = [];
  let text = '';
  let from = 0;
  const keep = (to: number): void => {
    for (let i = from; i < to; i += 1) at.push(i);
    text += written.slice(from, to);
  };
  for (const { 0: word, index } of written.matchAll(WITHIN)) {
    const end = index + word.length;
    if (!IS_HAN.test(written.charAt(index - 1)) || !IS_HAN.test(written.charAt(end))) continue;
    keep(index);
    from = end;
  }
  keep(written.length);
  return { text, at };
}

const WITHIN = new RegExp([...within].join('|'), 'g');
const IS_HAN = /\p{Script=Han}/u;

function occurrencesInBare(text: string, concepts: Concepts): Occurrence[] {
  const dressed = covered(text, trees.ornaments);
  const frame = backgroundOf(text);
  const found: Occurrence[] = [];
  for (const { phrase, ids, from } of concepts.in(text)) {
    const to = from + phrase.length;
    // 人工智能 of 人工智能时代 is no subject of the study.
    if (dressed.subarray(from, to).every((mark) => mark === 1)) continue;
    const worth = (faint.has(phrase) ? FAINT : NAMED) * (to <= frame ? FRAMED : 1);
    for (const id of ids) found.push({ term: CONCEPT + id, worth, from, to });
  }
  for (const match of text.matchAll(PIECE)) {
    const { run, word } = match.groups ?? {};
    const from = match.index;
    if (word !== undefined && !/^\d+$/.test(word) && !SMALL_WORDS.has(word)) {
      const to = from + word.length;
      found.push({ term: singular(word), worth: to <= frame ? FRAMED : 1, from, to });
    }
    if (run !== undefined) {
      const pieces = piecesOf(run, from, dressed.subarray(from, from + run.length));
      for (const one of pieces) if (one.to <= frame) one.worth *= FRAMED;
      found.push(...pieces);
    }
  }
  return found;
}

/** Of English titles. */
const SMALL_WORDS = new Set('a an and at by for from in of on or the to with'.split(' '));

/** Chants are chant, and class stays class. */
function singular(word: string): string {
  return /^[a-z]{3,}[^s]s$/.test(word) ? word.slice(0, -1) : word;
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
 *
 * @param dressed 1 where the run lies within an ornament
 */
function piecesOf(run: string, at: number, dressed: Uint8Array): Occurrence[] {
  const silent = covered(run, trees.boilerplate);
  for (let i = 0; i < run.length; i += 1) if (dressed[i] === 1) silent[i] = 1;
  for (let i = 0; i < run.length; i += 1) if (joints.has(run.charAt(i))) silent[i] = 1;
  const quiet = covered(run, trees.faint);
  const found: Occurrence[] = [];
  const add = (from: number, to: number, worth: number): void => {
    const term = run.slice(from, to);
    if (!HALF.test(term)) found.push({ term, worth, from: at + from, to: at + to });
  };
  for (let i = 0; i < run.length; i += 1) {
    if (silent[i] === 1) continue;
    const isLight = light.has(run.charAt(i));
    if (quiet[i] === 0 && !isLight) add(i, i + 1, SINGLE);
    if (i + 1 === run.length || silent[i + 1] === 1) continue;
    const whole = quiet[i] === 1 && quiet[i + 1] === 1 ? FAINT : 1;
    add(i, i + 2, isLight || light.has(run.charAt(i + 1)) ? LIGHT * whole : whole);
  }
  return found;
}

/** Begins or ends in the middle of a character. */
const HALF = /^[\udc00-\udfff]|[\ud800-\udbff]$/;

/** By first character the words of two and more that begin with it, the longest first. */
type WordTree = ReadonlyMap<string, readonly string[]>;

function treeOf(words: ReadonlySet<string>): WordTree {
  const tree = new Map<string, string[]>();
  for (const word of [...words].sort((a, b) => b.length - a.length)) {
    if (word.length === 1) continue;
    const same = tree.get(word.charAt(0));
    if (same === undefined) tree.set(word.charAt(0), [word]);
    else same.push(word);
  }
  return tree;
}

const trees = {
  ornaments: treeOf(ornaments),
  boilerplate: treeOf(boilerplate),
  faint: treeOf(faint),
};

/** For each character 1 where one of the words lies over it; from left to right the longest word. */
function covered(run: string, tree: WordTree): Uint8Array {
  const marks = new Uint8Array(run.length);
  for (let i = 0; i < run.length;) {
    const length = longestAt(run, i, tree);
    marks.fill(1, i, i + length);
    i += Math.max(1, length);
  }
  return marks;
}

function longestAt(run: string, from: number, tree: WordTree): number {
  const words = tree.get(run.charAt(from));
  return words?.find((word) => run.startsWith(word, from))?.length ?? 0;
}
