/**
 * The records worth measuring, by BM25 over the index: it knows which terms stand in which
 * part of a record. The same order stands for what is nearest where nothing is near.
 */
import type { Described } from './measure.ts';
import { groundOf, isMoved } from './ground.ts';
import type { ToldGround } from './ground-reading.ts';
import {
  bitsOf,
  IN_ABSTRACT,
  IN_KEYWORDS,
  IN_TITLE,
  IN_TOPIC,
  placeOf,
  type Posting,
} from './posting.ts';
import type { OverlapHead, OverlapSource } from './source.ts';
import { isIndexed } from './terms.ts';
import { weightiest } from './weights.ts';

/** Research and practice that are measured; beyond them a topic is crowded anyway. */
export const MOST_RESEARCH = 16;
const MOST_PRACTICE = 6;
/**
 * Each term and nearly each record costs a request. With twenty-four terms and twenty records
 * no figure of `npm run bench -- overlap` is better.
 */
const MOST_TERMS = 16;
/** An abstract has a hundred terms. */
const MOST_OF_ABSTRACT = 12;

/** Saturation of Robertson's BM25 as commonly set; the length counts less, since titles are all short. */
const K1 = 1.2;
const B = 0.4;
/** How often a term counts as standing in a record, by the part it stands in. */
const TIMES = { title: 2, keywords: 2, topic: 1, abstract: 0.5 } as const;

/** On another stage or subject a work is that much farther, so that one at home comes before it. */
const ELSEWHERE = 0.8;

export interface Candidates {
  /** The most promising first. */
  research: Candidate[];
  practice: Candidate[];
}

export interface Candidate {
  place: number;
  /** 0 to 1: its BM25 beside that of the nearest of all. */
  share: number;
}

/** @param told stage and subject of the proposal */
export async function retrieve(
  proposal: Described,
  told: ToldGround,
  source: OverlapSource,
): Promise<Candidates> {
  const { head } = source;
  const isElsewhere = head.grounds.map((ground) => isMoved(groundOf(told, ground)));
  const wanted = termsToLookUp(proposal);
  const postings = await source.postings([...wanted.keys()]);
  const average = averageOf(head.sizes);
  const scores = new Map<number, number>();
  for (const [term, worth] of wanted) {
    const list = postings.get(term) ?? [];
    // How rare a term is, the index knows better than the table of the common ones.
    const own = worth / (head.common.get(term) ?? 1);
    const rarity = Math.log(1 + (head.size - list.length + 0.5) / (list.length + 0.5));
    for (const one of list) {
      const place = placeOf(one);
      const length = (head.sizes[place] ?? average) / average;
      const times = timesOf(one);
      const gain = (times * (K1 + 1)) / (times + K1 * (1 - B + B * length));
      scores.set(place, (scores.get(place) ?? 0) + own * rarity * gain);
    }
  }
  for (const [place, score] of scores) {
    if (isElsewhere[head.groundOf[place] ?? -1] === true) scores.set(place, ELSEWHERE * score);
  }
  const ordered = [...scores].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  const most = ordered[0]?.[1] ?? 1;
  const candidates = ordered.map(([place, score]): Candidate => ({ place, share: score / most }));
  return {
    research: candidates.filter(({ place }) => place < head.research).slice(0, MOST_RESEARCH),
    practice: candidates.filter(({ place }) => place >= head.research).slice(0, MOST_PRACTICE),
  };
}

/** By term what it is worth in the proposal; those that weigh most in the whole of it. */
function termsToLookUp({ title, keywords, abstract }: Described): Map<string, number> {
  const worth = new Map<string, number>();
  const want = (terms: Iterable<readonly [string, number]>): void => {
    for (const [term, weight] of terms) {
      if (isIndexed(term)) worth.set(term, Math.max(worth.get(term) ?? 0, weight));
    }
  };
  want(title);
  want(keywords);
  want(weightiest(abstract, MOST_OF_ABSTRACT).map((term) => [term, abstract.get(term) ?? 0]));
  return new Map(weightiest(worth, MOST_TERMS).map((term) => [term, worth.get(term) ?? 0]));
}

function timesOf(one: Posting): number {
  const bits = bitsOf(one);
  return (
    ((bits & IN_TITLE) === 0 ? 0 : TIMES.title) +
    ((bits & IN_KEYWORDS) === 0 ? 0 : TIMES.keywords) +
    ((bits & IN_TOPIC) === 0 ? 0 : TIMES.topic) +
    ((bits & IN_ABSTRACT) === 0 ? 0 : TIMES.abstract)
  );
}

function averageOf(sizes: OverlapHead['sizes']): number {
  return sizes.length === 0 ? 1 : sizes.reduce((sum, one) => sum + one, 0) / sizes.length;
}
