import { describe, expect, test } from 'vitest';
import { tidy } from '../../../src/search/characters.ts';
import { BLOCK_END, fold, indexTokens, restore } from '../../../src/search/segment.ts';
import { randomFrom } from './sample-documents.ts';

describe('tokens of a block', () => {
  test.each([
    { text: '课堂', tokens: '课.堂 堂' },
    { text: '课堂课堂', tokens: '课.堂 堂课 课堂 堂' },
    { text: '圆', tokens: '圆' },
    { text: '', tokens: '' },
    { text: ' \n ', tokens: '' },
    { text: '课堂，学生', tokens: '课.堂 堂 ， 学.生 生' },
    { text: '用AI备课', tokens: '用 AI 备.课 课' },
    { text: '用 AI 备课', tokens: '用 ~AI ~备.课 课' },
    { text: '小学 数学', tokens: '小.学 学~数 数学 学' },
    { text: '写在两\n行里', tokens: '写.在 在两 两.行 行里 里' },
    { text: 'growth mindset', tokens: 'growth mindset' },
    { text: 'growth, mindset', tokens: 'growth , ~mindset' },
    { text: '3-6岁', tokens: '3 - 6 岁' },
    { text: 'ＰＩＳＡ２０２２', tokens: 'PISA2022' },
    { text: '⽣活', tokens: '生.活 活' },
    { text: '①②', tokens: '①②' },
    { text: '时时々〇', tokens: '时.时 时々 々.〇 〇' },
    { text: 'か\u3099く', tokens: 'が.く く' },
    { text: 'a~b', tokens: 'a ~ b' },
    { text: 'a ~ b', tokens: 'a ~~ ~b' },
    { text: '课\u200B堂', tokens: '课.堂 堂' },
    { text: '𠮷野家', tokens: '𠮷.野 野家 家' },
    { text: '___PAGEFIND_WEIGHT___10', tokens: '___ PAGEFIND _ WEIGHT ___ 10' },
  ])('$text', ({ text, tokens }) => {
    const known = new Set<string>();
    expect(indexTokens(text, known)).toBe(tokens === '' ? '' : `${tokens} ${BLOCK_END}`);
  });

  test('a character is marked at its first place in a document only', () => {
    const known = new Set<string>();
    indexTokens('课堂', known);
    expect(indexTokens('课堂上课', known)).toBe(`课堂 堂上 上.课 课 ${BLOCK_END}`);
  });
});

describe('restoring', () => {
  test('gives back any text, spaces as single ones', () => {
    const random = randomFrom(1);
    const alphabet = [
      ...'课堂学生教师数学々〇𠮷あか，。“”（）……~~.-_ABCxyz019éß ①㎡🌱',
      ' ',
      '　',
      '\n',
    ];
    for (let round = 0; round < 3000; round += 1) {
      const text = Array.from(
        { length: 1 + Math.floor(random() * 14) },
        () => alphabet[Math.floor(random() * alphabet.length)],
      ).join('');
      const wrapped = tidy(text)
        // A line break between Han characters is no space.
        .replace(
          /(?<=[\p{Script=Han}\p{Script=Hiragana}])\s*\n\s*(?=[\p{Script=Han}\p{Script=Hiragana}])/gu,
          '',
        );
      expect(restore(indexTokens(text)), JSON.stringify(text)).toBe(
        wrapped.replace(/\s+/g, ' ').trim(),
      );
    }
  });

  test('parts blocks by line breaks', () => {
    expect(restore(`${indexTokens('课堂')} ${indexTokens('学生')}`)).toBe('课堂\n学生');
  });
});

test.each([
  { text: '小学 数学', folded: '小学数学' },
  { text: 'Growth  Mindset 课', folded: 'growth mindset课' },
  { text: 'Café', folded: 'cafe' },
  { text: '用 AI，', folded: '用ai，' },
])('folding $text', ({ text, folded }) => {
  const { text: result, at } = fold(text);
  expect(result).toBe(folded);
  expect(at).toHaveLength(folded.length + 1);
  expect(at.at(-1)).toBe(text.length);
});
