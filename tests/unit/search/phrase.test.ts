import { expect, test } from 'vitest';
import { isSignLetter, signOf } from '../../../src/search/fold.ts';
import { phrasesOf } from '../../../src/search/phrase.ts';

/** Tokens with a `…` behind a word that may go on, and what else must be there in brackets. */
const shown = (query: string) =>
  phrasesOf(query).map(({ tokens, ending, isBegun }) =>
    [...tokens.map(readable), ...(ending === undefined ? [] : [`[${ending}]`])]
      .join(' ')
      .concat(isBegun ? '…' : ''),
  );
const readable = (token: string) => (isSignLetter(token) ? signOf(token) : token);

test.each([
  { query: '数形结合', phrases: ['数形 形结 结合'] },
  { query: '圆', phrases: ['圆'] },
  { query: '小学 数学', phrases: ['小学', '数学'] },
  { query: '“小学 数学”', phrases: ['小学 学数 数学'] },
  { query: '「小学 数学」 教研', phrases: ['小学 学数 数学', '教研'] },
  { query: '"growth mindset"', phrases: ['growth mindset'] },
  { query: '‘AI’', phrases: ['ai'] },
  { query: '把“问题”变成', phrases: ['把ꡂ问 问题 题ꡂ变 变成'] },
  { query: '数学　数学', phrases: ['数学'] },
  { query: 'AI作业', phrases: ['ai 作业'] },
  { query: 'ＡＩ作业', phrases: ['ai 作业'] },
  { query: 'AI作', phrases: ['ai [作ai]'] },
  { query: '作业AI', phrases: ['作业 业 ai'] },
  { query: 'PISA', phrases: ['pisa…'] },
  { query: '7', phrases: ['7'] },
  { query: '2022', phrases: ['2022'] },
  { query: '课堂，学生', phrases: ['课堂 堂ꡂ学 学生'] },
  { query: '课堂。学生', phrases: ['课堂 堂ꡂ学 学生'] },
  { query: '课堂，学', phrases: ['课堂 堂ꡂ学'] },
  { query: '“候答”？', phrases: ['候答'] },
  { query: '3-6岁', phrases: ['3 - 6 [岁6]'] },
  { query: '3～6岁', phrases: ['3 - 6 [岁6]'] },
  { query: '2.5', phrases: ['2 · 5'] },
  { query: 'C++', phrases: ['c + +'] },
  { query: '85%。', phrases: ['85 %'] },
  { query: '阿·托尔斯泰', phrases: ['阿托 托尔 尔斯 斯泰'] },
  { query: '。，…… ?', phrases: [] },
  { query: '', phrases: [] },
])('the phrases of $query', ({ query, phrases }) => {
  expect(shown(query)).toEqual(phrases);
});
