import { expect, test } from 'vitest';
import { tidy } from '../../../src/search/characters.ts';
import { fold, isSignLetter, PAUSE, signOf, WORD_EDGE } from '../../../src/search/fold.ts';

test.each([
  { text: '写在两\n行里', tidied: '写在两行里' },
  { text: 'growth\n mindset', tidied: 'growth mindset' },
  { text: '用 AI\n备课', tidied: '用 AI 备课' },
  { text: 'ＰＩＳＡ２０２２', tidied: 'PISA2022' },
  { text: '⽣活', tidied: '生活' },
  { text: '①②㎡', tidied: '①②㎡' },
  { text: 'か\u3099く', tidied: 'がく' },
  { text: '课\u200B堂', tidied: '课堂' },
  { text: ' \n ', tidied: '' },
  { text: '课\uD842堂', tidied: '课\uFFFD堂' },
])('tidying $text', ({ text, tidied }) => {
  expect(tidy(text)).toBe(tidied);
});

/** With `|` at the edges of words and `，` for any punctuation. */
const shown = (folded: string) =>
  [...folded.replaceAll(WORD_EDGE, '|').replaceAll(PAUSE, '，')]
    .map((unit) => (isSignLetter(unit) ? signOf(unit) : unit))
    .join('');

test.each([
  { text: '小学 数学', folded: '小学数学' },
  { text: 'Growth  Mindset 课', folded: '|growth|mindset|课' },
  { text: 'Café', folded: '|cafe|' },
  { text: '用 AI，', folded: '用|ai|，' },
  { text: '“一”——二……三', folded: '，一，二，三' },
  { text: '阿·托尔斯泰', folded: '阿托尔斯泰' },
  { text: '3—6 ３～６ 3-6', folded: '|3|-|6|3|-|6|3|-|6|' },
  { text: '2.5，2。5', folded: '|2|·|5|，|2|，|5|' },
  { text: 'C++ ８５％', folded: '|c|++|85|%' },
  { text: '㎡ ①', folded: '|m2|1|' },
  { text: '3-6岁', folded: '|3|-|6|岁' },
  { text: '𠮷野家', folded: '𠮷野家' },
  { text: '', folded: '' },
])('folding $text', ({ text, folded }) => {
  const { text: result, at } = fold(text);
  expect(shown(result)).toBe(folded);
  expect(at).toHaveLength(result.length);
  expect(at).toEqual(at.toSorted((a, b) => a - b));
});
