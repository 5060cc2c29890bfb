/** Keys, shards and pieces held against plain containment, with sizes so small that everything splits. */
import { describe, expect, test } from 'vitest';
import { BLOCK_END, buildIndex } from '../../../src/search/build-index.ts';
import { cover } from '../../../src/search/cover.ts';
import type { IndexFiles } from '../../../src/search/files.ts';
import { Library } from '../../../src/search/library.ts';
import { randomFrom } from './sample-documents.ts';

const random = randomFrom(11);
const someText = (length: number) =>
  Array.from({ length }, () => '一二三四五𠮷，'[Math.floor(random() ** 2 * 8)] ?? '一').join('');
const texts = Array.from({ length: 40 }, () =>
  [10, 60, 25].map((length) => someText(length) + BLOCK_END).join(''),
);

/** The library over texts, as the browser has it. */
async function libraryOf(sizes: Parameters<typeof buildIndex>[1]) {
  const { shards, split, longestKey, lengths } = buildIndex(texts, sizes);
  const files: IndexFiles = {
    start: () =>
      Promise.resolve({
        version: '1',
        titles: texts.map(() => ''),
        lengths,
        texts: [],
        facets: { facets: {}, entries: [] },
        shards: shards.map((shard) => shard.first),
        split,
        longestKey,
        names: [],
      }),
    shard: (_, shard) => Promise.resolve(shards[shard]?.bytes ?? new Uint8Array()),
    text: () => Promise.reject(new Error('no texts')),
  };
  return { library: await Library.open(files), shards, split };
}

const timesIn = (text: string, phrase: string): number => {
  let times = 0;
  for (let i = text.indexOf(phrase); i >= 0; i = text.indexOf(phrase, i + 1)) times += 1;
  return times;
};

describe.each([
  { mostPlaces: 4, longestKey: 8, shardBytes: 40 },
  { mostPlaces: 30, longestKey: 3, shardBytes: 200 },
  { mostPlaces: 10_000, longestKey: 8, shardBytes: 100_000 },
])('with $mostPlaces places a key, $longestKey units, $shardBytes bytes', (sizes) => {
  test('every phrase is found where it stands, as often as it stands there', async () => {
    const { library } = await libraryOf(sizes);
    for (const length of [1, 2, 3, 4, 5, 6, 9]) {
      for (let round = 0; round < 60; round += 1) {
        const phrase =
          round % 3 === 0
            ? someText(length)
            : (texts[round % 40]?.slice(round % 50).slice(0, length) ?? '');
        if (phrase.includes(BLOCK_END) || /[\uD800-\uDFFF，]/.test(phrase.slice(0, 1))) continue;
        const expected = texts.flatMap((text, place) => {
          const times = timesIn(text, phrase);
          return times > 0 ? [[place, times]] : [];
        });
        const found = [...(await library.holders(phrase))].sort(([a], [b]) => a - b);
        expect(found, phrase).toEqual(expected);
      }
    }
  });

  test('no shard is much larger than asked', async () => {
    const { shards } = await libraryOf(sizes);
    // A key's postings take at most about two bytes a place.
    const most = sizes.shardBytes + 2 * Math.max(sizes.mostPlaces, texts.join('').length / 20);
    expect(Math.max(...shards.map(({ bytes }) => bytes.length))).toBeLessThan(most + 20);
  });
});

describe('the pieces of a phrase', () => {
  const split = new Set(['学生', '学生的', '生的']);
  test.each([
    { phrase: '候答', pieces: ['候答…@0'] },
    { phrase: '候答时间', pieces: ['候答@0', '时间…@2'] },
    { phrase: '候答时', pieces: ['候答@0', '答时…@1'] },
    { phrase: '学生的书', pieces: ['学生的书…@0'] },
    { phrase: '学生们读书', pieces: ['学生们@0', '读书…@3'] },
    { phrase: '好学生', pieces: ['好学生…@0'] },
    { phrase: '好学生的书', pieces: ['好学生的@0', '的书…@3'] },
    { phrase: '提问学生', pieces: ['提问@0', '问学生…@1'] },
    { phrase: '提问学生的', pieces: ['提问@0', '问学生的…@1'] },
  ])('$phrase', ({ phrase, pieces }) => {
    const shown = cover(phrase, split, 8).map(
      ({ key, at, isOpen }) => `${key}${isOpen ? '…' : ''}@${at}`,
    );
    expect(shown).toEqual(pieces);
  });

  test('no key is longer than the longest', () => {
    const keys = cover('好学生的学生的学生的', new Set(['学生', '生的', '的学']), 4);
    expect(keys.every(({ key }) => key.length <= 4)).toBe(true);
  });
});
