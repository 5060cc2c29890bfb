import { expect, test } from 'vitest';
import {
  cut,
  isNothing,
  MOST_CHARACTERS,
  readAddress,
  writeAddress,
  type Asked,
} from '../../../src/components/search/address.ts';

const facets = ['kind', 'subject'];

test.each([
  { search: '', asked: { query: '', chosen: {}, order: 'relevance', asWords: [], isCut: false } },
  {
    search: '?q=%E5%80%99%E7%AD%94',
    asked: { query: '候答', chosen: {}, order: 'relevance', asWords: [], isCut: false },
  },
  {
    search: '?q=a+b&kind=lessons&kind=papers',
    asked: {
      query: 'a b',
      chosen: { kind: ['lessons', 'papers'] },
      order: 'relevance',
      asWords: [],
      isCut: false,
    },
  },
  {
    search: '?kind=&other=1',
    asked: { query: '', chosen: {}, order: 'relevance', asWords: [], isCut: false },
  },
  {
    search: '?order=date',
    asked: { query: '', chosen: {}, order: 'date', asWords: [], isCut: false },
  },
  {
    search: '?q=x&word=%E5%8F%8D%E6%80%9D&word=y',
    asked: { query: 'x', chosen: {}, order: 'relevance', asWords: ['反思', 'y'], isCut: false },
  },
  {
    search: '?order=best',
    asked: { query: '', chosen: {}, order: 'relevance', asWords: [], isCut: false },
  },
])('$search is read', ({ search, asked }) => {
  expect(readAddress(search, facets)).toEqual(asked);
});

test('what is written is read again', () => {
  const asked: Asked = {
    query: 'AI 作业&?',
    chosen: { kind: ['lessons', 'papers'], subject: ['math'] },
    order: 'date',
    asWords: ['作业'],
    isCut: false,
  };
  expect(readAddress(writeAddress(asked), facets)).toEqual(asked);
  expect(writeAddress({ query: '  ', chosen: {}, order: 'relevance', asWords: [] })).toBe('');
  expect(isNothing({ query: ' ', chosen: {} })).toBe(true);
});

test('a question too long is cut between characters, and that is known', () => {
  const long = '𠮷'.repeat(MOST_CHARACTERS + 1);
  const { query, isCut } = readAddress(`?q=${encodeURIComponent(long)}`, facets);
  expect(isCut).toBe(true);
  expect(query).toBe('𠮷'.repeat(MOST_CHARACTERS));
  expect(cut('候答')).toEqual({ query: '候答', isCut: false });
});
