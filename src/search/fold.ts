/** Texts as they are compared. Index, query and marking all go through here, so they cannot disagree. */
import { foldCharacter, isWordCharacter } from './characters.ts';

/** Stands at both ends of a word of letters or figures, so that `isa` is not found in PISA. */
export const WORD_EDGE = '\u0001';

export interface Folded {
  text: string;
  /** Where each UTF-16 unit of `text` stands in the original; at an edge, the letter before or after it. */
  at: number[];
}

/**
 * Lower case, without accents and without spaces; words of letters stand between
 * {@link WORD_EDGE}s, of which there is one between two words. A phrase stands in a text
 * exactly where its folded form is a part of the folded text.
 */
export function fold(original: string): Folded {
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
  for (const character of original) {
    const { units, isWord } = known(character);
    if (units === ' ') {
      endWord();
    } else if (units !== '') {
      if (!isWord) endWord();
      else if (!inWord) {
        if (!text.endsWith(WORD_EDGE)) push(WORD_EDGE, i);
        inWord = true;
      }
      for (let unit = 0; unit < units.length; unit += 1) push(units.charAt(unit), i);
      last = i;
    }
    i += character.length;
  }
  endWord();
  return { text, at };
}

/** A text has few different characters, and asking of what kind one is takes long. */
const knownCharacters = new Map<string, { units: string; isWord: boolean }>();

/** How a character is compared, and whether it belongs to a word; a space for any white space. */
function known(character: string): { units: string; isWord: boolean } {
  let one = knownCharacters.get(character);
  if (one === undefined) {
    const units = /\s/.test(character) ? ' ' : foldCharacter(character);
    knownCharacters.set(character, (one = { units, isWord: isWordCharacter(character) }));
  }
  return one;
}
