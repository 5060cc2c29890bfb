import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  hiddenIn,
  isStray,
  shown,
  shownOnOneLine,
  withoutStray,
} from '../../../src/model/text/hidden.ts';

/** What a writer may well type or copy in, and must not be refused. */
const HONEST = [
  '学生说：“我也想试一试。”——于是大家都笑了…（第 3 组）',
  '一行\n二行\r\n三行\t有制表符',
  '👩‍👩‍👧‍👦 👨🏽‍🦰 🏳️‍🌈 🏴‍☠️ ❤️‍🔥 1️⃣ #️⃣ ☀︎ ©️ ㊗️ 🇨🇳 🏴󠁧󠁢󠁥󠁮󠁧󠁿 🏴󠁧󠁢󠁳󠁣󠁴󠁿 🏴󠁧󠁢󠁷󠁬󠁳󠁿',
  '葛󠄀城、辻󠄁、直角︀',
  'می‌خواهم، क्‍ष، ශ්‍රී',
  'ᠮᠣᠩᠭᠣᠯ ᠪᠢᠴᠢᠭ᠌ ᠠᠷᠠᠳ᠎ᠠ',
  'ئۇيغۇر تىلى، བོད་སྐད།, ꆈꌠ, Việt Nam, naïve, Grüße',
  '全角　空格、不断行 空格、窄 空格，½ ① ㎡ Ⅷ ∑ √ ≠ ∩︀ 𠮷 𪚥 𝑥',
  'x̄ é a͟ ȩ̂',
];

/** Every code point that no honest text has, by what it does. */
const HOSTILE: Record<string, readonly [from: number, to: number][]> = {
  control: [
    [0x00, 0x08],
    [0x0b, 0x0c],
    [0x0e, 0x1f],
    [0x7f, 0x9f],
  ],
  direction: [
    [0x061c, 0x061c],
    [0x200e, 0x200f],
    [0x202a, 0x202e],
    [0x2066, 0x2069],
  ],
  separator: [[0x2028, 0x2029]],
  'without a width': [
    [0x00ad, 0x00ad],
    [0x034f, 0x034f],
    [0x115f, 0x1160],
    [0x200b, 0x200d],
    [0x2060, 0x2065],
    [0x206a, 0x206f],
    [0x3164, 0x3164],
    [0xfeff, 0xfeff],
    [0xffa0, 0xffa0],
  ],
  annotation: [[0xfff9, 0xfffb]],
  'no character': [
    [0xfdd0, 0xfdef],
    [0xfffe, 0xffff],
    [0x1fffe, 0x1ffff],
    [0x10fffe, 0x10ffff],
  ],
  'half of a pair': [[0xd800, 0xdfff]],
  tag: [[0xe0000, 0xe007f]],
  variation: [
    [0xfe00, 0xfe0f],
    [0xe0100, 0xe01ef],
  ],
};

const hostile = fc.oneof(
  ...Object.values(HOSTILE)
    .flat()
    .map(([min, max]) => fc.integer({ min, max }).map((code) => String.fromCodePoint(code))),
);
/** Nothing here lends a mark a place to stand. */
const plain = fc
  .array(fc.constantFrom(...'学生说我想试abcXYZ'), { maxLength: 30 })
  .map((all) => all.join(''));
const stray = fc.constantFrom(
  ...[0xad, 0x200b, 0x200e, 0x200f, 0x202a, 0x202b, 0x202c, 0x2060, 0x2066, 0x2069, 0xfeff].map(
    (code) => String.fromCodePoint(code),
  ),
);

test.each(HONEST)('honest writing passes as it is: %s', (text) => {
  expect(hiddenIn(text)).toBeUndefined();
  expect(shown(text)).toBe(text);
  expect(withoutStray(text)).toBe(text);
});

describe.each(Object.entries(HOSTILE))('%s', (_, ranges) => {
  test('is found at its place, wherever between letters, and shown by its name', () => {
    for (const [from, to] of ranges) {
      for (let code = from; code <= to; code += 1) {
        const sign = String.fromCodePoint(code);
        const text = `看a${sign}b这里`;
        const name = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
        expect(hiddenIn(text), name).toEqual({ index: 2, sign });
        expect(shown(text)).toBe(`看a⟨${name}⟩b这里`);
      }
    }
  });
});

test('a mark at home is not at home twice', () => {
  expect(hiddenIn('👩\u200d\u200d👧')?.index).toBe(3);
  expect(hiddenIn('☀\ufe0f\ufe0f')?.index).toBe(2);
  expect(hiddenIn('葛\u{E0100}\u{E0101}')?.index).toBe(3);
  // A flag whose tags spell something else carries a message of its own.
  expect(hiddenIn('🏴\u{E0068}\u{E0069}\u{E007F}')?.index).toBe(2);
});

test('what is printed holds nothing hidden, and no second line where one was promised', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(plain, hostile, fc.constant('\n'))), (parts) => {
      const text = parts.join('');
      expect(hiddenIn(shown(text))).toBeUndefined();
      expect(shownOnOneLine(text)).not.toMatch(/[\t\n\r]/);
    }),
    { numRuns: 1_000 },
  );
});

test('marks that were copied along go, and nothing else does', () => {
  const honest = fc.oneof(plain, fc.constantFrom(...HONEST));
  fc.assert(
    fc.property(fc.array(fc.tuple(honest, stray)), honest, (pairs, last) => {
      const clean = pairs.map(([text]) => text).join('') + last;
      const dirty = pairs.map(([text, mark]) => text + mark).join('') + last;
      expect(withoutStray(dirty)).toBe(clean);
    }),
    { numRuns: 1_000 },
  );
});

test('what forces a direction or controls a terminal is left for somebody to look at', () => {
  fc.assert(
    fc.property(plain, hostile, plain, (before, sign, after) => {
      const text = before + sign + after;
      expect(withoutStray(text)).toBe(isStray(sign) ? before + after : text);
    }),
  );
  expect(withoutStray('看\u202e这里\u202c')).toBe('看\u202e这里');
});
