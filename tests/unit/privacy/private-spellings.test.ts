/** However a number is written, it is found; and told without being told again in full. */
import { expect, test } from 'vitest';
import { findPrivate } from '../../../src/privacy/find-private.ts';
import { identitySpellings, mobileSpellings } from './number-spellings.ts';

const kinds = [
  ['privacy-mobile', mobileSpellings],
  ['privacy-id-number', identitySpellings],
] as const;
const all = kinds.flatMap(([id, spellings]) => spellings.map((spelling) => ({ id, spelling })));
const idsIn = (text: string) => findPrivate(text, 'a.mdx').map((one) => one.id);

test('of all spellings at least 97 in 100 are found, in a sentence and alone', (context) => {
  expect(new Set(all.map((one) => one.spelling)).size).toBe(all.length);
  expect(all.length).toBeGreaterThanOrEqual(150);
  for (const [where, frame] of [
    ['alone', ''],
    ['in a sentence', '家访以后，# 。'],
  ] as const) {
    const missed = all.filter(({ id, spelling }) => {
      return !idsIn(frame === '' ? spelling : frame.replace('#', () => spelling)).includes(id);
    });
    const line = `${where}: ${all.length - missed.length} of ${all.length} spellings found`;
    console.log([line, ...missed.map((one) => JSON.stringify(one.spelling))].join('\n  missed '));
    expect(missed.length, context.task.name).toBeLessThanOrEqual(all.length * 0.03);
  }
});
