import { expect, test } from 'vitest';
import { sets, sizes, trialsOf } from '../../bench/overlap/trials.ts';

test.each(sets)('every proposal of the %s set names works that there are', (set) => {
  const [trial] = trialsOf(set, 90);
  const ids = new Set(trial?.corpus.records.map(({ ref }) => ref));
  const named = trial?.judged.flatMap(({ right, below }) => [...right, ...below]) ?? [];
  expect(named.length).toBeGreaterThan(100);
  expect(named.filter((id) => !ids.has(id))).toEqual([]);
});

test.each(sets)('a corpus of the %s set has as many works as it says, each once', (set) => {
  for (const size of sizes) {
    for (const { corpus } of trialsOf(set, size)) {
      expect(new Set(corpus.records.map(({ ref }) => ref)).size).toBe(size);
      expect(new Set(corpus.records.map(({ title }) => title)).size).toBe(size);
    }
  }
});

test.each(sets)('the small schools of the %s set are together asked nearly all', (set) => {
  const asked = trialsOf(set, 20).flatMap(({ judged }) => judged);
  expect(asked.length).toBeGreaterThan(140);
  expect(new Set(asked.map(({ proposal }) => proposal.title)).size).toBe(asked.length);
});

test('of the fourth set about one half is held out', () => {
  const halves = trialsOf('fourth', 90).flatMap(({ judged }) => judged.map(({ half }) => half));
  const heldOut = halves.filter((half) => half === 'held-out').length;
  expect(Math.abs(heldOut - halves.length / 2)).toBeLessThan(halves.length / 10);
});
