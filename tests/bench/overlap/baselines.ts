/** Two simple rankings to stand beside: BM25 over everything, and titles alone. */
import type { Proposal } from '../../../src/overlap/answer.ts';
import type { OverlapRecord } from '../../../src/overlap/record.ts';

export interface Ranked {
  ref: string;
  /** The higher, the nearer; between 0 and 1. */
  score: number;
}
export type Ranking = (proposal: Proposal) => Ranked[];

const K1 = 1.2;
const B = 0.75;

/** Robertson's BM25 over pairs of characters of title, keywords and abstract, as a share of what the proposal would score against itself. */
export function bm25(records: readonly OverlapRecord[]): Ranking {
  const bags = records.map(({ title, keywords, abstract }) =>
    bagOf([title, ...keywords, abstract].join('。')),
  );
  const lengths = bags.map(lengthOf);
  const average = lengths.reduce((sum, one) => sum + one, 0) / bags.length;
  const holders = new Map<string, number>();
  for (const bag of bags) for (const pair of bag.keys()) count(holders, pair);
  const rarity = (pair: string): number => {
    const n = holders.get(pair) ?? 0;
    return Math.log(1 + (bags.length - n + 0.5) / (n + 0.5));
  };
  const scoreOf = (
    query: ReadonlyMap<string, number>,
    bag: ReadonlyMap<string, number>,
  ): number => {
    const norm = K1 * (1 - B + (B * lengthOf(bag)) / average);
    let score = 0;
    for (const pair of query.keys()) {
      const times = bag.get(pair) ?? 0;
      if (times > 0) score += (rarity(pair) * times * (K1 + 1)) / (times + norm);
    }
    return score;
  };
  return ({ title, keywords = [], abstract = '' }) => {
    const query = bagOf([title, ...keywords, abstract].join('。'));
    const own = scoreOf(query, query);
    return ranked(
      records,
      bags.map((bag) => scoreOf(query, bag) / own),
    );
  };
}

/** Dice over pairs of characters of the titles. */
export function titleOnly(records: readonly OverlapRecord[]): Ranking {
  const bags = records.map(({ title }) => bagOf(title));
  return ({ title }) => {
    const query = bagOf(title);
    return ranked(
      records,
      bags.map((bag) => {
        const common = [...query.keys()].filter((pair) => bag.has(pair)).length;
        return (2 * common) / (query.size + bag.size);
      }),
    );
  };
}

function ranked(records: readonly OverlapRecord[], scores: readonly number[]): Ranked[] {
  return records
    .map(({ ref }, i) => ({ ref, score: scores[i] ?? 0 }))
    .sort((a, b) => b.score - a.score);
}

/** Pairs of Han characters and words of letters, with how often they occur. */
function bagOf(text: string): Map<string, number> {
  const bag = new Map<string, number>();
  for (const [run] of text.toLowerCase().matchAll(/\p{Script=Han}+|[a-z0-9]+/gu)) {
    if (/^[a-z0-9]/.test(run)) count(bag, run);
    else for (let i = 0; i + 1 < run.length; i += 1) count(bag, run.slice(i, i + 2));
  }
  return bag;
}

function count(bag: Map<string, number>, pair: string): void {
  bag.set(pair, (bag.get(pair) ?? 0) + 1);
}

function lengthOf(bag: ReadonlyMap<string, number>): number {
  return [...bag.values()].reduce((sum, one) => sum + one, 0);
}
