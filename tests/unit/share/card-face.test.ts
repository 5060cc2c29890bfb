import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { grounds, isReadOnPaper } from '../../../src/model/school/accent.ts';
import * as colours from '../../../src/share/colours.ts';
import { charactersOf, Sorts } from '../../../src/share/face.ts';
import { CardFace } from '../../../src/site/share/card-face.ts';

const thin = new CardFace(100);
const heavy = new CardFace(700);

/** How much of its box a glyph of straight and curved outlines covers, in square thousandths: the sum of its polygons. */
function inked(path: string): number {
  const outlines = path.split('Z').filter((one) => one !== '');
  return Math.abs(
    outlines.reduce((sum, outline) => {
      const points = [...outline.matchAll(/(-?[\d.]+) (-?[\d.]+)(?=[MLQZ]|$)/g)].map(
        ([, x, y]) => [Number(x), Number(y)] as const,
      );
      return (
        sum +
        points.reduce((area, [x, y], i) => {
          const [nextX, nextY] = points[(i + 1) % points.length] ?? [0, 0];
          return area + (x * nextY - nextX * y) / 2;
        }, 0)
      );
    }, 0),
  );
}

test.each([...'读永gQ。7'])('the weight of %s is the one asked for', (character) => {
  const [light, dark] = [thin.glyph(character), heavy.glyph(character)];
  if (light === undefined || dark === undefined) throw new Error('no glyph');
  expect(inked(dark.path)).toBeGreaterThan(1.8 * inked(light.path));
});

test('a heavy weight goes no further than its box', () => {
  const { path = '' } = heavy.glyph('国') ?? {};
  const numbers = [...path.matchAll(/-?[\d.]+/g)].map(Number);
  expect(Math.min(...numbers)).toBeGreaterThan(-150);
  expect(Math.max(...numbers)).toBeLessThan(1000);
});

test('names and titles are in it; what is not is noted once, and 〓 stands in', () => {
  const sorts = new Sorts(heavy);
  for (const one of '龘犇喆翀赟垚烜玥澍骁，《》Éßñ½①〇') expect(sorts.glyph(one).path).not.toBe('');
  expect([...sorts.missing]).toEqual([]);
  const standIn = sorts.glyph('〓');
  for (const one of ['𫍽', '🐟', '𫍽']) expect(sorts.glyph(one)).toEqual(standIn);
  expect([...sorts.missing]).toEqual(['𫍽', '🐟']);
});

test('what has no body of its own is no character', () => {
  expect(charactersOf(' 读\n 书\u200d e\u0301 👩‍🏫 don’t ')).toEqual([
    ...'读 书 é 👩',
    ' ',
    ...['d', 'o', 'n', "'", 't'],
  ]);
});

test('the colours are those of the style sheet', () => {
  const tokens = readFileSync(new URL('../../../src/styles/tokens.css', import.meta.url), 'utf8');
  const [, light = ''] = /:root \{(.*?)\n\}/s.exec(tokens) ?? [];
  const said = (name: string): string | undefined =>
    new RegExp(`--${name}: var\\(--lit, (#[0-9a-f]+)\\)`).exec(light)?.[1];
  expect([colours.ink, colours.inkSoft, colours.accent]).toEqual(
    ['ink', 'ink-soft', 'accent'].map(said),
  );
  expect([grounds.light.paper, grounds.light.raised]).toEqual(['paper', 'paper-raised'].map(said));
  for (const one of Object.values(colours)) expect(isReadOnPaper(one)).toBe(true);
});
