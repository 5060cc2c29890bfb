import { expect, test } from 'vitest';
import { jsonWithoutCommands, withoutCommands } from '../../../src/model/text/without-commands.ts';

test.each([
  ['::error::x', '\\u{3a}:error::x'],
  ['字\n  \t::error::x', '字\n  \t\\u{3a}:error::x'],
  ['字 ##[error]x', '字 \\u{23}#[error]x'],
  ['##VSO[a]', '\\u{23}#VSO[a]'],
  ['###[x]', '#\\u{23}#[x]'],
  ['##teamcity[a]', '\\u{23}#teamcity[a]'],
  // What people write stays as it is.
  ['a::b', 'a::b'],
  ['## 标题', '## 标题'],
  ['papers/a.mdx:11:1  字', 'papers/a.mdx:11:1  字'],
])('%j becomes %j', (text, harmless) => {
  expect(withoutCommands(text)).toBe(harmless);
});

test('JSON keeps its values', () => {
  const value = { found: '##[error]x ##vso[y] ###[z]', 'a##[b]': '::error::' };
  const json = jsonWithoutCommands(JSON.stringify(value));
  expect(json).not.toMatch(/##(?:vso)?\[/);
  expect(JSON.parse(json)).toEqual(value);
});
