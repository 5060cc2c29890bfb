/** Numbers of other things are not refused: at most one ordinary sentence in five hundred. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { findPrivate } from '../../../src/privacy/find-private.ts';
import { teachersProse } from '../../security/teachers-prose.ts';
import { sentencesWithNumbers } from './numbers-in-prose.ts';

const refusalsIn = (text: string, kind?: 'sheet') =>
  findPrivate(text, 'a.mdx', [], kind).filter((one) => one.severity === 'error');

function expectFew(what: string, sentences: readonly string[]): void {
  const refused = sentences.filter((one) => refusalsIn(one).length > 0);
  const line = `${what}: ${refused.length} of ${sentences.length} sentences refused`;
  console.log([line, ...refused.map((one) => JSON.stringify(one))].join('\n  refused '));
  expect(sentences.length).toBeGreaterThanOrEqual(500);
  expect(refused.length, what).toBeLessThanOrEqual(sentences.length / 500);
}

test('sentences full of numbers', () => {
  expectFew('full of numbers', sentencesWithNumbers(12));
});

test('sentences of the sample school, and as teachers type them', () => {
  const root = path.join(import.meta.dirname, '../../../src/content');
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' });
  const texts = files
    .filter((file) => /\.(?:mdx|yml|txt)$/.test(file))
    .map((file) => readFileSync(path.join(root, file), 'utf8'));
  const prose = [...texts, ...teachersProse(1_000).map((one) => one.text)];
  expectFew(
    'prose',
    prose.flatMap((one) => one.split(/(?<=[。！？])|\n\n/)).filter((one) => /\S/.test(one)),
  );
});

test('sentences that stand below each other make no numbers together', () => {
  const sentences = sentencesWithNumbers(3);
  const alone = sentences.flatMap((one) => refusalsIn(one));
  expect(refusalsIn(sentences.join('\n\n'))).toHaveLength(alone.length);
});

test('neither do the cells of a sheet', () => {
  const sheet =
    '序号,长,宽,高\n1,138,1234,5678\n2,1391,2345,678\n13,800138000,1,3\n138\n1234\n5678\n';
  expect(refusalsIn(sheet, 'sheet')).toEqual([]);
  expect(refusalsIn('组,电话\n甲,139 1234 5678\n乙,"139,1234,5678"\n', 'sheet')).toHaveLength(2);
});
