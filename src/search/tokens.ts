/**
 * The tokens Pagefind keeps. It finds words between spaces, and Chinese has none; so a run of
 * Chinese characters ABC becomes the pairs `AB BC` and its last character, and a phrase stands
 * where its pairs follow one another. Punctuation between two runs makes a pair of its own kind:
 * “她说，他们” is `她说 说ꡂ他 他们 们`. So there are as many tokens as characters, with and without
 * a comma, and whoever sets one moves nothing that stands after it. No dictionary has a say in it.
 */
import { isRunCharacter } from './characters.ts';
import { fold, isSignLetter, PAUSE, WORD_EDGE } from './fold.ts';
import { ACROSS, BLOCK_END, EVERY_DOCUMENT, IN_TITLE } from './letters.ts';
import type { Simplified } from './traditional.ts';

/** Of a folded text, in order. */
export function tokensIn(folded: string): string[] {
  const tokens: string[] = [];
  let run: string[] = [];
  let word = '';
  /** Whether punctuation stands between the last token and what comes. */
  let isPaused = false;
  const endRun = () => {
    const [first = ''] = run;
    const before = tokens.at(-1) ?? '';
    if (isPaused && first !== '') {
      if (isRunCharacter(before)) tokens[tokens.length - 1] = before + ACROSS + first;
      else if (run.length > 1) tokens.push(first);
    }
    for (let i = 0; i < run.length; i += 1) tokens.push((run[i] ?? '') + (run[i + 1] ?? ''));
    if (run.length > 0) isPaused = false;
    run = [];
  };
  const endWord = () => {
    if (word !== '') {
      const before = tokens.at(-1) ?? '';
      if (isPaused && isRunCharacter(before)) tokens[tokens.length - 1] = before + ACROSS;
      tokens.push(word);
      isPaused = false;
    }
    word = '';
  };
  for (const character of folded) {
    if (character === WORD_EDGE || character === PAUSE) {
      endRun();
      endWord();
      if (character === PAUSE) isPaused = tokens.length > 0;
    } else if (isSignLetter(character)) {
      endRun();
      endWord();
      tokens.push(character);
      isPaused = false;
    } else if (isRunCharacter(character)) {
      endWord();
      run.push(character);
    } else {
      endRun();
      word += character;
    }
  }
  endRun();
  endWord();
  return tokens;
}

/** All tokens of a document, as Pagefind reads them. */
export interface DocumentTokens {
  content: string;
  title: string;
}

/** @param blocks the texts of a document, its title first */
export function documentTokens(blocks: readonly string[], simplified: Simplified): DocumentTokens {
  const folded = blocks.map((text) => fold(text, simplified).text);
  const [title = []] = folded.slice(0, 1).map(tokensIn);
  const inTitle = characters(folded.slice(0, 1)).map((one) => IN_TITLE + one);
  // What is looked up by itself comes last: no edit moves the places of the text by it.
  const singles = [...inTitle, ...characters(folded), ...endings(folded)].join(' ');
  const texts = folded.map((text) => tokensIn(text).join(' ')).filter((text) => text !== '');
  return {
    content: [EVERY_DOCUMENT, ...texts, singles].join(` ${BLOCK_END} `),
    title: title.join(' '),
  };
}

/**
 * What a phrase ends with where its last character follows a word of letters: in the text
 * this character is part of a pair, of which the phrase knows only the first half.
 */
export function endingAfter(word: string, character: string): string {
  return character + word;
}

const WORD_AND_CHARACTER = new RegExp(
  `${WORD_EDGE}([^${WORD_EDGE}${PAUSE}]+)${WORD_EDGE}([^${WORD_EDGE}${PAUSE}])`,
  'gu',
);

function endings(folded: readonly string[]): string[] {
  const all = folded.flatMap((text) =>
    [...text.matchAll(WORD_AND_CHARACTER)].flatMap(([, word = '', next = '']) =>
      isRunCharacter(next) && ![...word].some(isRunCharacter) ? [endingAfter(word, next)] : [],
    ),
  );
  return [...new Set(all)].sort();
}

/** Every Chinese character of some texts, once, in an order that no edit changes. */
function characters(folded: readonly string[]): string[] {
  const all = new Set(folded.flatMap((text) => [...text]));
  return [...all].filter(isRunCharacter).sort();
}
