/** The order of what was found. */
import type { Library } from './library.ts';

/** A phrase in the title says more than any number of mentions in the text. */
const TITLE = 2;
/** Mentions after which a further one adds half as much, in a text of usual length (as in BM25). */
const ENOUGH = 1.2;
/** How much the length of a text counts, 0 to 1 (as in BM25). */
const LENGTH = 0.75;

/**
 * How well an entry answers one phrase (folded) that stands in it `count` times. The fuller
 * the title is of it, the better; 0 where it stands nowhere.
 */
export function weightOf(library: Library, entry: number, phrase: string, count: number): number {
  if (count === 0) return 0;
  const { lengths } = library.start;
  const relative = (lengths[entry] ?? 0) / library.usualLength;
  const mentions = count / (count + ENOUGH * (1 - LENGTH + LENGTH * relative));
  const title = library.titles[entry] ?? '';
  const inTitle = title.includes(phrase) ? TITLE + phrase.length / title.length : 0;
  return mentions + inTitle;
}
