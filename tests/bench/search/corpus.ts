/** What is searched and what is asked: the documents of a generated school, phrases of theirs, titles half remembered. */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readStoredBody } from '../../../src/intake/body-store.ts';
import { inOrder, type SearchDocument } from '../../../src/search/document.ts';
import { searchDocuments } from '../../../src/search/documents.ts';
import { searchKeys, type KeysByAddress } from '../../../src/search/understand/make-keys.ts';
import { Reading } from '../../../src/site/reading.ts';
import { readSettings } from '../../../src/site/settings.ts';
import { generateSchool, writeSchool } from '../generate.ts';
import { Random } from '../random.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));

/** A week before the last semester of the generated school ends. */
const TODAY = '2027-01-20';

export interface Corpus {
  /** In the order of the index. */
  documents: SearchDocument[];
  keys: KeysByAddress;
  cacheDir: string;
}

export async function corpusOf(entries: number, scratch: string): Promise<Corpus> {
  const contentDir = join(scratch, 'content');
  const cacheDir = join(scratch, 'cache');
  await writeSchool(contentDir, generateSchool({ entries }));
  const env = { CONTENT_DIR: contentDir, CACHE_DIR: cacheDir, TODAY };
  const reading = new Reading(readSettings(env, root, root), false, () => undefined);
  const { catalogue } = await reading.site();
  const documents = searchDocuments(catalogue, (key) => readStoredBody(cacheDir, key));
  return { documents: inOrder(documents), keys: searchKeys(catalogue), cacheDir };
}

/** Every text of a document that its page shows, as it is written. */
function textsOf({ title, summary, headings, blocks, extra }: SearchDocument): string[] {
  const written = [...headings, ...blocks].map((one) => one.text);
  return [title, summary ?? '', ...written, ...(extra ?? [])];
}

export interface PhraseQuery {
  phrase: string;
  /** Places of the documents with a text that holds it, letter by letter. */
  holders: number[];
}

/** Stretches of Chinese characters that stand somewhere, cut without regard to words. */
export function phrasesOf(corpus: Corpus, length: number, count: number): PhraseQuery[] {
  const random = new Random(length);
  const texts = corpus.documents.map(textsOf);
  const isHan = new RegExp(`^\\p{Script=Han}{${length}}$`, 'u');
  const phrases = new Set<string>();
  while (phrases.size < count) {
    const text = random.pick(random.pick(texts));
    const from = random.between(0, Math.max(0, text.length - length));
    const phrase = text.slice(from, from + length);
    if (isHan.test(phrase)) phrases.add(phrase);
  }
  return [...phrases].map((phrase) => ({
    phrase,
    holders: texts.flatMap((own, place) =>
      own.some((text) => text.includes(phrase)) ? place : [],
    ),
  }));
}

export interface TitleQuery {
  query: string;
  /** Place of the document that is meant. */
  meant: number;
}

/** Titles as people remember them: some words dropped, or the second half before the first. */
export function titlesOf(
  corpus: Corpus,
  how: 'dropped' | 'reordered',
  count: number,
): TitleQuery[] {
  const random = new Random(how.length);
  const places = corpus.documents.flatMap((one, place) => (one.date === undefined ? [] : [place]));
  return random.pickSome(places, count).map((meant) => {
    const words = wordsOf(corpus.documents[meant]?.title ?? '');
    return { query: (how === 'dropped' ? dropped(words, random) : swapped(words)).join(''), meant };
  });
}

/** Every fourth word, the first one drawn. */
function dropped(words: readonly string[], random: Random): string[] {
  const first = random.between(0, 3);
  return words.filter((_, i) => i % 4 !== first);
}

function swapped(words: readonly string[]): string[] {
  const half = words.length >> 1;
  return [...words.slice(half), ...words.slice(0, half)];
}

function wordsOf(title: string): string[] {
  const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
  return [...segmenter.segment(title)].filter((one) => one.isWordLike).map((one) => one.segment);
}
