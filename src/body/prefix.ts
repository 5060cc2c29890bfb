/** Before every id that comes from a writer, so that none can shadow `document.forms` and its like. */
export const ID_PREFIX = 's-';

/**
 * The id of a heading somebody links to. Writers give its words, with their capitals and marks;
 * those who copy from the page's address give it with the prefix.
 */
export function prefixed(heading: string): string {
  const words = heading.toLowerCase().replace(/[^\p{L}\p{M}\p{N}\p{Pc}-]/gu, '');
  return words.startsWith(ID_PREFIX) ? words : ID_PREFIX + words;
}
