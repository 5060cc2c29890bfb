import { expect, test } from 'vitest';
import { countCharacters } from '../../../src/body/html/text.ts';
import { bodyOf } from './helpers.ts';

test.each([
  ['同伴互助', 4],
  ['peer observation', 2],
  ['第3课，共12课时', 7],
  ['生A说：OK！', 4],
  ['𠮷〇々', 3],
  ['café', 1],
  ['，。！', 0],
  ['', 0],
])('%j has %i characters', (text, count) => {
  expect(countCharacters(text)).toBe(count);
});

test.each([
  [
    '开头\n\n## 一\n\n段**落**里~~有~~`码`',
    [{ text: '开头' }, { text: '一', under: 's-一' }, { text: '段落里有码', under: 's-一' }],
  ],
  ['一<br />二', [{ text: '一 二' }]],
  ['同\n伴', [{ text: '同伴' }]],
  ['- 甲\n  - 乙\n- 丙', [{ text: '甲' }, { text: '乙' }, { text: '丙' }]],
  [
    '| 甲 | 乙 |\n|---|---|\n| 丙 | 丁 |',
    [{ text: '甲' }, { text: '乙' }, { text: '丙' }, { text: '丁' }],
  ],
  ['文[^1]字\n\n[^1]: 注', [{ text: '文字' }, { text: '注', under: 's-footnote-label' }]],
  ['```\nlet a\n```', [{ text: 'let a' }]],
  ['- [x] 做', [{ text: '做' }]],
])('%j', (source, expected) => {
  const { text, characters } = bodyOf(source);
  expect(text).toEqual(expected);
  expect(characters).toBe(expected.reduce((sum, block) => sum + countCharacters(block.text), 0));
});

test('a formula is not text', () => {
  expect(bodyOf('前 $x^2$ 后', true).text).toEqual([{ text: '前 后' }]);
});
