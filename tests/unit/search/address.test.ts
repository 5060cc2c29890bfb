import { expect, test } from 'vitest';
import { isNothing, readAddress, writeAddress } from '../../../src/components/search/address.ts';

const facets = ['kind', 'subject'];

test.each([
  { search: '', asked: { query: '', chosen: {} } },
  { search: '?q=%E5%80%99%E7%AD%94', asked: { query: '候答', chosen: {} } },
  {
    search: '?q=a+b&kind=lessons&kind=papers',
    asked: { query: 'a b', chosen: { kind: ['lessons', 'papers'] } },
  },
  { search: '?kind=&other=1', asked: { query: '', chosen: {} } },
])('$search is read', ({ search, asked }) => {
  expect(readAddress(search, facets)).toEqual(asked);
});

test('what is written is read again', () => {
  const asked = { query: 'AI 作业&?', chosen: { kind: ['lessons', 'papers'], subject: ['math'] } };
  expect(readAddress(writeAddress(asked), facets)).toEqual(asked);
  expect(writeAddress({ query: '  ', chosen: {} })).toBe('');
  expect(isNothing({ query: ' ', chosen: {} })).toBe(true);
});
