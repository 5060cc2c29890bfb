import { expect, test } from 'vitest';
import {
  isNothing,
  readAddress,
  writeAddress,
  type Asked,
} from '../../../src/components/search/address.ts';

const facets = ['kind', 'subject'];

test.each([
  { search: '', asked: { query: '', chosen: {}, order: 'relevance' } },
  { search: '?q=%E5%80%99%E7%AD%94', asked: { query: '候答', chosen: {}, order: 'relevance' } },
  {
    search: '?q=a+b&kind=lessons&kind=papers',
    asked: { query: 'a b', chosen: { kind: ['lessons', 'papers'] }, order: 'relevance' },
  },
  { search: '?kind=&other=1', asked: { query: '', chosen: {}, order: 'relevance' } },
  { search: '?order=date', asked: { query: '', chosen: {}, order: 'date' } },
  { search: '?order=best', asked: { query: '', chosen: {}, order: 'relevance' } },
])('$search is read', ({ search, asked }) => {
  expect(readAddress(search, facets)).toEqual(asked);
});

test('what is written is read again', () => {
  const asked: Asked = {
    query: 'AI 作业&?',
    chosen: { kind: ['lessons', 'papers'], subject: ['math'] },
    order: 'date',
  };
  expect(readAddress(writeAddress(asked), facets)).toEqual(asked);
  expect(writeAddress({ query: '  ', chosen: {}, order: 'relevance' })).toBe('');
  expect(isNothing({ query: ' ', chosen: {}, order: 'date' })).toBe(true);
});
