/** What else things are called: other names of topics and subjects, and how names of people sound. */
import { fold, WORD_EDGE } from './fold.ts';

export interface Name {
  /** As it stands in the entries. */
  name: string;
  /** What people also write for it. */
  others?: string[];
}

interface HeardName {
  name: string;
  /** Its syllables in pinyin, `lu xiao man`. */
  sounds?: string;
}

/** Names meant by a phrase (folded) that is another name for them; usually none. */
export function namesCalled(names: readonly Name[], phrase: string): string[] {
  return names
    .filter(({ others = [] }) => others.some((other) => bare(fold(other).text) === bare(phrase)))
    .map(({ name }) => name);
}

/** As many letters of a name's pinyin are taken for its beginning, be it a whole syllable or not. */
const LEAST_LETTERS = 3;

/**
 * Names that sound as is typed: `luxiaoman`, `lu xiao man`, `lxm`, or the beginning: `lu`, `luxia`.
 *
 * @param mayBeBegun whether a beginning is enough
 */
export function namesSounding(
  names: readonly HeardName[],
  query: string,
  mayBeBegun = true,
): string[] {
  if (!/^[a-züÜ'’\s-]+$/i.test(query)) return [];
  const typed = letters(query);
  if (typed.length < 2) return [];
  const heard = names.flatMap(({ name, sounds }) => {
    const syllables = sounds?.split(' ').map(letters) ?? [];
    const whole = syllables.join('');
    const initials = syllables.map((syllable) => syllable.charAt(0)).join('');
    if (typed === whole || typed === initials) return [{ name, isWhole: true }];
    const isBeginning =
      mayBeBegun &&
      whole.startsWith(typed) &&
      (typed.length >= LEAST_LETTERS || syllables[0] === typed);
    return isBeginning ? [{ name, isWhole: false }] : [];
  });
  const whole = heard.filter((one) => one.isWhole);
  return (whole.length > 0 ? whole : heard).map(({ name }) => name);
}

/** 吕 is typed `lv`, `lü` or `lu`. */
function letters(text: string): string {
  return text
    .toLowerCase()
    .replace(/[üv]/g, 'u')
    .replace(/[^a-z]/g, '');
}

/** A last word is the same word whether or not it may go on. */
function bare(phrase: string): string {
  return phrase.endsWith(WORD_EDGE) ? phrase.slice(0, -1) : phrase;
}
