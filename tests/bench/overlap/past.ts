/** Past work as the sets of the bench write it, one line a work, made into records and a corpus. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { collectionNames } from '../../../src/model/kinds.ts';
import { extendVocabularies, nameOf } from '../../../src/model/words/vocabulary.ts';
import { subjectPhrases, stagePhrases } from '../../../src/overlap/ground-words.ts';
import type { Corpus, OverlapRecord, Standing } from '../../../src/overlap/record.ts';

export interface Past {
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

/** By id a topic's names, the first being its own. */
export type Topics = Record<string, string[]>;

const TODAY = '2026-2027-1';

export function corpusOf(records: OverlapRecord[], topics: Topics): Corpus {
  const words = extendVocabularies();
  return {
    records,
    works: records.map((_, place) => place),
    concepts: Object.entries(topics).map(([id, phrases]) => ({ id, phrases })),
    stageWords: stagePhrases(words, '6-3'),
    subjectWords: subjectPhrases(words),
    semester: TODAY,
  };
}

export function recordOf(past: Past, topics: Topics): OverlapRecord {
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

/** @param name of a file in this folder, or a path from it */
export function readYaml<T>(name: string): T {
  return parse(readFileSync(new URL(name, import.meta.url), 'utf8')) as T;
}
