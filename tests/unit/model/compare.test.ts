import { expect, test } from 'vitest';
import { compare } from '../../../src/model/text/compare.ts';

test('days are in order as texts are, and the same day is neither before nor after itself', () => {
  expect(compare('2025-09-10', '2025-09-11')).toBe(-1);
  expect(compare('2025-09-11', '2025-09-10')).toBe(1);
  expect(compare('2025-09-10', '2025-09-10')).toBe(0);
});

test('no locale of the machine enters: capitals come before small letters, and hyphens before both', () => {
  expect(['b', 'a-1', 'B', 'a1', 'é'].sort(compare)).toEqual(['B', 'a-1', 'a1', 'b', 'é']);
});
