/** What became of a promise, as pages show it. */
import type { Period } from '../../model/periods.ts';
import type { Figure } from './figure.ts';

/** 守住了, 在路上, 落下了. */
export type ProgressState = 'kept' | 'on-the-way' | 'behind';

export interface ProgressPeriod extends Period {
  /** Over on the day of the report. */
  ended: boolean;
  /** What counts in it, `collection/id`, oldest first. */
  evidence: string[];
  /** How much was promised in it, and how much of that was done; more than promised does not count. */
  target: number;
  done: number;
  kept: boolean;
}

export interface Progress {
  /** Word of the vocabulary `commitments` and its name. */
  what: string;
  whatName: string;
  target: number;
  per: string;
  perName: string;
  /** 篇, 节, 次, 个. */
  unit: string;
  /** 每周写反思 1 篇. */
  promise: string;
  note?: string;
  state: ProgressState;
  stateName: string;
  periods: ProgressPeriod[];
  /** Sums over the periods: done of all, promised in those that are over, promised in all. */
  done: number;
  due: number;
  required: number;
  /** One whole sentence: what is still to do and until when, or that nothing is. */
  missing: string;
  /** Everything that counts in any of the periods, oldest first. */
  evidence: string[];
  /** How it is counted, one sentence. */
  explanation: string;
}

/** A pair's semester: what it promised and what came of it. */
export interface PairProgress {
  /** The quotas in the order of the record, each with the side that promised it. */
  quotas: { by: 'mentor' | 'mentee' | 'both'; byName: string; progress: Progress }[];
  /** Ids: mentor-observed, mentee-observed, across, demo, met, responses, outputs. */
  figures: Figure[];
}
