/** The records worth measuring: those that hold most of what the proposal says. */
import type { Described } from './measure.ts';
import {
  bitsOf,
  IN_ABSTRACT,
  IN_KEYWORDS,
  IN_TITLE,
  IN_TOPIC,
  placeOf,
  type OverlapSource,
} from './overlap-index.ts';
import { isIndexed } from './terms.ts';
import { total, weightiest, type Weighed } from './weights.ts';

/** Research and practice that are measured; beyond them a topic is crowded anyway. */
export const MOST_RESEARCH = 28;
export const MOST_PRACTICE = 12;
/** An abstract has a hundred terms, and each costs a look-up. */
const MOST_OF_ABSTRACT = 12;

export interface Candidates {
  /** Places, the most promising first. */
  research: number[];
  practice: number[];
}

export async function retrieve(proposal: Described, source: OverlapSource): Promise<Candidates> {
  const { head } = source;
  const wanted = new Map<string, number>();
  const want = (terms: Weighed, share: number): void => {
    const all = total(terms);
    for (const [term, weight] of terms) {
      if (!isIndexed(term)) continue;
      wanted.set(term, (wanted.get(term) ?? 0) + (share * weight) / all);
    }
  };
  want(proposal.title, 1);
  want(proposal.keywords, 1);
  const salient = weightiest(proposal.abstract, MOST_OF_ABSTRACT);
  want(new Map(salient.map((term) => [term, proposal.abstract.get(term) ?? 0])), 0.5);

  const scores = new Map<number, number>();
  const postings = await source.postings([...wanted.keys()]);
  for (const [term, weight] of wanted) {
    for (const one of postings.get(term) ?? []) {
      const place = placeOf(one);
      scores.set(place, (scores.get(place) ?? 0) + weight * standingOf(bitsOf(one)));
    }
  }
  const ordered = [...scores].sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([place]) => place);
  return {
    research: ordered.filter((place) => place < head.research).slice(0, MOST_RESEARCH),
    practice: ordered.filter((place) => place >= head.research).slice(0, MOST_PRACTICE),
  };
}

/** The best part of a record in which a term stands. */
function standingOf(bits: number): number {
  if ((bits & (IN_TITLE | IN_KEYWORDS)) !== 0) return 1;
  if ((bits & IN_TOPIC) !== 0) return 0.5;
  return (bits & IN_ABSTRACT) !== 0 ? 0.4 : 0;
}
