/**
 * Which characters make words, and how a text is tidied before it is cut. The index
 * and the query go through the same functions, so they cannot disagree.
 */

/** Scripts written without spaces between words; these are cut into pairs of characters. */
const UNSPACED = '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}ー]';
/** What Pagefind keeps of a word (Rust's `is_alphanumeric`); the rest it drops silently. */
const LETTER = '[\\p{Alphabetic}\\p{N}]';
/** Radicals such as ⺀ are of the Han script but no letters, so Pagefind would drop them. */
const RUN = `(?:(?=${LETTER})${UNSPACED})`;
const WORD = `(?:(?!${UNSPACED})${LETTER})(?:(?!${UNSPACED})(?:${LETTER}|\\p{M}))*`;

/** `space`, `run` (of Han characters), `word` (of other letters and digits) or, last, `sign`. */
export const PIECE = new RegExp(
  `(?<space>\\s+)|(?<run>${RUN}+)|(?<word>${WORD})|(?<sign>~|(?:(?!\\s|~|${LETTER}).)+)`,
  'gsu',
);

const IS_RUN = new RegExp(`^${RUN}$`, 'u');
const IS_WORD = new RegExp(`^(?!${UNSPACED})(?:${LETTER}|\\p{M})$`, 'u');

export const isRunCharacter = (character: string): boolean => IS_RUN.test(character);
export const isWordCharacter = (character: string): boolean => IS_WORD.test(character);

/** Zero-width, bidirectional and variation characters: nobody types them into a search box. */
const UNSEEN =
  /(?!\s)\p{Cc}|[\u00AD\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF]|[\uFE00-\uFE0E]|[\u{E0100}-\u{E01EF}]/gu;
/** Radicals too, but no circled or raised figures: NFKC would show ① as 1 in an excerpt. */
const LETTERS = /[\p{L}\p{Nd}\p{Nl}\p{M}\u2E80-\u2FDF]+/gu;

/**
 * One spelling for each letter: full-width Ａ becomes A, the radical ⽣ (from PDFs) 生,
 * e + accent é. Case and punctuation stay, since excerpts are read from this text; NFKC
 * over everything would turn ，into a comma.
 */
export function tidy(text: string): string {
  return text.replace(UNSEEN, '').replace(LETTERS, (letters) => letters.normalize('NFKC'));
}

/** A tidy character as it is compared: lower case, without accents. May be empty or longer. */
export function foldCharacter(character: string): string {
  return character.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
}
