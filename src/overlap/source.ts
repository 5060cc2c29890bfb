/** What the check asks of an index, in memory or on a site. */
import type { Simplified } from '../search/traditional.ts';
import type { Concepts } from './concepts.ts';
import type { Posting } from './posting.ts';
import type { Corpus, OverlapRecord } from './record.ts';
import type { CommonTerms } from './weights.ts';

export type RecordGround = Pick<OverlapRecord, 'stages' | 'subject'>;

export interface OverlapHead {
  size: number;
  /** Records before this place are research, the others practice. */
  research: number;
  common: CommonTerms;
  /** By place, the number of terms of each piece of research. */
  sizes: number[];
  /** Each pair of stages and subject that there is, and by place which of them is that of each piece of research. */
  grounds: RecordGround[];
  groundOf: number[];
  concepts: Corpus['concepts'];
  stageWords: Corpus['stageWords'];
  subjectWords: Corpus['subjectWords'];
  /** The one in which the corpus was made; years are counted back from it. */
  semester: string;
}

/** A record with its place and that of the head of its work, which may be itself. */
export interface Placed {
  place: number;
  work: number;
  record: OverlapRecord;
}

/** What the check asks; in memory or over the network it gives the same. */
export interface OverlapSource {
  head: OverlapHead;
  /** Made once, since it is the same for every question. */
  concepts: Concepts;
  /** For each term that occurs, where; places rise. */
  postings: (terms: readonly string[]) => Promise<ReadonlyMap<string, readonly Posting[]>>;
  /** The table of traditional characters, where a text may hold one; none where it cannot be had. */
  simplifiedFor: (text: string) => Promise<Simplified | undefined>;
  /** In the order asked. */
  records: (places: readonly number[]) => Promise<Placed[]>;
}
