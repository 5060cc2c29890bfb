/** The set that the topic check is measured by: a school's past work, and proposals with the work they should find. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { collectionNames } from '../../../src/model/kinds.ts';
import { extendVocabularies, nameOf } from '../../../src/model/vocabulary.ts';
import type { Proposal } from '../../../src/overlap/answer.ts';
import type { Corpus, OverlapRecord, Standing } from '../../../src/overlap/record.ts';
import { subjectPhrases, stagePhrases } from '../../../src/overlap/ground-words.ts';

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
  /** Every other proposal of each kind: what the measure was tuned on, and what it was not. */
  tuned: Judged[];
  heldOut: Judged[];
}

interface Past {
  id: string;
  title: string;
  keywords: string[];
  abstract: string;
  topics: string[];
  stage?: string;
  subject?: string;
  standing: Standing;
  date: string;
}

const TODAY = '2026-2027-1';

export function qualitySet(): QualitySet {
  const topics = read<Record<string, string[]>>('topics.yml');
  const proposals = read<(Proposal & { kind: ProposalKind; right?: string })[]>('proposals.yml');
  const judged = proposals.map(({ kind, right, ...proposal }): Judged => ({
    kind,
    proposal,
    ...(right === undefined ? {} : { right }),
  }));
  const half = (parity: number): Judged[] =>
    [...Map.groupBy(judged, ({ kind }) => kind).values()].flatMap((own) =>
      own.filter((_, i) => i % 2 === parity),
    );
  const records = read<Past[]>('past.yml').map((past) => recordOf(past, topics));
  const words = extendVocabularies();
  return {
    corpus: {
      records,
      works: records.map((_, place) => place),
      concepts: Object.entries(topics).map(([id, phrases]) => ({ id, phrases })),
      stageWords: stagePhrases(words, '6-3'),
      subjectWords: subjectPhrases(words),
      semester: TODAY,
    },
    tuned: half(0),
    heldOut: half(1),
  };
}

function recordOf(past: Past, topics: Record<string, string[]>): OverlapRecord {
  const { id, title, keywords, abstract, standing, date } = past;
  const words = extendVocabularies();
  const kind = 'papers';
  return {
    ref: id,
    kind,
    kindName: collectionNames[kind],
    title,
    href: `/${kind}/${id}/`,
    keywords,
    abstract,
    people: [],
    date,
    semester: semesterOf(date),
    standing,
    statusName: standing,
    stages: past.stage === undefined ? [] : [past.stage],
    stageNames: past.stage === undefined ? [] : [nameOf(words.stages, past.stage)],
    ...(past.subject === undefined
      ? {}
      : { subject: past.subject, subjectName: nameOf(words.subjects, past.subject) }),
    topics: past.topics.map((topic) => ({
      id: topic,
      name: topics[topic]?.[0] ?? topic,
      href: `/topics/${topic}/`,
    })),
    found: [],
    open: [],
    practice: [],
    writings: [],
    source: { mark: 'EB/OL' },
    linked: [],
  };
}

function semesterOf(date: string): { id: string; name: string } {
  const [year = 0, month = 0] = date.split('-').map(Number);
  const first = month >= 8 ? year : year - 1;
  const id = `${first}-${first + 1}-${month >= 8 || month === 1 ? 1 : 2}`;
  return { id, name: id };
}

function read<T>(name: string): T {
  return parse(readFileSync(new URL(name, import.meta.url), 'utf8')) as T;
}
