/**
 * Two more schools' past work and proposals. The third set was never tuned on before it was
 * told in single results; of the fourth one half is held out, and only its sums are told.
 */
import type { Proposal, Relation } from '../../../src/overlap/answer.ts';
import type { Corpus } from '../../../src/overlap/record.ts';
import { halfOf, type Half } from '../search/questions.ts';
import { fillers } from './filler.ts';
import { corpusOf, readYaml, recordOf, type Past, type Topics } from './past.ts';

/** Same study, same ground: what is near is to be told plainly. */
export const same = [
  'dressed',
  'reworded',
  'short',
  'keywords',
  'latin',
  'synonyms',
  'narrower',
  'wider',
] as const;
/** Another stage or subject. */
export const moved = ['stage', 'subject'] as const;
export const nothing = ['related', 'new', 'trap'] as const;
export type Kind = (typeof same)[number] | (typeof moved)[number] | (typeof nothing)[number];

export interface Judged {
  kind: Kind;
  proposal: Proposal;
  /** Ids of the works it should find, the one to be named first at the head. */
  right: string[];
  /** How it stands to the first of them. */
  relation?: Relation;
  /** Ids of works that must stand below all of these. */
  below: string[];
  half: Half;
}

/** A corpus with the proposals that are asked of it. */
export interface Trial {
  corpus: Corpus;
  judged: Judged[];
}

export const sets = ['third', 'fourth'] as const;

/** Works of its own in a small school. */
const SMALL = 20;
export const sizes = [SMALL, 90, 500, 2000] as const;

type Written = Proposal & Omit<Judged, 'proposal' | 'right' | 'below' | 'half'> & Partial<Judged>;

/**
 * A school of the smallest size is made three times, of each twenty works that follow each
 * other, and asked only for what it has; the others have all sixty and fillers.
 */
export function trialsOf(set: (typeof sets)[number], size: (typeof sizes)[number]): Trial[] {
  const topics = readYaml<Topics>(`${set}/topics.yml`);
  const past = readYaml<Past[]>(`${set}/past.yml`);
  const judged = readYaml<Written[]>(`${set}/proposals.yml`).map(judgedOf);
  const corpus = (some: readonly Past[]): Corpus =>
    corpusOf(
      some.map((one) => recordOf(one, topics)),
      topics,
    );
  if (size > SMALL) {
    return [{ corpus: corpus([...past, ...fillers(size - past.length)]), judged }];
  }
  const schools = Array.from({ length: past.length / SMALL }, (_, i) =>
    past.slice(i * SMALL, (i + 1) * SMALL),
  );
  return schools.map((own, i) => ({
    corpus: corpus(own),
    judged: judged.filter(({ right }, j) =>
      right.length === 0
        ? j % schools.length === i
        : own.some(({ id }) => id === right[0]) &&
          right.every((id) => own.some((one) => one.id === id)),
    ),
  }));
}

function judgedOf({ kind, right = [], relation, below = [], ...proposal }: Written): Judged {
  const half = halfOf(proposal.title);
  return { kind, proposal, right, below, half, ...(relation === undefined ? {} : { relation }) };
}
