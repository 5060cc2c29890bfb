/** Before every id that comes from a writer, so that none can shadow `document.forms` and its like. */
export const ID_PREFIX = 's-';

/** The id of a heading somebody links to. Writers give its words; those who copy from the page's address give it with the prefix. */
export function prefixed(heading: string): string {
  return heading.startsWith(ID_PREFIX) ? heading : ID_PREFIX + heading;
}
