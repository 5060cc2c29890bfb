/**
 * The corpus turned round: for each term in which records it stands. It only has to bring
 * the right records near the top; how near they are is then measured on their texts.
 */
import { simplifiedTableFor } from '../search/simplified-table.ts';
import { Concepts } from './concepts.ts';
import { IN_ABSTRACT, IN_KEYWORDS, IN_TITLE, IN_TOPIC, posting, type Posting } from './posting.ts';
import type { Corpus } from './record.ts';
import { simply, textOf } from './simply.ts';
import type { OverlapHead, OverlapSource, Placed, RecordGround } from './source.ts';
import { CONCEPT, isIndexed, termsOf } from './terms.ts';
import { commonTerms } from './weights.ts';

export interface OverlapIndex {
  head: OverlapHead;
  postings: Map<string, Posting[]>;
  records: readonly Placed[];
}

export function overlapIndex(corpus: Corpus): OverlapIndex {
  const { records, stageWords, subjectWords, semester } = corpus;
  const concepts = corpus.concepts.map(({ id, phrases }) => ({
    id,
    phrases: phrases.map((phrase) => simply(phrase, simplifiedTableFor(phrase))),
  }));
  const known = new Concepts(concepts);
  const compared = records.map((record) => simply(record, simplifiedTableFor(textOf(record))));
  const cut = compared.map((record) => ({
    title: termsOf(record.title, known),
    keywords: termsOf(record.keywords.join('；'), known),
    abstract: termsOf(record.abstract, known),
    topics: record.topics.map(({ id }) => `${CONCEPT}${id}`),
  }));
  const common = commonTerms(
    holdersOf(cut.map((one) => [one.title, one.keywords, one.abstract])),
    records.length,
  );

  const postings = new Map<string, Posting[]>();
  for (const [place, { title, keywords, abstract, topics }] of cut.entries()) {
    const bits = new Map<string, number>();
    const mark = (terms: Iterable<string>, bit: number): void => {
      for (const term of terms) {
        if (isIndexed(term)) bits.set(term, (bits.get(term) ?? 0) | bit);
      }
    };
    mark(title.keys(), IN_TITLE);
    mark(keywords.keys(), IN_KEYWORDS);
    mark(abstract.keys(), IN_ABSTRACT);
    mark(topics, IN_TOPIC);
    for (const [term, own] of bits) {
      const list = postings.get(term);
      if (list === undefined) postings.set(term, [posting(place, own)]);
      else list.push(posting(place, own));
    }
  }
  const research = records.filter((record) => record.standing !== 'practice').length;
  const sizes = cut
    .slice(0, research)
    .map(({ title, keywords, abstract }) => title.size + keywords.size + abstract.size);
  return {
    head: {
      size: records.length,
      research,
      common,
      sizes,
      ...groundsOf(records.slice(0, research)),
      concepts,
      stageWords,
      subjectWords,
      semester,
    },
    postings,
    records: records.map((record, place) => ({
      place,
      work: corpus.works[place] ?? place,
      record,
    })),
  };
}

/** The check over an index at hand. */
export function sourceOf({ head, postings, records }: OverlapIndex): OverlapSource {
  return {
    head,
    concepts: new Concepts(head.concepts),
    postings: (terms) =>
      Promise.resolve(
        new Map(
          terms.flatMap((term) => {
            const list = postings.get(term);
            return list === undefined ? [] : [[term, list] as const];
          }),
        ),
      ),
    simplifiedFor: (text) => Promise.resolve(simplifiedTableFor(text)),
    records: (places) => Promise.resolve(places.flatMap((place) => records[place] ?? [])),
  };
}

function groundsOf(records: readonly RecordGround[]): Pick<OverlapHead, 'grounds' | 'groundOf'> {
  const grounds = new Map<string, RecordGround>();
  const keys = records.map(({ stages, subject }) => {
    const ground = { stages, ...(subject === undefined ? {} : { subject }) };
    const key = JSON.stringify(ground);
    grounds.set(key, ground);
    return key;
  });
  const places = new Map([...grounds.keys()].map((key, place) => [key, place]));
  return { grounds: [...grounds.values()], groundOf: keys.map((key) => places.get(key) ?? 0) };
}

/** By term the number of records that hold it in any part. */
function holdersOf(records: readonly (readonly ReadonlyMap<string, number>[])[]) {
  const holders = new Map<string, number>();
  for (const parts of records) {
    for (const term of new Set(parts.flatMap((part) => [...part.keys()]))) {
      holders.set(term, (holders.get(term) ?? 0) + 1);
    }
  }
  return holders;
}
