import { expect, test } from 'vitest';
import { sizes, trialsOf } from '../../bench/overlap/unseen/unseen-set.ts';

const [small, ninety] = [trialsOf(20), trialsOf(90)];

test('every proposal names works that there are', () => {
  const [trial] = ninety;
  const ids = new Set(trial?.corpus.records.map(({ ref }) => ref));
  const named = trial?.judged.flatMap(({ right, below }) => [...right, ...below]) ?? [];
  expect(named.length).toBeGreaterThan(100);
  expect(named.filter((id) => !ids.has(id))).toEqual([]);
});

test('a corpus has as many works as it says, each once', () => {
  for (const size of sizes) {
    for (const { corpus } of trialsOf(size)) {
      expect(new Set(corpus.records.map(({ ref }) => ref)).size).toBe(size);
      expect(new Set(corpus.records.map(({ title }) => title)).size).toBe(size);
    }
  }
});

test('the small schools are together asked nearly all', () => {
  const asked = small.flatMap(({ judged }) => judged);
  expect(asked.length).toBeGreaterThan(140);
  expect(new Set(asked.map(({ proposal }) => proposal.title)).size).toBe(asked.length);
});
