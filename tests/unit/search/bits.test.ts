import { expect, test } from 'vitest';
import { BitReader, BitWriter, riceParameter } from '../../../src/search/bits.ts';
import { randomFrom } from './sample-documents.ts';

test('what was written is read again', () => {
  const random = randomFrom(3);
  const upTo = (most: number) => Math.floor(random() * most);
  const numbers = Array.from({ length: 2000 }, () => ({
    gamma: 1 + upTo(2 ** (1 + upTo(30))),
    k: upTo(20),
    rice: upTo(2 ** (1 + upTo(20))),
    bits: upTo(2 ** 31),
  })).map((one) => ({ ...one, k: Math.max(one.k, Math.floor(Math.log2(one.rice + 1)) - 8) }));
  const writer = new BitWriter();
  for (const { gamma, k, rice, bits } of numbers) {
    writer.gamma(gamma);
    writer.rice(rice, k);
    writer.bits(bits, 31);
  }
  expect(writer.size).toBe(writer.finish().length);
  const reader = new BitReader(writer.finish());
  for (const { gamma, k, rice, bits } of numbers) {
    expect([reader.gamma(), reader.rice(k), reader.bits(31)]).toEqual([gamma, rice, bits]);
  }
});

test('bytes that end too soon are refused, not read as zeros for ever', () => {
  expect(() => new BitReader(new Uint8Array([0, 0])).gamma()).toThrow(RangeError);
});

test.each([
  { sum: 0, count: 5, k: 0 },
  { sum: 5, count: 5, k: 0 },
  { sum: 1000, count: 1, k: 9 },
  { sum: 3000, count: 1000, k: 1 },
])('a mean of $sum / $count takes $k low bits', ({ sum, count, k }) => {
  expect(riceParameter(sum, count)).toBe(k);
});
