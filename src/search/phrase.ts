/** A query as it is looked up. Spaces part phrases, each of which must stand in a text as written. */
import { isRunCharacter, tidy } from './characters.ts';
import { fold, PAUSE, WORD_EDGE } from './fold.ts';
import { endingAfter, tokensIn } from './tokens.ts';
import type { Simplified } from './traditional.ts';

export interface Phrase {
  /** Folded, for marking. */
  text: string;
  /** Tokens that follow one another wherever the phrase stands. */
  tokens: string[];
  /** Of a single character at its end, which the text has in a pair that is not known: a token that its holders have too. */
  ending?: string;
  /** It is one word of letters, which may be going on. */
  isBegun: boolean;
}

/** A part of the query in quotation marks of any kind, spaces and all; or up to the next space. */
const PART =
  /(?:^|\s)["“”„「『‘'«‹＂＇〝﹁](?<quoted>[^"”」』’»›＂＇〞〟﹂]+)["”“」』’'»›＂＇〞〟﹂](?=\s|$)|(?<plain>\S+)/gu;
const LETTER = /[\p{Alphabetic}\p{N}]/u;

/** A part of a query that stands between spaces or quotation marks. */
export interface Part {
  text: string;
  isQuoted: boolean;
}

/** @param query tidy */
export function partsOf(query: string): Part[] {
  return [...query.matchAll(PART)].map(({ groups }) => {
    const quoted = groups?.['quoted'];
    return { text: quoted ?? groups?.['plain'] ?? '', isQuoted: quoted !== undefined };
  });
}

/** The phrases of a query; none where it holds no letter, digit or Han character. */
export function phrasesOf(query: string, simplified?: Simplified): Phrase[] {
  const phrases = partsOf(tidy(query))
    .map(({ text, isQuoted }) => phraseOf(text, !isQuoted, simplified))
    .filter((phrase) => phrase !== undefined);
  return [...new Map(phrases.map((phrase) => [phrase.text, phrase])).values()];
}

/** @param mayGoOn whether a word of letters may be only begun */
export function phraseOf(
  written: string,
  mayGoOn: boolean,
  simplified?: Simplified,
): Phrase | undefined {
  if (!LETTER.test(written)) return undefined;
  const text = withoutPauses(fold(written, simplified).text);
  const tokens = tokensIn(text);
  const isWord = tokens.length === 1 && isWordOf(text);
  const isBegun = mayGoOn && isWord;
  const phrase = { text: isBegun ? text.slice(0, -1) : text, tokens, isBegun };
  const last = tokens.at(-1) ?? '';
  if (tokens.length === 1 || !isSingle(last)) return phrase;
  // Where the text goes on, its last character stands only as the first of a pair.
  const others = tokens.slice(0, -1);
  const before = others.at(-1) ?? '';
  if (before !== last && before.endsWith(last)) return { ...phrase, tokens: others };
  // After punctuation it is a token of its own in the text too.
  if (text.endsWith(PAUSE + last)) return phrase;
  const isAfterWord = text.endsWith(before + WORD_EDGE + last);
  return { ...phrase, tokens: others, ending: isAfterWord ? endingAfter(before, last) : last };
}

/** A folded phrase as it may be shown. */
export const shownPhrase = ({ text }: Phrase): string => text.split(WORD_EDGE).join(' ').trim();

/** A folded text that is one word, of two letters or more. */
function isWordOf(text: string): boolean {
  const word = text.split(WORD_EDGE).join('');
  return word.length > 1 && text === WORD_EDGE + word + WORD_EDGE && /\p{L}/u.test(word);
}

/** A single character of a script without spaces. */
export const isSingle = (token: string): boolean => isRunCharacter(token);

function withoutPauses(text: string): string {
  const from = text.startsWith(PAUSE) ? 1 : 0;
  return text.slice(from, text.length > from && text.endsWith(PAUSE) ? -1 : undefined);
}
