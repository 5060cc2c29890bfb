/** Text that was read in another encoding than it was written in, by what comes of it again and again. */

/** Two characters of which each is rare and which together nobody writes; the marks of UTF-8 read as GBK. */
const AS_GBK = /锛[^\s]|銆[\p{Script=Han}\p{P}]|鈥[\p{Script=Han}\p{P}]|鐨勫|鍦ㄧ|鏄[竴笉庣]/gu;
/** A byte that begins a character of UTF-8, and those that go on with it, each read as one sign of Latin. */
const HIGH =
  '[\\u0080-\\u00BF\u0152\u0153\u0160\u0161\u0178\u017D\u017E\u0192\u02C6\u02DC\u2013\u2014\u2018-\u201A\u201C-\u201E\u2020-\u2022\u2026\u2030\u2039\u203A\u20AC\u2122]';
const AS_LATIN = new RegExp(`[\u00E2-\u00EF]${HIGH}{2}|\u00C3${HIGH}|\u00C2[\u00A0-\u00BF]`, 'gu');
/** What filling and replacing leave behind. */
const LEFT_OVER = /\uFFFD+|锟斤拷|烫烫烫|屯屯屯/gu;

/** So few could be words of somebody's own. */
const LEAST_OF_GBK = 3;

export interface Garbled {
  /** In UTF-16 units from the beginning of the text. */
  index: number;
  found: string;
}

/** Every place at which the text is garbled, in order. */
export function garbledIn(text: string): Garbled[] {
  const gbk = placesOf(AS_GBK, text);
  return [
    ...placesOf(LEFT_OVER, text),
    ...placesOf(AS_LATIN, text),
    ...(gbk.length >= LEAST_OF_GBK ? gbk : []),
  ].sort((a, b) => a.index - b.index);
}

function placesOf(pattern: RegExp, text: string): Garbled[] {
  return [...text.matchAll(pattern)].map(({ index, 0: found }) => ({ index, found }));
}
