/** Choosing out of a list by what is typed: a name, a part of one, another name, pinyin or its first letters. */
import type { DeskChoice } from './description.ts';

/** More than that nobody looks through; one more letter brings it nearer. */
const MOST_SHOWN = 8;

/**
 * The nearest first; in the order of the list where they are equally near. Without anything typed
 * the head of the list.
 *
 * @param chosen ids that are not offered again
 */
export function picked(
  choices: readonly DeskChoice[],
  typed: string,
  chosen: readonly string[] = [],
): { shown: DeskChoice[]; more: number } {
  const open = choices.filter(({ id }) => !chosen.includes(id));
  const words = plain(typed).split(' ').filter(Boolean);
  const found = open
    .map((choice) => ({ choice, place: placeOf(choice, words) }))
    .filter(({ place }) => place < NOWHERE)
    .sort((a, b) => a.place - b.place)
    .map(({ choice }) => choice);
  return { shown: found.slice(0, MOST_SHOWN), more: Math.max(0, found.length - MOST_SHOWN) };
}

/** The only one of that name or other name; of two of one name neither. */
export function named(choices: readonly DeskChoice[], typed: string): DeskChoice | undefined {
  const wanted = plain(typed);
  const fits = choices.filter(({ name, aliases = [] }) =>
    [name, ...aliases].some((one) => plain(one) === wanted),
  );
  return fits.length === 1 ? fits[0] : undefined;
}

const NOWHERE = 5;
/** One letter stands somewhere in every name. */
const LEAST_INSIDE = 2;

/** 0 where it begins so, then a part of the name, then another name, then its sound; every word has to fit. */
function placeOf({ id, name, aliases = [], note = '', keys }: DeskChoice, words: string[]): number {
  const places = words.map((word) => {
    if (plain(name).startsWith(word)) return 0;
    if (plain(name).includes(word)) return 1;
    if ([...aliases, note].some((one) => plain(one).includes(word))) return 2;
    if (` ${keys}`.includes(` ${word}`) || id.startsWith(word)) return 3;
    // A given name, or a word in the middle of a title.
    return word.length >= LEAST_INSIDE && keys.includes(word) ? 4 : NOWHERE;
  });
  return Math.max(0, ...places);
}

/** Width and case as typed do not matter, nor do the marks around a book's name. */
function plain(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[《》“”"'\s]+/g, ' ')
    .trim();
}
