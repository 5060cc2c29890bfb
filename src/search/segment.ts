/**
 * The segmenter. A run of Han characters ABC is indexed as the tokens `AB BC C`; the last
 * one alone both ends the run, so that no pair can reach beyond it, and lets a run of one
 * character be found. Words of other letters stay whole, signs are tokens of their own.
 *
 * Three marks tell how to put the text together again. Pagefind drops them from words:
 * `~` before a token: a space stood here. `~` inside a pair: likewise, between the two.
 * `.` inside a pair: where a document has a character for the first time. Pagefind indexes
 * the parts of a compound word too, so `课.堂` is found as 课堂, 课 and 堂, and a query of
 * one character needs one look-up instead of every pair that begins with it.
 * A lone U+2060 ends a block. Pagefind counts it as a position, so that no phrase reaches
 * across, and it keeps Pagefind from adding a full stop to the last word.
 */
import { foldCharacter, isRunCharacter, isWordCharacter, PIECE, tidy } from './characters.ts';

export const BLOCK_END = '\u2060';

interface Piece {
  kind: 'run' | 'word' | 'sign';
  text: string;
  /** Whitespace stood before it. */
  spaced: boolean;
}

/**
 * The tokens of one block, separated by spaces, ended by {@link BLOCK_END}; empty for an
 * empty block. `known` holds the characters the document has had so far and is added to.
 */
export function indexTokens(text: string, known = new Set<string>()): string {
  const tokens: string[] = [];
  let run: { character: string; spaced: boolean }[] = [];
  const endRun = () => {
    run.forEach(({ character, spaced }, i) => {
      const next = run[i + 1];
      const lead = i === 0 && spaced ? '~' : '';
      if (next === undefined) {
        known.add(character);
        tokens.push(lead + character);
        return;
      }
      const link = next.spaced ? '~' : known.has(character) ? '' : '.';
      if (link !== '') known.add(character).add(next.character);
      tokens.push(lead + character + link + next.character);
    });
    run = [];
  };

  let before: Piece | undefined;
  for (const piece of pieces(text)) {
    if (piece.kind === 'run') {
      let spaced = piece.spaced;
      for (const character of piece.text) {
        run.push({ character, spaced });
        spaced = false;
      }
    } else {
      endRun();
      // Between two words a space goes without saying.
      const told = piece.spaced && !(piece.kind === 'word' && before?.kind === 'word');
      tokens.push((told ? '~' : '') + piece.text);
    }
    before = piece;
  }
  endRun();
  return tokens.length === 0 ? '' : `${tokens.join(' ')} ${BLOCK_END}`;
}

function pieces(text: string): Piece[] {
  const found: Piece[] = [];
  let space = '';
  for (const { groups = {} } of tidy(text).matchAll(PIECE)) {
    const { run, word, sign } = groups;
    if (groups['space'] !== undefined) {
      space = groups['space'];
      continue;
    }
    const kind = run !== undefined ? 'run' : word !== undefined ? 'word' : 'sign';
    // A line break inside Chinese prose is where the writer's editor wrapped it, not a space.
    const wrapped = kind === 'run' && found.at(-1)?.kind === 'run' && space.includes('\n');
    found.push({
      kind,
      text: run ?? word ?? sign ?? '',
      spaced: space !== '' && found.length > 0 && !wrapped,
    });
    space = '';
  }
  return found;
}

/** The text that {@link indexTokens} cut; blocks are separated by line breaks. */
export function restore(tokenText: string): string {
  let text = '';
  let afterWord = false;
  for (const token of tokenText.split(/\s+/)) {
    if (token === '') continue;
    if (token === BLOCK_END) {
      text += '\n';
      afterWord = false;
      continue;
    }
    const spaced = token.length > 1 && token.startsWith('~');
    const [first = '', ...rest] = spaced ? token.slice(1) : token;
    const word = isWordCharacter(first);
    if (spaced || (word && afterWord)) text += ' ';
    text += first;
    // The second character of a pair comes again with the next token.
    if (!isRunCharacter(first)) text += rest.join('');
    else if (rest[0] === '~') text += ' ';
    afterWord = word;
  }
  return text.replace(/\n$/, '');
}

export interface Folded {
  text: string;
  /** Where each UTF-16 unit of `text` stands in the original, and, last, its length. */
  at: number[];
}

/**
 * A text as it is compared: lower case, without accents, and without spaces, save between
 * two words of letters, where leaving them out would make another word.
 */
export function fold(original: string): Folded {
  let text = '';
  const at: number[] = [];
  let spaceAt = -1;
  let afterWord = false;
  let i = 0;
  for (const character of original) {
    if (/\s/.test(character)) {
      if (spaceAt < 0) spaceAt = i;
    } else {
      const word = isWordCharacter(character);
      if (spaceAt >= 0 && word && afterWord) {
        text += ' ';
        at.push(spaceAt);
      }
      for (const unit of foldCharacter(character).split('')) {
        text += unit;
        at.push(i);
      }
      spaceAt = -1;
      afterWord = word;
    }
    i += character.length;
  }
  at.push(original.length);
  return { text, at };
}
