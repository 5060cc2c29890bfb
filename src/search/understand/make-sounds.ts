import { pinyin } from 'pinyin-pro';
import { tidy } from '../characters.ts';
import { commonCharacters, type Simplified } from '../traditional.ts';
import { comparable, type Keys } from './keys.ts';
import type { Sounds } from './sounds.ts';

/** 10 bytes a title, packed: so many are enough for a school of twenty years. */
const MOST_TITLES = 3000;

/** @param titles of all documents in the order of the index */
export function makeSounds(
  titles: readonly string[],
  { values, names }: Keys,
  simplified: Simplified,
): Sounds {
  const words = [
    ...values.flatMap((value) => value.words),
    ...names.flatMap(({ name, others = [] }) => [name, ...others]),
  ];
  const hanOf = (texts: readonly string[]) => [
    ...new Set(texts.flatMap((text) => comparable(tidy(text), simplified).match(HAN) ?? [])),
  ];
  const newest = titles.toReversed().slice(0, MOST_TITLES);
  return { syllables: syllables(), words: hanOf(words), titles: hanOf(newest) };
}

/** Runs of two Chinese characters or more. */
const HAN = /\p{Script=Han}{2,}/gu;

let known: Record<string, string> | undefined;

/** Of the characters of GB 2312, which are all that simplified texts are written in. */
function syllables(): Record<string, string> {
  if (known !== undefined) return known;
  const characters: Record<string, string> = {};
  for (const character of commonCharacters()) {
    const readings = pinyin(character, {
      toneType: 'none',
      multiple: true,
      type: 'array',
      v: true,
    });
    for (const reading of new Set(readings)) {
      if (/^[a-z]+$/.test(reading)) characters[reading] = (characters[reading] ?? '') + character;
    }
  }
  return (known = characters);
}
