import { expect, test } from 'vitest';
import { phrasesOf } from '../../../src/search/phrase.ts';

/** With `|` at the edges of words. */
const shown = (query: string) => phrasesOf(query).map((phrase) => phrase.replaceAll('\u0001', '|'));

test.each([
  { query: '数形结合', phrases: ['数形结合'] },
  { query: '圆', phrases: ['圆'] },
  { query: '小学 数学', phrases: ['小学', '数学'] },
  { query: '数学　数学', phrases: ['数学'] },
  { query: 'AI作业', phrases: ['|ai|作业'] },
  { query: 'ＡＩ作业', phrases: ['|ai|作业'] },
  { query: '作业AI', phrases: ['作业|ai|'] },
  { query: 'PISA', phrases: ['|pisa'] },
  { query: '7', phrases: ['|7|'] },
  { query: '课堂，学生', phrases: ['课堂，学生'] },
  { query: '“候答”？', phrases: ['候答'] },
  { query: '3-6岁', phrases: ['|3|-|6|岁'] },
  { query: '2.5', phrases: ['|2|.|5|'] },
  { query: 'C++', phrases: ['|c|++'] },
  { query: '85%。', phrases: ['|85|%'] },
  { query: '。，…… ?', phrases: [] },
  { query: '', phrases: [] },
])('the phrases of $query', ({ query, phrases }) => {
  expect(shown(query)).toEqual(phrases);
});
