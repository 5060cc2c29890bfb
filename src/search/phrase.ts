/** A query as it is looked up. Spaces part phrases; each must stand in the text as written. */
import { tidy } from './characters.ts';
import { fold, WORD_EDGE } from './fold.ts';

/** Typed around a phrase, they are not meant; `C++`, `85%` and `#3` keep their signs. */
const QUOTES = /^(?![#%&*@+])[\p{P}~]|(?![#%&*@+])[\p{P}~]$/u;
const LETTER = /[\p{Alphabetic}\p{N}]/u;

/** The phrases of a query, folded; none where it holds no letter, digit or Han character. */
export function phrasesOf(query: string): string[] {
  const parts = tidy(query).split(' ').map(trimmed);
  return [...new Set(parts.filter((part) => LETTER.test(part)).map(folded))];
}

function trimmed(part: string): string {
  let text = part;
  while (QUOTES.test(text)) text = text.replace(QUOTES, '');
  return text;
}

/** A word of two or more letters also finds longer ones, `pis` PISA; beside anything else it is meant whole. */
function folded(part: string): string {
  const { text } = fold(part);
  const isWord = text.length > 3 && text.indexOf(WORD_EDGE, 1) === text.length - 1;
  return isWord && text.startsWith(WORD_EDGE) ? text.slice(0, -1) : text;
}
