import { expect, test } from 'vitest';
import { circlesIn } from '../../../src/checks/circles.ts';

const parents = (of: Record<string, string[]>) => new Map(Object.entries(of));

test.each([
  ['nothing stands above anything', { a: [], b: [] }, []],
  ['a line', { a: ['b'], b: ['c'], c: [] }, []],
  ['two ways to the same top', { a: ['b', 'c'], b: ['d'], c: ['d'], d: [] }, []],
  ['its own parent', { a: ['a'] }, [['a']]],
  ['three in a circle, once', { a: ['b'], b: ['c'], c: ['a'] }, [['a', 'b', 'c']]],
  ['what leads into a circle is not in it', { a: ['b'], b: ['c'], c: ['b'] }, [['b', 'c']]],
  [
    'two circles',
    { a: ['b'], b: ['a'], c: ['d'], d: ['c'] },
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
  ],
  [
    'a way back among ways that lead out',
    { a: ['x', 'b'], b: ['y', 'a'], x: [], y: [] },
    [['a', 'b']],
  ],
  [
    'two circles through one record',
    { a: ['b', 'c'], b: ['a'], c: ['a'] },
    [
      ['a', 'b'],
      ['c', 'a'],
    ],
  ],
  ['a parent nobody knows', { a: ['gone'] }, []],
] as const)('%s', (_, of, circles) => {
  expect(circlesIn(parents(of as unknown as Record<string, string[]>))).toEqual(circles);
});

test('every plan under every other is looked through at once', () => {
  const all = Array.from({ length: 400 }, (_, i) => String(i));
  // Each has all later ones above it: ways without number, and no circle.
  const of = new Map(all.map((id, i) => [id, all.slice(i + 1)]));
  expect(circlesIn(of)).toEqual([]);
});
