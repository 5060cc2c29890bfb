/**
 * The corpus turned round: for each term in which records it stands. It only has to bring
 * the right records near the top; how near they are is then measured on their texts.
 */
import { Concepts } from './concepts.ts';
import type { Corpus, OverlapRecord } from './record.ts';
import { CONCEPT, isIndexed, termsOf } from './terms.ts';
import { commonTerms, type CommonTerms } from './weights.ts';

/** The parts of a record in which a term may stand, as bits of a posting. */
export const IN_TITLE = 1;
export const IN_KEYWORDS = 2;
export const IN_ABSTRACT = 4;
/** Its topic has this name, whether or not the record says so. */
export const IN_TOPIC = 8;
export const BITS = 4;

/** Place and bits in one number. */
export type Posting = number;
export const placeOf = (posting: Posting): number => posting >>> BITS;
export const bitsOf = (posting: Posting): number => posting & ((1 << BITS) - 1);
export const posting = (place: number, bits: number): Posting => (place << BITS) | bits;

export interface OverlapHead {
  size: number;
  /** Records before this place are research, the others practice. */
  research: number;
  common: CommonTerms;
  /** By place, the number of terms of each piece of research. */
  sizes: number[];
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
  /** In the order asked. */
  records: (places: readonly number[]) => Promise<Placed[]>;
}

export interface OverlapIndex {
  head: OverlapHead;
  postings: Map<string, Posting[]>;
  records: readonly Placed[];
}

export function overlapIndex(corpus: Corpus): OverlapIndex {
  const { records, concepts, stageWords, subjectWords, semester } = corpus;
  const known = new Concepts(concepts);
  const cut = records.map((record) => ({
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
  const { length: size } = records;
  return {
    head: { size, research, common, sizes, concepts, stageWords, subjectWords, semester },
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
    records: (places) => Promise.resolve(places.flatMap((place) => records[place] ?? [])),
  };
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
