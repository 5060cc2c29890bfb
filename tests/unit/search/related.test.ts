import { expect, test } from 'vitest';
import { wordsOf } from '../../../src/search/related.ts';

test.each([
  { text: '学生学习', words: ['学生', '学习'] },
  { text: '学习', words: ['学习'] },
  { text: '学生候答', words: ['学生', '候答'] },
  { text: '龘靐', words: ['龘靐'] },
  { text: 'ai 作业', words: ['ai', '作业'] },
  { text: '圆', words: [] },
])('the words of $text', ({ text, words }) => {
  expect(wordsOf(text)).toEqual(words);
});
