/** How well and how lightly this project's search finds, beside Pagefind as it comes. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { launchChromium } from '../browser/browser.ts';
import { getChromium } from '../browser/get-chromium.ts';
import { startAsking, type Asking, type Fetched } from './search/asking.ts';
import { ourSearch, stockSearch } from './search/contenders.ts';
import { corpusOf, phrasesOf, titlesOf, type Corpus, type PhraseQuery } from './search/corpus.ts';
import { mean, reciprocalRank, scoreOf, type Score } from './search/score.ts';
import type { Usage } from './measure.ts';
import { table } from './table.ts';

const LENGTHS = [1, 2, 3, 4, 6, 10];
const PHRASES = 60;
const TITLES = 60;
/** People who come and ask for a phrase, for another one, and for a title they half remember. */
const VISITORS = 24;

interface Result {
  name: string;
  indexing: Usage;
  scores: Score[];
  dropped: number;
  reordered: number;
  first: Fetched[];
  later: Fetched[];
  title: Fetched[];
}

/**
 * Prints two tables for all sizes.
 *
 * @param texts a folder of Markdown that nobody has tuned on; without one, sentences are made up
 */
export async function benchSearch(sizes: readonly number[], texts?: string): Promise<void> {
  const browser = await launchChromium(getChromium());
  const quality: string[][] = [];
  const weight: string[][] = [];
  try {
    for (const entries of sizes) {
      for (const result of await measureSize(entries, browser, texts)) {
        quality.push([String(entries), ...qualityRow(result)]);
        weight.push([String(entries), ...weightRow(result)]);
      }
    }
  } finally {
    await browser.close();
  }
  const scores = LENGTHS.flatMap((length) => [`R ${length}`, `P ${length}`]);
  console.log(
    `\nRecall and precision of exact hits for phrases of ${LENGTHS.join(', ')} characters; MRR@10 of titles half remembered. Goals: 1.000, 1.000, 0.950.\n`,
  );
  console.log(table(['entries', 'search', ...scores, 'dropped', 'reordered'], quality, 2));
  console.log(
    '\nWhat a query fetches, texts of excerpts apart: mean (most). Goals at 1,000 entries: 115 KB, then 20 KB.\n',
  );
  const head = [
    'entries',
    'search',
    'first KB',
    'requests',
    'later KB',
    'requests',
    'title KB',
    'requests',
    'index CPU s',
  ];
  console.log(table(head, weight, 2));
}

async function measureSize(entries: number, browser: Browser, texts?: string): Promise<Result[]> {
  const scratch = await mkdtemp(join(tmpdir(), 'tongban-bench-'));
  try {
    console.error(`${entries} entries: indexing …`);
    const corpus = await corpusOf(entries, scratch, texts);
    const phrases = LENGTHS.map((length) => phrasesOf(corpus, length, PHRASES));
    const results: Result[] = [];
    for (const contender of [
      await ourSearch(corpus, join(scratch, 'ours')),
      await stockSearch(corpus, join(scratch, 'stock')),
    ]) {
      console.error(`${entries} entries: asking ${contender.name} …`);
      const asking = await startAsking(browser, contender);
      const { name, indexing } = contender;
      results.push({ name, indexing, ...(await measureSearch(asking, corpus, phrases)) });
      await asking.close();
    }
    return results;
  } finally {
    await rm(scratch, { recursive: true, force: true, maxRetries: 3 });
  }
}

async function measureSearch(
  asking: Asking,
  corpus: Corpus,
  phrases: readonly PhraseQuery[][],
): Promise<Omit<Result, 'name' | 'indexing'>> {
  const scores: Score[] = [];
  for (const list of phrases) {
    const found: number[][] = [];
    for (const { phrase } of list) found.push((await asking.ask(phrase)).exact);
    scores.push(scoreOf(list, found));
  }
  const rankOf = async (how: 'dropped' | 'reordered') => {
    const ranks: number[] = [];
    for (const { query, meant } of titlesOf(corpus, how, TITLES)) {
      ranks.push(reciprocalRank((await asking.ask(query)).all, ...meant));
    }
    return mean(ranks);
  };
  const visits: Fetched[][] = [];
  const titles = titlesOf(corpus, 'reordered', VISITORS);
  for (let i = 0; i < VISITORS; i += 1) {
    visits.push(await asking.weigh([...questionsOf(phrases, i), titles[i]?.query ?? '']));
  }
  return {
    scores,
    dropped: await rankOf('dropped'),
    reordered: await rankOf('reordered'),
    first: visits.flatMap((visit) => visit.slice(0, 1)),
    later: visits.flatMap((visit) => visit.slice(1, 2)),
    title: visits.flatMap((visit) => visit.slice(2)),
  };
}

/** Two phrases, of every length in turn. */
function questionsOf(phrases: readonly PhraseQuery[][], visitor: number): string[] {
  const of = (length: number, at: number) => phrases[length % phrases.length]?.[at]?.phrase ?? '';
  return [of(visitor, visitor), of(visitor >> 2, visitor + VISITORS)];
}

function qualityRow({ name, scores, dropped, reordered }: Result): string[] {
  const numbers = scores.flatMap(({ recall, precision }) => [recall, precision]);
  return [name, ...[...numbers, dropped, reordered].map((one) => one.toFixed(3))];
}

function weightRow({ name, first, later, title, indexing }: Result): string[] {
  const cells = (list: readonly Fetched[]): string[] => [
    spread(list.map(({ bytes }) => bytes / 1000)),
    spread(list.map(({ requests }) => requests)),
  ];
  return [name, ...cells(first), ...cells(later), ...cells(title), indexing.cpu.toFixed(1)];
}

const spread = (numbers: readonly number[]): string =>
  `${mean(numbers).toFixed(1)} (${Math.max(...numbers).toFixed(0)})`;
