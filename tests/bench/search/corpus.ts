/** What is searched and what is asked: the documents of a generated school, phrases of theirs, titles half remembered. */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inOrder, type SearchDocument } from '../../../src/search/document.ts';
import { searchKeys, type KeysByAddress } from '../../../src/search/understand/make-keys.ts';
import { Reading } from '../../../src/site/reading.ts';
import { readSettings } from '../../../src/site/settings.ts';
import { builtPages, documentsOf } from '../../../src/site/write-search.ts';
import { readPages } from '../../site/page.ts';
import { ours, TODAY } from '../contender.ts';
import { generateSchool, writeSchool } from '../generate.ts';
import { Random } from '../random.ts';
import { writeMarkdownSchool } from './markdown-school.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));

export interface Corpus {
  /** In the order of the index. */
  documents: SearchDocument[];
  keys: KeysByAddress;
  cacheDir: string;
}

/** @param texts a folder of Markdown that nobody has tuned on; without one, sentences are made up */
export async function corpusOf(entries: number, scratch: string, texts?: string): Promise<Corpus> {
  const contentDir = join(scratch, 'content');
  const cacheDir = join(scratch, 'cache');
  await (texts === undefined
    ? writeSchool(contentDir, generateSchool({ entries }))
    : writeMarkdownSchool(contentDir, { texts, entries }));
  const site = ours(contentDir, scratch, false);
  await site.build();
  const env = { CONTENT_DIR: contentDir, CACHE_DIR: cacheDir, TODAY };
  const reading = new Reading(readSettings(env, root, root), false, () => undefined);
  const { catalogue } = await reading.site();
  const files = readPages(site.outDir).map(({ file }) => file);
  const documents = documentsOf(catalogue, builtPages(site.outDir, files));
  return { documents: inOrder(documents), keys: searchKeys(catalogue), cacheDir };
}

/** Every text of a document that its page shows, as it is written. */
function textsOf({ title, headings, blocks }: SearchDocument): string[] {
  return [title, ...[...headings, ...blocks].map((one) => one.text)];
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
  /** Places of the documents that are meant: the parts of one text, where it was long. */
  meant: number[];
}

/**
 * Titles as people remember them: some words dropped, or the second half before the first. What
 * is remembered of a title must be in no other one, else nobody could say which was meant.
 */
export function titlesOf(
  corpus: Corpus,
  how: 'dropped' | 'reordered',
  count: number,
): TitleQuery[] {
  const random = new Random(how.length);
  const titles = corpus.documents.map(({ title }) => title.replace(/（\d）$/, ''));
  const held = titles.map((title) => new Set(wordsOf(title)));
  const places = corpus.documents.flatMap((one, place) => (one.date === undefined ? [] : [place]));
  const queries: TitleQuery[] = [];
  for (const place of random.pickSome(places, places.length)) {
    if (queries.length === count) break;
    const words = wordsOf(titles[place] ?? '');
    const remembered = how === 'dropped' ? dropped(words, random) : swapped(words);
    const meant = places.filter((one) => titles[one] === titles[place]);
    const fitting = places.filter((one) => remembered.every((word) => held[one]?.has(word)));
    if (remembered.length > 1 && fitting.length === meant.length)
      queries.push({ query: typed(remembered), meant });
  }
  return queries;
}

/** As one types them: words of letters with a space between. */
function typed(words: readonly string[]): string {
  return words.join(' ').replace(/(?<=\p{Script=Han}) | (?=\p{Script=Han})/gu, '');
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
