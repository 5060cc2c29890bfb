import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Searcher } from '../../../src/search/query.ts';
import { writeSearchIndex } from '../../../src/search/write-index.ts';
import { fetched, openIndex, placesIn } from './open-index.ts';
import { sampleDocuments } from './sample-documents.ts';
import { kindsOfPhrase, phrasesIn } from './sample-phrases.ts';

const documents = sampleDocuments(60, 2200);
const library = phrasesIn(documents);

let folder: string;
let searcher: Searcher;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'search-'));
  await writeSearchIndex({
    documents,
    keys: { values: [], names: [], synonyms: [] },
    outDir: folder,
    cacheDir: path.join(folder, 'cache'),
  });
  searcher = openIndex(folder);
});
afterAll(() => rm(folder, { recursive: true }));

test('a look-up fetches its own part of the index, not all of it', async () => {
  const { exact } = await searcher.search({ query: '学生', chosen: {} });
  expect(exact.length).toBeGreaterThanOrEqual(10);
  const ofIndex = fetched.filter((name) => name.endsWith('.pf_index'));
  expect(ofIndex.length).toBeLessThanOrEqual(2);
});

describe('every phrase finds the entries that hold it and no other', () => {
  test.each(kindsOfPhrase)('$what', async (kind) => {
    const phrases = library.phrases(kind);
    expect(phrases.length).toBeGreaterThanOrEqual(kind.wanted / 2);
    for (const phrase of phrases) {
      const answer = await searcher.search({ query: phrase, chosen: {} });
      expect(placesIn(answer), phrase).toEqual(library.holders(phrase));
    }
  });
});
