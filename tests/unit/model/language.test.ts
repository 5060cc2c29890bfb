import { expect, test } from 'vitest';
import { languageOf, languageOfPassage } from '../../../src/model/text/language.ts';

test.each([
  ['Reading Circle', 'en'],
  ['AI', 'en'],
  ['读书会', undefined],
  ['阅读圈 Reading Circle', undefined],
  ['2026', undefined],
])('a title: %s', (text, expected) => {
  expect(languageOf(text)).toBe(expected);
});

test.each([
  ['Why did he keep the key?', 'en'],
  ['So, in a word, it is important.', 'en'],
  ['他说 Why not，就走了。', undefined],
  ['Excel', undefined],
  ['peer observation', undefined],
  ['see www.a.cn', undefined],
  ['n = 32', undefined],
  ["import fs from 'node:fs'", undefined],
  ['<img src=x onerror=y>', undefined],
  ['US$20 or more', undefined],
  ['lessons/tu-shu-jiao', undefined],
])('a passage: %s', (text, expected) => {
  expect(languageOfPassage(text)).toBe(expected);
});
