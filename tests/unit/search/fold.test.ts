import { expect, test } from 'vitest';
import { tidy } from '../../../src/search/characters.ts';
import { fold } from '../../../src/search/fold.ts';

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

test.each([
  { text: '小学 数学', folded: '小学数学' },
  { text: 'Growth  Mindset 课', folded: '|growth|mindset|课' },
  { text: 'Café', folded: '|cafe|' },
  { text: '用 AI，', folded: '用|ai|，' },
  { text: '3-6岁', folded: '|3|-|6|岁' },
  { text: '𠮷野家', folded: '𠮷野家' },
  { text: '', folded: '' },
])('folding $text', ({ text, folded }) => {
  const { text: result, at } = fold(text);
  expect(result.replaceAll('\u0001', '|')).toBe(folded);
  expect(at).toHaveLength(result.length);
  expect(at).toEqual(at.toSorted((a, b) => a - b));
});
