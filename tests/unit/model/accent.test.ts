import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  accentShades,
  contrast,
  contrastOnPaper,
  darkEnough,
  grounds,
  isReadOnPaper,
  LEAST_CONTRAST,
} from '../../../src/model/school/accent.ts';

test('the grounds are those of the style sheet', () => {
  const file = path.resolve(import.meta.dirname, '../../../src/styles/tokens.css');
  const text = readFileSync(file, 'utf8');
  const { light, dark } = grounds;
  expect(text).toContain(`--paper: var(--lit, ${light.paper}) var(--dim, ${dark.paper});`);
  expect(text).toContain(`--paper-raised: var(--lit, ${light.raised}) var(--dim, ${dark.raised});`);
});

test.each([
  ['#000000', '#ffffff', 21],
  ['#ffffff', '#ffffff', 1],
  // The border of WCAG 2.2 for grey on white, from both sides.
  ['#767676', '#ffffff', 4.54],
  ['#777777', '#ffffff', 4.48],
])('%s on %s has a contrast of %d', (a, b, value) => {
  expect(contrast(a, b)).toBeCloseTo(value, 2);
  expect(contrast(b, a)).toBe(contrast(a, b));
});

test('what is told of a contrast never says that too little is enough', () => {
  expect(isReadOnPaper('#6f6f6f')).toBe(true);
  expect(isReadOnPaper('#727272')).toBe(false);
  expect(contrastOnPaper('#727272')).toBeLessThan(LEAST_CONTRAST);
});

const colours = fc
  .integer({ min: 0, max: 0xffffff })
  .map((value) => `#${value.toString(16).padStart(6, '0')}`);

test('whatever colour is allowed, it is read on all its grounds, in the light and in the dark', () => {
  fc.assert(
    fc.property(colours, (colour) => {
      const allowed = darkEnough(colour);
      const { light, dark } = accentShades(allowed);
      expect(light.accent).toBe(allowed);
      for (const ground of [...Object.values(grounds.light), light.soft])
        expect(contrast(light.accent, ground)).toBeGreaterThanOrEqual(LEAST_CONTRAST);
      for (const ground of [...Object.values(grounds.dark), dark.soft])
        expect(contrast(dark.accent, ground)).toBeGreaterThanOrEqual(LEAST_CONTRAST);
    }),
  );
});

test('a colour that is dark enough stays as it is', () => {
  expect(darkEnough('#2b5b7d')).toBe('#2b5b7d');
  expect(accentShades('#2B5B7D').light.accent).toBe('#2b5b7d');
});
