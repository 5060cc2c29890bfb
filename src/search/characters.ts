/** Which characters make words, and how a text is tidied before it is searched. */

/** Scripts written without spaces between words. */
const UNSPACED = '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}ー]';
const LETTER = '[\\p{Alphabetic}\\p{N}]';

const RUN = `(?:(?=${LETTER})${UNSPACED})`;
const WORD = `(?:(?!${UNSPACED})${LETTER})(?:(?!${UNSPACED})(?:${LETTER}|\\p{M}))*`;

/** `space`, `run` (of characters of such scripts), `word` (of other letters and figures) or, last, `sign`. */
export const PIECE = new RegExp(
  `(?<space>\\s+)|(?<run>${RUN}+)|(?<word>${WORD})|(?<sign>(?:(?!\\s|${LETTER}).)+)`,
  'gsu',
);

const IS_RUN = new RegExp(`^(?=${LETTER})${UNSPACED}$`, 'u');
const IS_WORD = new RegExp(`^(?!${UNSPACED})(?:${LETTER}|\\p{M})$`, 'u');

/** Of a script without spaces: each such character counts for itself. */
export const isRunCharacter = (character: string): boolean => IS_RUN.test(character);
/** Of a script with spaces, or a figure: it belongs to the word around it. */
export const isWordCharacter = (character: string): boolean => IS_WORD.test(character);

/** Zero-width, bidirectional and variation characters: nobody types them into a search box. */
const UNSEEN =
  /(?!\s)\p{Cc}|[\u00AD\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF]|[\uFE00-\uFE0E]|[\u{E0100}-\u{E01EF}]/gu;
/** Half of a character; with the flag `u` one that has its other half does not match. */
const ALONE = /[\uD800-\uDFFF]/gu;
/** Radicals too, but no circled or raised figures: NFKC would show ① as 1 in an excerpt. */
const LETTERS = /[\p{L}\p{Nd}\p{Nl}\p{M}\u2E80-\u2FDF]+/gu;
/** Where the writer's editor wrapped a line inside Chinese prose; no space is meant. */
const WRAPPED = new RegExp(`(${UNSPACED})\\s*\\n\\s*(?=${UNSPACED})`, 'gu');

/** Nearly every text: common Han characters and signs, letters without accents, single spaces within. */
const IS_TIDY = /^(?! )(?:[!-~\u4E00-\u9FFF，。、；：？！“”‘’（）《》—…·]| (?=[^ ]))*$/;

/**
 * One spelling for each letter: full-width Ａ becomes A, the radical ⽣ (from PDFs) 生,
 * e + accent é. Case and punctuation stay, since excerpts are read from this text; NFKC
 * over everything would turn ，into a comma. White space becomes single spaces.
 */
export function tidy(text: string): string {
  if (IS_TIDY.test(text)) return text;
  return text
    .replace(ALONE, '\uFFFD')
    .replace(UNSEEN, '')
    .replace(LETTERS, (letters) => letters.normalize('NFKC'))
    .replace(WRAPPED, '$1')
    .replace(/\s+/g, ' ')
    .trim();
}

/** A character as it is compared: in its usual width, lower case, without accents. May be empty or longer. */
export function foldCharacter(character: string): string {
  return character.normalize('NFKC').toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
}
