/** The set that the topic check is measured by: a school's past work, and proposals with the work they should find. */
import type { Proposal } from '../../../src/overlap/answer.ts';
import type { Corpus } from '../../../src/overlap/record.ts';
import { corpusOf, readYaml, recordOf, type Past, type Topics } from './past.ts';

export const kindsWithRight = [
  'reworded',
  'synonyms',
  'stage',
  'subject',
  'narrower',
  'wider',
  'dressed',
] as const;
export const kindsWithout = ['related', 'new', 'trap'] as const;
export type ProposalKind = (typeof kindsWithRight)[number] | (typeof kindsWithout)[number];

export interface Judged {
  kind: ProposalKind;
  proposal: Proposal;
  /** Id of the work it should find; absent where there is none. */
  right?: string;
}

export interface QualitySet {
  corpus: Corpus;
  /** Every other proposal of each kind and those of `tuning.yml` are tuned on, the others not. */
  tuned: Judged[];
  heldOut: Judged[];
}

export function qualitySet(): QualitySet {
  const topics = readYaml<Topics>('topics.yml');
  const proposals =
    readYaml<(Proposal & { kind: ProposalKind; right?: string })[]>('proposals.yml');
  const judged = proposals.map(({ kind, right, ...proposal }): Judged => ({
    kind,
    proposal,
    ...(right === undefined ? {} : { right }),
  }));
  const half = (parity: number): Judged[] =>
    [...Map.groupBy(judged, ({ kind }) => kind).values()].flatMap((own) =>
      own.filter((_, i) => i % 2 === parity),
    );
  const records = readYaml<Past[]>('past.yml').map((past) => recordOf(past, topics));
  return {
    corpus: corpusOf(records, topics),
    tuned: [...half(0), ...judgedIn('tuning.yml')],
    heldOut: half(1),
  };
}

function judgedIn(name: string): Judged[] {
  return readYaml<(Proposal & Omit<Judged, 'proposal'>)[]>(name).map(
    ({ kind, right, ...proposal }): Judged => ({
      kind,
      proposal,
      ...(right === undefined ? {} : { right }),
    }),
  );
}
