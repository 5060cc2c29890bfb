import { describe, expect, test } from 'vitest';
import { readBody } from '../../../src/body/read-body.ts';
import { fixText } from '../../../src/write/fix.ts';
import { mdx, paperFields } from '../../small-school.ts';

const read = (body: string) => readBody(body, { file: 'a', firstLine: 1, math: false });

describe('what somebody said is not the address of a link', () => {
  test.each([
    ['[生A]: 我会', '生A：我会'],
    ['先问。\n\n[师]: 为什么？\n[生B]: 因为它轻。', '先问。\n\n师：为什么？\n生B：因为它轻。'],
    ['[生C]: 3/4', '生C：3/4'],
    ['[学生]:OK', '学生：OK'],
  ])('%j', (written, meant) => {
    const { faults } = read(written);
    expect(faults[0]).toMatchObject({
      id: 'line-lost',
      allowed: meant.split('\n').find((line) => line.includes('：')),
    });
    const before = mdx(paperFields, written);
    expect(fixText('papers', before)).toBe(before.replace(written, meant));
    expect(read(meant).faults).toEqual([]);
  });
});

test.each([
  '看[这里][a]\n\n[a]: https://school.example/',
  '看[这节课][a]\n\n[a]: /lessons/2025-10-15-luxiantu/',
  '[生A]: 我会了，老师 我会了',
])('left alone: %j', (body) => {
  expect(read(body).faults.map(({ id }) => id)).not.toContain('line-lost');
});

test('an address that is refused is told as one', () => {
  expect(read('[a]: javascript:alert(1)').faults[0]?.id).toBe('address-forbidden');
});
