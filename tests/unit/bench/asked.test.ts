/** What the bench asks of a site, and how it judges what comes back. */
import { describe, expect, test } from 'vitest';
import { kindsOfPhrase, phrasesOf, piecesOf } from '../../bench/search/asked.ts';
import { resultOf } from '../../bench/search/measure-site.ts';
import type { Question } from '../../bench/search/questions.ts';
import { Truth, type VisiblePage } from '../../bench/search/visible-text.ts';

const page = (address: string, text: string, crossings: number[] = []): VisiblePage => ({
  address,
  runs: [{ text, crossings }],
});
const truth = new Truth([
  page('a', '四年级用AI批改作业，三位老师各写了一句话：第3次才敢用。', [3, 6]),
  page('b', '“字写得好看”十九张，能看出说的是哪一句的只有6张，别的三位老师也一样', [8]),
  page('c', 'Nothing but words'),
]);

const shapes: Record<string, RegExp> = {
  1: /^\p{Script=Han}$/u,
  2: /^\p{Script=Han}{2}$/u,
  3: /^\p{Script=Han}{3}$/u,
  4: /^\p{Script=Han}{4}$/u,
  6: /^\p{Script=Han}{6}$/u,
  10: /^\p{Script=Han}{10}$/u,
  mixed: /^(?=.*\p{Script=Han})(?=.*[A-Z\d])[\p{Script=Han}A-Z\d]+$/u,
  marks: /[，：”]/,
  crossing: /^\p{Script=Han}{2,6}$/u,
};

describe.each(kindsOfPhrase)('phrases of the kind $name', (kind) => {
  const phrases = phrasesOf(truth, kind, 5);

  test('are of this kind, and stand on the pages they are said to', () => {
    expect(phrases.length).toBe(kind.name === '10' ? 4 : 5);
    for (const { phrase, holders } of phrases) {
      expect(phrase).toMatch(shapes[kind.name] as RegExp);
      expect(holders.length, phrase).toBeGreaterThan(0);
      expect(holders, phrase).toEqual(truth.holders(phrase));
    }
  });

  test('are the same the next time', () => {
    expect(phrasesOf(truth, kind, 5)).toEqual(phrases);
  });
});

test('pieces are copied off the page they are said to be from', () => {
  const pieces = piecesOf(truth, 20);
  expect(pieces.length).toBe(20);
  for (const { piece, page: address } of pieces) {
    const [run] = truth.pages.find((one) => one.address === address)?.runs ?? [];
    expect(run?.text).toContain(piece);
  }
});

describe('an answer', () => {
  const question: Question = {
    id: 'x-01',
    question: '某事',
    kind: 'x',
    right: ['a', 'b'],
    half: 'tuned',
  };
  const judged = (shown: string[], more: Partial<Question> = {}) =>
    resultOf({ ...question, ...more }, { exact: shown.slice(0, 1), claimed: true, shown });

  test.each([
    [['a'], 1, 1],
    [['x', 'b', 'y'], 1, 1 / 2],
    [['x', 'y', 'z', 'b'], 0, 1 / 4],
    [['x'], 0, 0],
    [[], 0, 0],
  ])('%j where any right page will do', (shown, inSight, reciprocalRank) => {
    expect(judged(shown)).toMatchObject({ inSight, reciprocalRank });
  });

  test.each([
    [['a', 'b'], 1],
    [['a', 'x', 'y', 'b'], 1 / 2],
    [['x'], 0],
  ])('%j where all right pages are needed', (shown, inSight) => {
    expect(judged(shown, { need: 'all' }).inSight).toBe(inSight);
  });

  test('claims something only by what it calls exact', () => {
    expect(judged(['a']).claimed).toBe(true);
    expect(resultOf(question, { exact: [], claimed: false, shown: ['a'] }).claimed).toBe(false);
  });
});
