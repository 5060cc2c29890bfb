const WIDE = String.raw`[\p{Script=Han}\u3000-\u303F\uFF00-\uFFEF“”‘’—…]`;
const BETWEEN_WIDE = new RegExp(`(?<=${WIDE})[ \\t]*\\n[ \\t]*(?=${WIDE})`, 'gu');

/** Chinese has no space between words, so a line broken inside a paragraph must not leave one. */
export function joinLines(text: string): string {
  return text.includes('\n') ? text.replace(BETWEEN_WIDE, '') : text;
}
