/** Texts as they are compared. Index, query and marking all go through here, so they cannot disagree. */
import { foldCharacter, isRunCharacter, isWordCharacter } from './characters.ts';
import { simplifiedOf, type Simplified } from './traditional.ts';

/** Stands at both ends of a word of letters or figures, so that `isa` is not found in PISA. */
export const WORD_EDGE = '\u0001';
/** Stands for punctuation of any kind and length: commas are not searched for, but end what stands before them. */
export const PAUSE = '\u0002';

/** Signs that mean something, each as a letter that no school writes (of the Vai script), for the index drops signs. */
const SIGNS = '+#%‰&@=<>±×÷≈≠≤≥°^$¥€*√∠△⊥∥·-:/';
const SIGN_LETTERS = 0xa500;
/** The last four of the signs are read only between figures: 3-6, 2.5, 8:30, 1/2. */
const BETWEEN_FIGURES: readonly (readonly [RegExp, sign: string])[] = [
  [/\p{Nd}([-‐-―−∼～〜~－]+)(?=\p{Nd})/gu, '-'],
  [/\p{Nd}([.．])(?=\p{Nd})/gu, '·'],
  [/\p{Nd}([:：])(?=\p{Nd})/gu, ':'],
  [/\p{Nd}([/／])(?=\p{Nd})/gu, '/'],
];
const ALWAYS = new Set(SIGNS.slice(0, -4));
/** Parts of a foreign name are one name: 阿·托尔斯泰. */
const NAME_DOTS = new Set('·•・‧∙⋅');

export interface Folded {
  text: string;
  /** Where each UTF-16 unit of `text` stands in the original; at an edge, the letter before or after it. */
  at: number[];
}

/** Whether a unit of a folded text is a sign that is searched for. */
export const isSignLetter = (unit: string): boolean =>
  unit.charCodeAt(0) >= SIGN_LETTERS && unit.charCodeAt(0) < SIGN_LETTERS + SIGNS.length;

/** The sign that such a letter stands for. */
export const signOf = (letter: string): string => SIGNS.charAt(letter.charCodeAt(0) - SIGN_LETTERS);

/**
 * Lower case, without accents and spaces; words of letters stand between {@link WORD_EDGE}s, of
 * which there is one between two words, and punctuation is a {@link PAUSE}. A phrase stands
 * in a text exactly where its folded form is a part of the folded text.
 */
export function fold(original: string, simplified?: Simplified): Folded {
  let text = '';
  const at: number[] = [];
  let inWord = false;
  let last = 0;
  let i = 0;
  const push = (unit: string, place: number) => {
    text += unit;
    at.push(place);
  };
  const endWord = () => {
    if (inWord) push(WORD_EDGE, last);
    inWord = false;
  };
  const between = signsBetweenFigures(original);
  for (const character of original) {
    const { units, isWord } = between.get(i) ?? known(character);
    if (units === ' ') {
      endWord();
    } else if (units === PAUSE) {
      endWord();
      if (!text.endsWith(PAUSE)) push(PAUSE, i);
    } else if (units !== '') {
      if (!isWord) endWord();
      else if (!inWord) {
        if (!text.endsWith(WORD_EDGE)) push(WORD_EDGE, i);
        inWord = true;
      }
      const written = simplifiedOf(units, simplified);
      for (let unit = 0; unit < written.length; unit += 1) push(written.charAt(unit), i);
      last = i;
    }
    i += character.length;
  }
  endWord();
  return { text, at };
}

interface Known {
  /** As it is compared; a space for any white space, nothing where it is passed over. */
  units: string;
  isWord: boolean;
}

const letterOf = (sign: string): string =>
  String.fromCharCode(SIGN_LETTERS + SIGNS.lastIndexOf(sign));

/** By place; of several dashes the first stands for all. */
function signsBetweenFigures(original: string): Map<number, Known> {
  const found = new Map<number, Known>();
  for (const [pattern, sign] of BETWEEN_FIGURES) {
    for (const match of original.matchAll(pattern)) {
      const dashes = match[1] ?? '';
      const from = match.index + match[0].length - dashes.length;
      for (let i = 0; i < dashes.length; i += 1) {
        found.set(from + i, { units: i === 0 ? letterOf(sign) : '', isWord: false });
      }
    }
  }
  return found;
}

/** A text has few different characters, and asking of what kind one is takes long. */
const knownCharacters = new Map<string, Known>();

function known(character: string): Known {
  let one = knownCharacters.get(character);
  if (one === undefined) knownCharacters.set(character, (one = look(character)));
  return one;
}

function look(character: string): Known {
  if (/\s/.test(character)) return { units: ' ', isWord: false };
  if (NAME_DOTS.has(character)) return { units: '', isWord: false };
  const folded = foldCharacter(character);
  if (ALWAYS.has(folded)) return { units: letterOf(folded), isWord: false };
  const letters = [...folded].filter((one) => isRunCharacter(one) || isWordCharacter(one));
  // Zero-width characters and lone accents leave nothing; all else without a letter is punctuation.
  if (letters.length === 0)
    return { units: /^[\p{M}\p{Cf}]*$/u.test(folded) ? '' : PAUSE, isWord: false };
  return { units: letters.join(''), isWord: letters.every(isWordCharacter) };
}
