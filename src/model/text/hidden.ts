/**
 * Characters nobody sees: controls, what turns the direction of reading, tags, marks without
 * a width. A text that holds one reads otherwise than it is stored, to a colleague who reviews
 * it, to the search and to a terminal. Bytes are looked at with this and so is every value
 * that comes out of a decoding.
 */

/** England, Scotland and Wales: the only flags that are spelled with tags. */
const FLAGS = ['gbeng', 'gbsct', 'gbwls'].map(
  (name) => `\u{1F3F4}${[...name].map(tag).join('')}\u{E007F}`,
);

/**
 * Controls but for tab and line breaks, halves of a pair, separators of lines, marks of
 * annotation, code points that are no characters, and whatever Unicode says is to be ignored.
 */
const HIDDEN = String.raw`\r(?!\n)|[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]|\p{Cs}|[\u2028\u2029\ufff9-\ufffb]|\p{Noncharacter_Code_Point}|\p{Default_Ignorable_Code_Point}`;
const ANY = new RegExp(`(?<whole>${FLAGS.join('|')})|(?:${HIDDEN})`, 'gu');

/** Scripts in which letters join, or keep from joining, by a mark without a width. */
const JOINING = String.raw`[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Mongolian}\p{Script=Nko}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}]`;

/** What a hidden character may follow directly: there it belongs to the writing itself. */
const AT_HOME: readonly [sign: RegExp, after: RegExp][] = [
  // 👩‍👧 is a woman and a girl, joined.
  [/\u200d/u, /(?:\p{Extended_Pictographic}\ufe0f?|\p{Emoji_Modifier})$/u],
  [/[\u200c\u200d]/u, new RegExp(`${JOINING}$`, 'u')],
  // A sign in colour or in black, a number in its box, a form of a full-width mark.
  [/[\ufe00-\ufe0f]/u, /[\p{S}\p{P}\p{N}\p{Extended_Pictographic}]$/u],
  // Variants of one character, as in names.
  [/[\ufe00-\ufe02\u{E0100}-\u{E01EF}]/u, /\p{Script=Han}$/u],
  [/[\u180b-\u180f]/u, /\p{Script=Mongolian}$/u],
];

/**
 * Marks that come along unnoticed when words are copied out of a window, a web page or a
 * chat. They say nothing, so taking them out loses nothing. What forces a direction, and
 * every control character, is not among them: somebody has to look at that.
 */
const STRAY =
  /^(?:[\u00ad\u061c\u200b-\u200f\u202a-\u202c\u2060\u2066-\u2069\ufeff]|\ufe0e|\ufe0f)$/u;

export interface Hidden {
  /** In UTF-16 units from the beginning of the text. */
  index: number;
  /** One code point, or half of a pair. */
  sign: string;
}

/** The first hidden character of a text that is not at home where it stands. */
export function hiddenIn(text: string): Hidden | undefined {
  for (const { index, 0: sign, groups } of text.matchAll(ANY)) {
    if (groups?.['whole'] === undefined && !isAtHome(sign, text.slice(0, index))) {
      return { index, sign };
    }
  }
  return undefined;
}

/**
 * The text with a name in place of each hidden character, as it may be printed anywhere.
 * Line breaks and tabs stay.
 *
 * @example shown('看\u202e这里') // '看⟨U+202E⟩这里'
 */
export function shown(text: string): string {
  return replaced(text, nameOf);
}

/** The same for what has to stay on one line. */
export function shownOnOneLine(text: string): string {
  return shown(text).replace(/[\t\n\r]/g, nameOf);
}

/** Whether a character is a mark that `--fix` takes out. */
export function isStray(sign: string): boolean {
  return STRAY.test(sign);
}

/** Without the marks that were copied along; everything else stays as it is. */
export function withoutStray(text: string): string {
  return replaced(text, (sign) => (isStray(sign) ? '' : sign));
}

/** Without any hidden character, whatever it was for: the text of somebody who could not know of it. */
export function withoutHidden(text: string): string {
  return replaced(text, () => '');
}

/** `U+202E` */
export function codeOf(sign: string): string {
  return `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

function nameOf(sign: string): string {
  return `⟨${codeOf(sign)}⟩`;
}

/** What was put in counts as what stands before the next: a mark may be at home once another has gone. */
function replaced(text: string, by: (sign: string) => string): string {
  let result = '';
  let at = 0;
  for (const { index, 0: sign, groups } of text.matchAll(ANY)) {
    result += text.slice(at, index);
    result += groups?.['whole'] !== undefined || isAtHome(sign, result) ? sign : by(sign);
    at = index + sign.length;
  }
  return result + text.slice(at);
}

/** No more than a character and its own mark has to be looked back at. */
const BACK = 4;

function isAtHome(sign: string, before: string): boolean {
  const near = before.slice(-BACK);
  return AT_HOME.some(([signs, after]) => signs.test(sign) && after.test(near));
}

function tag(letter: string): string {
  return String.fromCodePoint(0xe0000 + letter.charCodeAt(0));
}
