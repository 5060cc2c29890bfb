import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Searcher } from '../../../src/search/query.ts';
import { writeSearchIndex } from '../../../src/search/write-index.ts';
import { openIndex } from './open-index.ts';
import { randomFrom, sampleDocuments, textsOf } from './sample-documents.ts';

/**
 * Measured against plain containment, worked out here without the segmenter: spaces left
 * out, lower case, full-width letters as ordinary ones.
 */
const plain = (text: string) =>
  text
    .normalize('NFC')
    .replace(/[Ａ-Ｚ]/gu, (letter) => letter.normalize('NFKC'))
    .toLowerCase()
    .replaceAll('é', 'e')
    .replace(/(?<![a-z0-9])\s+|\s+(?![a-z0-9])/gu, '');

const documents = sampleDocuments(60, 2200);
const texts = documents.map((document) => textsOf(document).map(plain));
const holders = (phrase: string) =>
  documents.filter((_, i) => texts[i]?.some((text) => text.includes(plain(phrase)))).map((one) => one.url);

let folder: string;
let searcher: Searcher;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'search-'));
  await writeSearchIndex({ documents, outDir: folder, cacheDir: path.join(folder, 'cache') });
  searcher = openIndex(folder);
}, 60_000);
afterAll(() => rm(folder, { recursive: true }));

const found = async (query: string) => {
  const { exact } = await searcher.search(query, {});
  return (await Promise.all(exact.map(async (one) => (await one.load()).url))).sort();
};

/** Phrases as they stand in the texts, `wanted` of them. */
function sample(length: number, wanted: number, fits: (phrase: string) => boolean): string[] {
  const random = randomFrom(length + wanted);
  const phrases = new Set<string>();
  for (let tries = 0; phrases.size < wanted && tries < 200_000; tries += 1) {
    const blocks = texts[Math.floor(random() * texts.length)] ?? [];
    const block = blocks[Math.floor(random() * blocks.length)] ?? '';
    const from = Math.floor(random() * block.length);
    const phrase = [...block.slice(from)].slice(0, length).join('');
    const [before = '', after = ''] = [block.charAt(from - 1), block.charAt(from + phrase.length)];
    const cutsWord = (a: string, b: string) => /[a-z0-9]/.test(a) && /[a-z0-9]/.test(b);
    if (cutsWord(before, phrase.charAt(0)) || cutsWord(phrase.at(-1) ?? '', after)) continue;
    if ([...phrase].length === length && !/\s/.test(phrase) && fits(phrase)) phrases.add(phrase);
  }
  return [...phrases];
}

const isHan = (phrase: string) => /^\p{Script=Han}+$/u.test(phrase);

describe('every phrase finds the entries that hold it and no other', () => {
  test.each([
    { what: 'one character', length: 1, wanted: 60, fits: isHan },
    { what: 'two characters', length: 2, wanted: 120, fits: isHan },
    { what: 'three characters', length: 3, wanted: 60, fits: isHan },
    { what: 'four characters', length: 4, wanted: 60, fits: isHan },
    { what: 'six characters', length: 6, wanted: 40, fits: isHan },
    { what: 'words of letters', length: 4, wanted: 5, fits: (one: string) => /^[a-z0-9]+$/.test(one) },
    {
      what: 'Han and letters mixed',
      length: 6,
      wanted: 60,
      fits: (one: string) => /[a-z0-9]/.test(one) && /\p{Script=Han}/u.test(one) && /^[\p{L}\p{N}]+$/u.test(one),
    },
    {
      what: 'across punctuation',
      length: 7,
      wanted: 40,
      fits: (one: string) => /^[\p{L}\p{N}].+[\p{L}\p{N}]$/u.test(one) && /\p{P}/u.test(one),
    },
  ])('$what', async ({ length, wanted, fits }) => {
    const phrases = sample(length, wanted, fits);
    expect(phrases.length).toBeGreaterThan(wanted / 2);
    const wrong: unknown[] = [];
    for (const phrase of phrases) {
      const [should, does] = [holders(phrase), await found(phrase)];
      if (JSON.stringify(should) !== JSON.stringify(does)) {
        wrong.push({ phrase, missing: should.filter((one) => !does.includes(one)), false: does.filter((one) => !should.includes(one)) });
      }
    }
    expect(wrong).toEqual([]);
  }, 60_000);
});
