/**
 * How near a proposal is to a record: three parts, each between 0 and 1, and the parts
 * weighed together. Both sides are sets of weighted terms.
 */
import type { Parts, Proposal } from './answer.ts';
import type { Concepts } from './concepts.ts';
import type { OverlapRecord } from './record.ts';
import { located, sharedWords, type Located } from './shared-words.ts';
import { CONCEPT, termsOf } from './terms.ts';
import { total, weighed, type CommonTerms, type Weighed } from './weights.ts';

export interface Described {
  title: Weighed;
  /** Empty where none are written. */
  keywords: Weighed;
  abstract: Weighed;
  /** Concepts of the topics it stands in. */
  topics: ReadonlySet<string>;
}

/** A proposal, and where its terms stand. */
export interface DescribedProposal extends Described {
  /** Title and keywords. */
  front: Located;
  abstractText: Located;
}

export interface Measure {
  /** 0 to 1, the parts weighed together. */
  score: number;
  parts: Parts;
  /** How many words of the proposal the record has; those of an abstract count half. */
  words: number;
  /** 0 to 1: how much of what the proposal's title and keywords say the record says too. */
  covered: number;
}

/**
 * Share of each part in the whole; a part that one side has not written is left out and
 * the others share its weight. This and what follows was set on one half of the proposals
 * of `npm run bench -- overlap`, and holds on the other.
 */
const SHARES = { title: 0.35, keywords: 0.45, abstract: 0.2 } as const;

/**
 * What a term of the proposal counts that the record has, but in another part. A keyword
 * in the title is nearly as good; a word anywhere in an abstract may be there by chance.
 */
const CREDIT = {
  title: { title: 1, keywords: 0.8, topics: 0.65, abstract: 0.4 },
  keywords: { title: 0.85, keywords: 1, topics: 0.7, abstract: 0.4 },
  abstract: { title: 0.8, keywords: 0.8, topics: 0.6, abstract: 1 },
} as const;

/**
 * How much of what only one side says speaks against the two being one study. Little: a long
 * title wears what a short one leaves off, and a wider or narrower study is near too.
 */
const ONLY_OWN = 0.45;
const ONLY_OTHER = 0.15;

/** Share of the score that a record has by standing nearer than others. */
const BESIDE_OTHERS = 0.4;

/** What a word of the proposal's abstract counts; in a long one many stand by chance. */
const IN_ABSTRACT = 0.5;

/** As if each side said a little more than it does: two titles that say hardly anything are not alike. */
const UNSAID = 3.5;

function describe(
  written: {
    title: string;
    keywords: readonly string[];
    abstract: string;
    topics: readonly string[];
  },
  concepts: Concepts,
  common: CommonTerms,
): Described {
  const cut = (text: string): Weighed => weighed(termsOf(text, concepts), common);
  return {
    title: cut(written.title),
    keywords: cut(written.keywords.join('；')),
    abstract: cut(written.abstract),
    topics: new Set(written.topics.map((id) => CONCEPT + id)),
  };
}

/** Whoever writes no keywords says by the title what they would be. */
export function describeProposal(
  { title, keywords = [], abstract = '' }: Proposal,
  concepts: Concepts,
  common: CommonTerms,
): DescribedProposal {
  const written = describe({ title, keywords, abstract, topics: [] }, concepts, common);
  return {
    ...written,
    ...(written.keywords.size > 0 ? {} : { keywords: written.title }),
    front: located([title, ...keywords].join('。'), concepts),
    abstractText: located(abstract, concepts),
  };
}

export function describeRecord(
  { title, keywords, abstract, topics }: OverlapRecord,
  concepts: Concepts,
  common: CommonTerms,
): Described {
  const ids = topics.map(({ id }) => id);
  return describe({ title, keywords, abstract, topics: ids }, concepts, common);
}

/** @param share 0 to 1: how near the record is by BM25, beside the nearest of all */
export function measure(proposal: DescribedProposal, record: Described, share: number): Measure {
  const parts: Parts = { title: part('title', proposal, record) };
  if (record.keywords.size > 0) parts.keywords = part('keywords', proposal, record);
  if (proposal.abstract.size > 0 && record.abstract.size > 0) {
    parts.abstract = part('abstract', proposal, record);
  }
  let sum = 0;
  let shares = 0;
  for (const name of ['title', 'keywords', 'abstract'] as const) {
    const value = parts[name];
    if (value === undefined) continue;
    sum += SHARES[name] * value;
    shares += SHARES[name];
  }
  const alone = shares === 0 ? 0 : sum / shares;
  return {
    score: alone * (1 - BESIDE_OTHERS + BESIDE_OTHERS * share),
    parts,
    words:
      sharedWords(proposal.front, record) +
      IN_ABSTRACT * sharedWords(proposal.abstractText, record),
    covered: coveredShare(proposal, record),
  };
}

/** What stands within a name that the record has another name for is said too: 候答 of 候答时间, which is 等待时间. */
function coveredShare({ title, keywords, front }: DescribedProposal, record: Described): number {
  const own = new Map([...title, ...keywords]);
  const names = front.places.filter(
    ({ term }) => term.startsWith(CONCEPT) && hasInFront(record, term),
  );
  const within = new Set(
    front.places
      .filter(({ from, to }) => names.some((name) => name.from <= from && to <= name.to))
      .map(({ term }) => term),
  );
  let common = 0;
  for (const [term, weight] of own) {
    if (within.has(term) || hasInFront(record, term)) common += weight;
  }
  return own.size === 0 ? 0 : common / total(own);
}

function hasInFront({ title, keywords, topics }: Described, term: string): boolean {
  return title.has(term) || keywords.has(term) || topics.has(term);
}

/** Weight in common over a share of the weight of each side, after Tversky's index for plain sets. */
function part(name: keyof typeof SHARES, proposal: Described, record: Described): number {
  const own = proposal[name];
  const credit = CREDIT[name];
  let common = 0;
  for (const [term, weight] of own) {
    const there = Math.max(
      record.title.has(term) ? credit.title : 0,
      record.keywords.has(term) ? credit.keywords : 0,
      record.abstract.has(term) ? credit.abstract : 0,
      record.topics.has(term) ? credit.topics : 0,
    );
    common += there * weight;
  }
  return nearness(common, total(own), total(record[name]));
}

/** @param common weight that the two have in common, of the sizes of both sides */
function nearness(common: number, own: number, other: number): number {
  return Math.min(1, common / (UNSAID + ONLY_OWN * own + ONLY_OTHER * other));
}
