/** What became of a promise, as pages, tables and `npm run counts` tell it. */
import type { OwedBy } from '../../model/words/deeds.ts';
import type { Period } from '../../model/calendar/periods.ts';
import type { Commitment } from '../../records/shared/commitment.ts';
import type { Evidence, Count } from '../count.ts';
import type { State } from './judge.ts';
import type { Owner } from './owner.ts';
import type { Disclosed } from '../disclosed.ts';

export interface ProgressPeriod extends Period {
  /** Over on the day of the report. */
  isOver: boolean;
  done: number;
  required: number;
  /** Everyone who owed something did it. */
  isKept: boolean;
  /** What counts in it, oldest first. */
  events: Evidence[];
}

/** One who owes a share, over all periods. */
export interface ProgressShare {
  who: Owner;
  done: number;
  isLeast: boolean;
  required: number;
  /** How much is still open in each period that is not over, and how many periods were not kept. */
  open: number[];
  lost: number;
  events: Evidence[];
}

export interface Progress {
  commitment: Commitment;
  /** Words of the vocabulary `deeds`, joined by `/`; empty where it is in words only. */
  what: string;
  whatName: string;
  /** A word of the vocabulary `periods`. */
  per: string;
  owedBy: OwedBy;
  owner: Owner;
  /** 篇, 节, 次, 个. */
  unit: string;
  /** 每周写反思 1 篇，每个人各自. */
  promise: string;
  note?: string;
  state: State;
  stateName: string;
  periods: ProgressPeriod[];
  shares: ProgressShare[];
  /** Done of all, as it may be told; asked in the periods that are over, and in all. */
  done: Disclosed;
  due: number;
  required: number;
  /** One whole sentence: what is still to do and until when, or that nothing is. */
  missing: string;
  /** Everything that counts in any of the periods, oldest first. */
  events: Evidence[];
  /** How it is counted, one sentence. */
  explanation: string;
}

/** A pair's semester: what it promised and what came of it. */
export interface PairProgress {
  /** Its promises in the order of the record, each with the name of the side that owes it. */
  promises: { byName: string; progress: Progress }[];
  /** Ids: mentor-observed, mentee-observed, across, demo, talks, responses, outputs. */
  counts: Count[];
}
