/**
 * KaTeX, which weighs half as much as all the rest of the reader. Node has it at once; a browser
 * loads it when there is a formula, and reads the text again.
 */
import type Library from 'katex';

type Katex = typeof Library;

const isNode = typeof process === 'object';

let loaded: Katex | undefined = isNode ? (await import('katex')).default : undefined;
let isMissed = false;

/** Nothing where it has not been loaded, which is noted. */
export function katex(): Katex | undefined {
  isMissed ||= loaded === undefined;
  return loaded;
}

/**
 * Loads KaTeX where a formula has been passed over for want of it.
 *
 * @returns whether there was one: what was read has to be read again
 */
export async function loadIfMissed(): Promise<boolean> {
  if (!isMissed) return false;
  loaded ??= (await import('katex')).default;
  isMissed = false;
  return true;
}
