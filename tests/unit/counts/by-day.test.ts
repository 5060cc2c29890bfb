import { expect, test } from 'vitest';
import { byDay, compare } from '../../../src/graph/by-day.ts';
import { catalogueWith, people } from './records.ts';

test('days are in order as texts are, and the same day is neither before nor after itself', () => {
  expect(compare('2025-09-10', '2025-09-11')).toBe(-1);
  expect(compare('2025-09-11', '2025-09-10')).toBe(1);
  expect(compare('2025-09-10', '2025-09-10')).toBe(0);
});

test('entries of one day are in order by their names, whatever names come first in the file', () => {
  const { byKind } = catalogueWith([
    ...people,
    ['papers/b', { date: '2025-09-10', authors: ['bai'] }],
    ['papers/c', { date: '2025-09-09', authors: ['bai'] }],
    ['papers/a', { date: '2025-09-10', authors: ['bai'] }],
  ]);
  expect([...byKind.papers].sort(byDay).map(({ id }) => id)).toEqual(['c', 'a', 'b']);
});
