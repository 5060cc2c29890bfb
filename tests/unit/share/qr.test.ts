import { describe, expect, test } from 'vitest';
import { qrOf, QUIET } from '../../../src/components/qr.ts';
import { readDrawnQr } from '../../drawn-qr.ts';

const drawn = (address: string): string => {
  const { path, size } = qrOf(address);
  const side = size + 2 * QUIET;
  return `<svg viewBox="-4 -4 ${side} ${side}"><path d="${path}" stroke="#000"/></svg>`;
};

describe.each([
  'https://a.cn/',
  'https://hill.example/lessons/river/',
  'https://jiaoyan.long-name-of-a-school.edu.cn/teaching/observations/2026-10-29-lu-xizuo-qiancao/',
  `https://hill.example/${'deep/'.repeat(20)}x/`,
])('the code of %s', (address) => {
  test('says it, at a level that bears a fold', async () => {
    const { text, level } = await readDrawnQr(drawn(address));
    expect(text).toBe(address);
    expect(['M', 'Q', 'H']).toContain(level);
  });

  test('takes few bytes', () => {
    expect(qrOf(address).path.length).toBeLessThan(4_000);
  });
});

test('an address in Chinese is written as a browser sends it', async () => {
  const { text } = await readDrawnQr(drawn('https://示例.example/教研/lessons/a/'));
  expect(text).toBe('https://xn--fsq092h.example/%E6%95%99%E7%A0%94/lessons/a/');
});

test('a code with a module too many in its data is read as something else', async () => {
  const right = drawn('https://hill.example/lessons/river/');
  const smudged = right.replace('</svg>', '<rect x="14" y="14" width="3" height="3"/></svg>');
  const read = await readDrawnQr(smudged).then(({ text }) => text, String);
  expect(read).not.toBe('https://hill.example/lessons/river/');
});
