import { expect, test } from 'vitest';
import { byDay } from '../../../src/graph/by-day.ts';
import { catalogueWith, people } from './records.ts';

test('entries of one day are in order by their names, whatever names come first in the file', () => {
  const { byKind } = catalogueWith([
    ...people,
    ['papers/b', { date: '2025-09-10', authors: ['bai'] }],
    ['papers/c', { date: '2025-09-09', authors: ['bai'] }],
    ['papers/a', { date: '2025-09-10', authors: ['bai'] }],
  ]);
  expect([...byKind.papers].sort(byDay).map(({ id }) => id)).toEqual(['c', 'a', 'b']);
});
