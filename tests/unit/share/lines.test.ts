import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Sorts } from '../../../src/share/face.ts';
import { lineOf, setLines } from '../../../src/share/lines.ts';
import { CardFace } from '../../../src/site/share/card-face.ts';

const sorts = new Sorts(new CardFace(600));
const set = (text: string, width: number, most = 3): string[] =>
  setLines(text, sorts, width, most).lines.map(({ characters }) => characters.join(''));

describe('lines break where a typesetter breaks them', () => {
  test.each([
    [
      'a title of a book stays whole',
      '小班共读《谁在门外》的一节课',
      10,
      ['小班共读', '《谁在门外》的一节课'],
    ],
    ['a sign ends the line before', '估一估，再量一量：毫米', 7, ['估一估，', '再量一量：毫米']],
    [
      'a word of letters stays whole',
      '用 Scratch 画一朵 recursive 花',
      9,
      ['用 Scratch 画一朵', 'recursive 花'],
    ],
    ['a figure stays whole', '二〇二六学年共有1234567页', 8, ['二〇二六学年', '共有1234567页']],
    ['a dash of two signs is one', '等一等——再等一等', 6, ['等一等——', '再等一等']],
    ['a single line stays one', '称量', 9, ['称量']],
    [
      'an opened quotation goes on to the next line',
      '把问题还给“不举手的人”',
      7,
      ['把问题还给', '“不举手的人”'],
    ],
  ])('%s', (_, text, width, lines) => {
    expect(set(text, width)).toEqual(lines);
  });

  test('what has no room ends in …, not behind a sign and not within a word', () => {
    const lines = set(
      'Reading Circles, Roles, Questions and Other Extraordinarily Quiet Things',
      9,
    );
    expect(lines).toHaveLength(3);
    expect(lines.join(' ')).toMatch(/^Reading Circles, Roles, Questions and Other…$/);
    expect(set('把作业本一页一页翻过去，看见的是每一个孩子怎样想', 6, 2).at(-1)).toMatch(
      /\p{Script=Han}…$/u,
    );
  });

  test('a word longer than a line is broken, for there is no other way', () => {
    const lines = set('Donaudampfschifffahrtsgesellschaft', 8);
    expect(lines.length).toBeGreaterThan(1);
    expect(lines.join('')).toBe('Donaudampfschifffahrtsgesellschaft');
  });
});

const sign = fc.constantFrom(...'，。、；：？！）》」』”…—·％');
const opening = fc.constantFrom(...'（《「『“');
const piece = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...'一年级的语文课怎样等孩子说出来读书画图算数') },
  sign,
  opening,
  fc.constantFrom('Reading', 'PISA', '2026', ' ', 'e'),
);

test('whatever the text: no line begins or ends with what it may not, none is too wide, nothing is lost', () => {
  fc.assert(
    fc.property(
      fc.array(piece, { maxLength: 40 }),
      fc.integer({ min: 8, max: 14 }),
      (pieces, width) => {
        const text = pieces.join('');
        const { lines } = setLines(text, sorts, width, 30);
        const told = lines.map(({ characters }) => characters.join(''));
        for (const line of lines) expect(line.width).toBeLessThanOrEqual(width);
        for (const line of told.slice(1))
          expect(line).not.toMatch(/^[，。、；：？！）》」』”…—·％ ]/);
        for (const line of told.slice(0, -1)) expect(line).not.toMatch(/[（《「『“ ]$/);
        const isWhole = !told.at(-1)?.endsWith('…') || text.trim().endsWith('…');
        if (isWhole) expect(told.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
      },
    ),
    // A sign that stands behind a space, which is not set where a line is broken.
    { numRuns: 300, examples: [[['Reading', ' ', '，', 'Reading'], 8]] },
  );
});

test('two signs that meet share their empty halves, and letters keep off Han characters', () => {
  const width = (text: string): number => lineOf(text, sorts).width;
  expect(width('读《书》：读')).toBeCloseTo(width('读《书读') + 1.5);
  expect(width('读。')).toBeCloseTo(1.5);
  expect(width('读A')).toBeGreaterThan(width('读') + width('A'));
});
