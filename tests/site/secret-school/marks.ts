/**
 * Each rank of secrecy has a Chinese character and a word of its own that stand nowhere
 * else, so one look at a file tells whether it holds anything of that rank.
 */
import type { Collection } from '../../../src/model/kinds.ts';

export type Rank = 'public' | 'school' | 'private';

export const marks: Record<Rank, { han: string; word: string }> = {
  public: { han: '龢', word: 'qopenq' },
  school: { han: '靐', word: 'qschoolq' },
  private: { han: '龘', word: 'qprivateq' },
};

export const ranks = ['public', 'school', 'private'] as const;

/** What the school says of whole kinds of record; `minutes` are what was said at meetings. */
export type Rules = Partial<Record<Collection | 'minutes', Rank>>;

export interface Shape {
  /** Ranks that exist in this school. */
  ranks: readonly Rank[];
  /** Distinguishes the records that must exist because a field requires one. */
  twist: string;
  rules: Rules;
}

/** Every way in which a kind can come to its rank: by its records, by the school, by what is usual. */
export const mixedRules: Rules = { readings: 'school', groups: 'school', books: 'private' };

/** Kinds whose entries show a picture and give a file away. */
export const picturedKinds = ['lessons', 'papers', 'meetings'] as const;

export function id(rank: Rank, what: string, { twist }: Shape): string {
  return `${marks[rank].word}-${what}${rank === 'public' ? '' : twist}`;
}

/** One of every rank there is. */
export function ofAll(what: string, shape: Shape): string[] {
  return shape.ranks.map((one) => id(one, what, shape));
}

/** Where the rank exists, for fields that may be left out. */
export function whereThere<T extends object>(rank: Rank, shape: Shape, fields: T): Partial<T> {
  return shape.ranks.includes(rank) ? fields : {};
}

const usual: Rules = { observations: 'school', pairs: 'school', plans: 'school' };

/** What neither the school nor custom already says. */
export function visibilityOf(
  rank: Rank,
  kind: Collection,
  { rules }: Shape,
): { visibility?: Rank } {
  return (rules[kind] ?? usual[kind] ?? 'public') === rank ? {} : { visibility: rank };
}

/** What belongs to two may be known to whoever may know both. */
export function leastOpen(one: Rank, other: Rank): Rank {
  return ranks.indexOf(one) > ranks.indexOf(other) ? one : other;
}

/** Whose marks the minutes of a meeting bear that does not say itself who may read them. */
export function minutesRank({ rules }: Shape): Rank {
  return rules.minutes ?? 'school';
}
