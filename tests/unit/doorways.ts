/**
 * A page is a doorway: it asks for a view and lays it out. What it would put together itself no
 * unit test could reach, and no `cacheKey` and no search would know.
 */

/** Picks, orders or groups; builds a table to look things up in. */
const THOUGHT =
  /\.(?:filter|sort|toSorted|find|findLast|findIndex|some|every|reduce|flatMap|groupBy)\(|\bnew (?:Map|Set)\b/;
/** Compares one thing a record says with another, where layout only asks whether there is something. */
const COMPARED = /[\w)\]] [!=]== (?!undefined\b|null\b|true\b|false\b)[A-Za-z_$]/;
/** Which paths there are is the one thing a page has to know by itself. */
const PATHS = /^export (?:async )?function getStaticPaths\(.*?^\}$/ms;
/** Styles, and what runs in the reader's browser. */
const ELSEWHERE = /<(style|script)\b.*?<\/\1>/gs;

/** The lines on which a page thinks. `text`: an `.astro` or `.mdx` file. */
export function thoughtsIn(text: string): string[] {
  return text
    .replace(PATHS, '')
    .replace(ELSEWHERE, '')
    .split('\n')
    .filter((line) => THOUGHT.test(line) || COMPARED.test(line))
    .map((line) => line.trim());
}
