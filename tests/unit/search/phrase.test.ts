import { describe, expect, test } from 'vitest';
import { phrasesOf } from '../../../src/search/phrase.ts';

/** Runs as `AB BC`, with `…` after a word that may go on. */
const short = (query: string) =>
  phrasesOf(query).map(({ text, runs, needsReading }) => [
    text,
    runs.map(({ tokens, prefix }) => tokens.join(' ') + (prefix ? '…' : '')).join(' | '),
    ...(needsReading ? ['read'] : []),
  ]);

describe('phrases of a query', () => {
  test.each([
    { query: '数形结合', phrases: [['数形结合', '数形 形结 结合']] },
    { query: '圆', phrases: [['圆', '圆']] },
    {
      query: '小学 数学',
      phrases: [
        ['小学', '小学'],
        ['数学', '数学'],
      ],
    },
    { query: '数学　数学', phrases: [['数学', '数学']] },
    { query: 'AI作业', phrases: [['ai作业', 'ai 作业']] },
    { query: 'ＡＩ作业', phrases: [['ai作业', 'ai 作业']] },
    { query: '作业AI', phrases: [['作业ai', '作业 业 ai']] },
    { query: 'PISA', phrases: [['pisa', 'pisa…']] },
    { query: '7', phrases: [['7', '7']] },
    { query: '课堂，学生', phrases: [['课堂，学生', '课堂 堂 | 学生', 'read']] },
    { query: '“候答”', phrases: [['候答', '候答']] },
    { query: '3-6岁', phrases: [['3-6岁', '3 | 6 | 岁', 'read']] },
    { query: 'AI作', phrases: [['ai作', 'ai | 作', 'read']] },
    { query: '2.5', phrases: [['2.5', '2 | 5', 'read']] },
    { query: '。，…… ?', phrases: [] },
    { query: '', phrases: [] },
  ])('$query', ({ query, phrases }) => {
    expect(short(query)).toEqual(phrases);
  });
});
