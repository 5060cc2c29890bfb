/** The answer of the topic check. Plain data; sentences are in Chinese, ready to be shown. */
import type { Mention, OverlapRecord, Standing } from './record.ts';

/** What somebody thinks of working on. Only the title is needed. */
export interface Proposal {
  title: string;
  keywords?: readonly string[];
  abstract?: string;
  /** Ids; where they are absent, words of the title tell them. */
  stage?: string;
  subject?: string;
}

/** `weak`: nothing speaks for the two being near but that no other is nearer. */
export type Level = 'high' | 'partial' | 'weak';

/**
 * How the proposal stands to a past work. `join`: same ground, and under way; `build-on`:
 * same ground, and finished; `transfer`: another stage or subject; `resume`: it was refused
 * or stopped; `distrust`: it was withdrawn.
 */
export type Relation = 'join' | 'build-on' | 'transfer' | 'resume' | 'distrust';

/** Each from 0 to 1; absent where either side has not written this part. */
export interface Parts {
  title: number;
  keywords?: number;
  abstract?: number;
}

/** What the two have in common, in words as they stand in the record, to be marked there. */
export interface Matched {
  title: string[];
  keywords: string[];
  abstract: string[];
}

/** One past piece of work, a project with its papers being one. */
export interface Hit {
  record: OverlapRecord;
  level: Level;
  /**
   * 0 to 1: the parts weighed together, and less where stage or subject are others. For
   * ordering; not a share of copied text.
   */
  score: number;
  parts: Parts;
  /** In `record`, or in the writing of it named by `by`, where that matched better. */
  matched: Matched;
  by?: Mention;
  relation: Relation;
  /** Absent where one side does not say. */
  sameStage?: boolean;
  sameSubject?: boolean;
  /** 同学段同学科、换学段…… */
  ground: string;
  /** What to do about it, in one of four phrases, and how: one or two sentences. */
  advice: string;
}

/** A past work that the words alone do not give away. */
export interface LinkedWork {
  record: OverlapRecord;
  /** The hit that it is linked with; absent where a topic leads to it. */
  via?: Mention;
  /** One sentence. */
  why: string;
}

/** A lesson, reflection, reading or problem near the proposal, to be used again. */
export interface Neighbour {
  record: OverlapRecord;
  score: number;
  matched: Matched;
}

export type CrowdingWord = '未查到' | '稀疏' | '适中' | '拥挤';

export interface Crowding {
  /** Past works by how near they are, those under way counting most, fading by half in two years. */
  value: number;
  word: CrowdingWord;
  /** Without gaps from the first to the last school year, oldest first. */
  years: { year: number; label: string; counts: Record<Standing, number> }[];
  /** One sentence. */
  text: string;
}

export interface Verdict {
  /** The highest there is among the hits, or nothing near. */
  level: 'high' | 'partial' | 'none';
  /** What to do, in one short phrase: that of the nearest work, or to look on. */
  advice: string;
  high: number;
  partial: number;
  /** The topic is so crowded that not all who are near were counted. */
  atLeast: boolean;
  /** The proposal has a word to compare by. */
  comparable: boolean;
  /** Records compared with. */
  records: number;
  /** Of these, projects and papers. */
  research: number;
  /** “和本校库 93 条的题目、关键词、摘要比较：1 项高度相近，2 项部分相近。” Denies nothing that was not looked at. */
  text: string;
}

export interface Answer {
  verdict: Verdict;
  /** Best first; at most eight, while the verdict counts all that were measured. */
  hits: Hit[];
  /** The nearest of the others by BM25, to make three with the hits: 最接近的几条（相近程度弱）. */
  weak: Hit[];
  linked: LinkedWork[];
  neighbours: Neighbour[];
  crowding: Crowding;
  /** What the check took the proposal for, its stage and subject included. */
  proposal: Proposal;
}
