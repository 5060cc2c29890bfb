import { expect, test } from 'vitest';
import { inQuotes } from '../../../src/model/text/in-quotes.ts';

test.each([
  ['批注', '“批注”'],
  ['“双减”背景下', '“‘双减’背景下”'],
  ['读“慢”与写“快”', '“读‘慢’与写‘快’”'],
  ['"plain"', '“"plain"”'],
])('%s', (text, expected) => {
  expect(inQuotes(text)).toBe(expected);
});
