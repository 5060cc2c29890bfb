/**
 * The records worth measuring. From the index alone the measure can be told nearly: it
 * knows which terms stand in which part of a record, and of research how much each part says.
 */
import { CREDIT, nearness, SHARES, type Described } from './measure.ts';
import {
  bitsOf,
  IN_ABSTRACT,
  IN_KEYWORDS,
  IN_TITLE,
  IN_TOPIC,
  placeOf,
  type OverlapHead,
  type OverlapSource,
  type Posting,
} from './overlap-index.ts';
import { isIndexed } from './terms.ts';
import { total, weightiest, type Weighed } from './weights.ts';

/** Research and practice that are measured; beyond them a topic is crowded anyway. */
export const MOST_RESEARCH = 20;
const MOST_PRACTICE = 8;
/** Each term costs a look-up; the lightest of many would not change who is near. */
const MOST_TERMS = 18;
/** An abstract has a hundred terms. */
const MOST_OF_ABSTRACT = 12;

export interface Candidates {
  /** Places, the most promising first. */
  research: number[];
  practice: number[];
}

type PartName = keyof typeof SHARES;

export async function retrieve(proposal: Described, source: OverlapSource): Promise<Candidates> {
  const { head } = source;
  const terms = termsToLookUp(proposal);
  const postings = await source.postings(terms);
  const estimates = new Map<number, number>();
  for (const name of ['title', 'keywords', 'abstract'] as const) {
    const own = proposal[name];
    const size = total(own);
    const said = new Map<number, number>();
    for (const term of terms) {
      const weight = own.get(term);
      if (weight === undefined) continue;
      for (const one of postings.get(term) ?? []) {
        const place = placeOf(one);
        said.set(place, (said.get(place) ?? 0) + weight * creditOf(name, one));
      }
    }
    for (const [place, common] of said) {
      const near = SHARES[name] * nearness(common, size, sizeOf(name, place, head) ?? size);
      estimates.set(place, (estimates.get(place) ?? 0) + near);
    }
  }
  const ordered = [...estimates].sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([place]) => place);
  return {
    research: ordered.filter((place) => place < head.research).slice(0, MOST_RESEARCH),
    practice: ordered.filter((place) => place >= head.research).slice(0, MOST_PRACTICE),
  };
}

/** Those that weigh most in the whole measure. */
function termsToLookUp(proposal: Described): string[] {
  const wanted = new Map<string, number>();
  const want = (name: PartName, terms: Weighed): void => {
    const all = total(proposal[name]);
    for (const [term, weight] of terms) {
      if (!isIndexed(term)) continue;
      wanted.set(term, (wanted.get(term) ?? 0) + (SHARES[name] * weight) / all);
    }
  };
  want('title', proposal.title);
  want('keywords', proposal.keywords);
  const salient = weightiest(proposal.abstract, MOST_OF_ABSTRACT);
  want('abstract', new Map(salient.map((term) => [term, proposal.abstract.get(term) ?? 0])));
  return weightiest(wanted, MOST_TERMS);
}

function creditOf(name: PartName, one: Posting): number {
  const bits = bitsOf(one);
  const credit = CREDIT[name];
  return Math.max(
    (bits & IN_TITLE) === 0 ? 0 : credit.title,
    (bits & IN_KEYWORDS) === 0 ? 0 : credit.keywords,
    (bits & IN_TOPIC) === 0 ? 0 : credit.topics,
    (bits & IN_ABSTRACT) === 0 ? 0 : credit.abstract,
  );
}

function sizeOf(name: PartName, place: number, head: OverlapHead): number | undefined {
  return name === 'abstract' ? undefined : head.sizes[name][place];
}
