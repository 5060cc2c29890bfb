import { describe, expect, test } from 'vitest';
import { Concepts } from '../../../src/overlap/concepts.ts';
import { isIndexed, plain, termsOf } from '../../../src/overlap/terms.ts';

const concepts = new Concepts([{ id: 'errors', phrases: ['错题资源', '错例'] }]);
const termsIn = (text: string): string[] =>
  [...termsOf(text, concepts).keys()].filter((term) => isIndexed(term) && !term.startsWith('#'));
const conceptsIn = (text: string): string[] =>
  [...termsOf(text, concepts).keys()].filter((term) => term.startsWith('#'));

test.each([
  ['what every title says', '小学教学策略的实践研究', []],
  ['pairs do not reach across it', '量感的培养', ['量感']],
  ['nor across a joining word', '错题与归因', ['错题', '归因']],
  ['words of letters are whole', 'STEM 与量感', ['stem', '量感']],
  ['full-width letters are letters', 'ＳＴＥＭ', ['stem']],
  ['figures say nothing', '2022 年版', ['年版']],
  ['a rare character is not cut through', '龘𠮷龘', ['𠮷']],
  ['nor do signs', '！？——', []],
])('%s: %s', (_, text, terms) => {
  expect(termsIn(text)).toEqual(terms);
});

describe('names of one thing', () => {
  test('of the school', () => {
    expect(conceptsIn('典型错例')).toContain('#errors');
    expect(conceptsIn('错题资源库')).toContain('#errors');
  });

  test('of the trade', () => {
    const [one] = conceptsIn('候答时间');
    expect(one).toBeDefined();
    expect(conceptsIn('课堂上的等待时间')).toContain(one);
  });

  test('in letters only where a word begins and ends', () => {
    expect(conceptsIn('AI批改')).toEqual(expect.arrayContaining(conceptsIn('人工智能')));
    expect(conceptsIn('said')).toEqual([]);
  });
});

test('a word that only narrows the field is worth less than one that names a question', () => {
  const terms = termsOf('语文量感', concepts);
  expect(terms.get('语文')).toBeLessThan(terms.get('量感') ?? 0);
});

test('a text is cut in one spelling', () => {
  expect(plain('ＡＩ')).toBe('ai');
});
