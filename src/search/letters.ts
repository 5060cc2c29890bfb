/** Letters of scripts that no school writes, for what is in the index but no word of a text. */

/** Between two blocks, so that no phrase reaches from one into the next. */
export const BLOCK_END = 'ꙮ';
/** Where punctuation stands between two Chinese characters, or one and a word of letters. */
export const ACROSS = 'ꡂ';
/** In every document, once: asking for it lists them all. It sorts behind the most frequent of all, so it has a small file. */
export const EVERY_DOCUMENT = 'ꡁ';
/** Before each character of a title, for when a single character is asked for. */
export const IN_TITLE = 'ꀀ';
