/**
 * How near a proposal is to a record: three parts, each between 0 and 1, and the parts
 * weighed together. Both sides are sets of weighted terms.
 */
import type { Parts, Proposal } from './answer.ts';
import type { Concepts } from './concepts.ts';
import type { OverlapRecord } from './record.ts';
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

/**
 * Share of each part in the whole; a part that one side has not written is left out and
 * the others share its weight. This and what follows was set on one half of the proposals
 * of `npm run bench -- overlap`, and holds on the other.
 */
export const SHARES = { title: 0.35, keywords: 0.45, abstract: 0.2 } as const;

/**
 * What a term of the proposal counts that the record has, but in another part. A keyword
 * in the title is nearly as good; a word anywhere in an abstract may be there by chance.
 */
export const CREDIT = {
  title: { title: 1, keywords: 0.7, topics: 0.6, abstract: 0.4 },
  keywords: { title: 0.8, keywords: 1, topics: 0.7, abstract: 0.4 },
  abstract: { title: 0.8, keywords: 0.8, topics: 0.6, abstract: 1 },
} as const;

/** A wider or narrower record is near too, so the proposal's own side counts more than the record's. */
const OWN_SIDE = 0.7;

/** As if each side said a little more than it does: two titles that say hardly anything are not alike. */
const UNSAID = 2.5;

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
): Described {
  const written = describe({ title, keywords, abstract, topics: [] }, concepts, common);
  return written.keywords.size > 0 ? written : { ...written, keywords: written.title };
}

export function describeRecord(
  { title, keywords, abstract, topics }: OverlapRecord,
  concepts: Concepts,
  common: CommonTerms,
): Described {
  const ids = topics.map(({ id }) => id);
  return describe({ title, keywords, abstract, topics: ids }, concepts, common);
}

export function measure(proposal: Described, record: Described): { score: number; parts: Parts } {
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
  return { score: shares === 0 ? 0 : sum / shares, parts };
}

/** Weight in common over the weight of both sides, much as Dice has it for plain sets. */
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
export function nearness(common: number, own: number, other: number): number {
  return Math.min(1, common / (UNSAID + OWN_SIDE * own + (1 - OWN_SIDE) * other));
}
