import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkTopic } from '../../../src/overlap/check.ts';
import { overlapIndex, sourceOf } from '../../../src/overlap/overlap-index.ts';
import { posting } from '../../../src/overlap/posting.ts';
import { packOverlap } from '../../../src/overlap/pack.ts';
import { packedSource } from '../../../src/overlap/packed-source.ts';
import { standings, type Corpus, type OverlapRecord } from '../../../src/overlap/record.ts';
import { packShard, shardOf, unpackShard } from '../../../src/overlap/shard.ts';
import { simplifiedTable } from '../../../src/search/simplified-table.ts';
import { corpusOf, record } from './past-works.ts';

/** What a browser would load, from memory. */
function site(corpus: Corpus) {
  const files = packOverlap(overlapIndex(corpus));
  const loaded: string[] = [];
  const load = (path: string): Promise<Uint8Array> => {
    loaded.push(path);
    if (path === 'manifest.json') {
      return Promise.resolve(new TextEncoder().encode('{"version":"v"}'));
    }
    const bytes = files.get(path.replace(/^v\//, ''));
    return bytes === undefined ? Promise.reject(new Error(path)) : Promise.resolve(bytes);
  };
  return { files, loaded, load };
}

/** Of traditional characters, where no text needs one. */
const noTable = (): Promise<never> => Promise.reject(new Error('offline'));

const word = fc.constantFrom(
  ...'整本书阅读 支架 慢读者 错题 错例 归因 讲评 小数乘法 候答 等待时间 批注 量感 估测 教学策略 AI 的 研究 情绪 龘𠮷 café'.split(
    ' ',
  ),
);
const text = fc.array(word, { maxLength: 6 }).map((words) => words.join(''));
const anyRecord = fc
  .record({
    title: text,
    keywords: fc.array(word, { maxLength: 4 }),
    abstract: text,
    standing: fc.constantFrom(...standings),
    topic: fc.boolean(),
  })
  .map(({ topic, ...one }) => ({
    ...one,
    topics: topic ? [{ id: 'whole-book', name: '整本书阅读支架', href: '/' }] : [],
  }));
const anyCorpus = fc.array(anyRecord, { maxLength: 40 }).map((some) => {
  // Research stands before practice, as a corpus has it.
  const ordered = some
    .toSorted((a, b) => Number(a.standing === 'practice') - Number(b.standing === 'practice'))
    .map((one, i): OverlapRecord =>
      record({ ref: `papers/${i}`, ...one, linked: i > 0 ? [0] : [] }),
    );
  return corpusOf(ordered);
});
const anyProposal = fc.record({ title: text, keywords: fc.array(word), abstract: text });

test('the answer is the same from files as from memory', async () => {
  await fc.assert(
    fc.asyncProperty(anyCorpus, anyProposal, async (corpus, proposal) => {
      const packed = await packedSource(site(corpus).load, noTable);
      expect(await checkTopic(proposal, packed)).toEqual(
        await checkTopic(proposal, sourceOf(overlapIndex(corpus))),
      );
    }),
    { numRuns: 60 },
  );
});

test('postings survive being packed', () => {
  const postings = fc
    .uniqueArray(fc.nat(3_000_000), { maxLength: 30 })
    .map((places) => places.sort((a, b) => a - b))
    .chain((places) =>
      fc
        .array(fc.integer({ min: 1, max: 15 }), {
          minLength: places.length,
          maxLength: places.length,
        })
        .map((bits) => places.map((place, i) => posting(place, bits[i] ?? 1))),
    );
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.string({ unit: 'binary' }), postings)), (entries) => {
      const shard = new Map(entries.filter(([term]) => term.isWellFormed()));
      expect(unpackShard(packShard(shard))).toEqual(shard);
    }),
  );
});

describe('a large school', () => {
  const many = corpusOf(
    Array.from({ length: 2000 }, (_, i) =>
      record({
        ref: `papers/${i}`,
        title: `${String.fromCharCode(0x4e00 + i)}${String.fromCharCode(0x5e00 + i)}问题链`,
        keywords: [`${String.fromCharCode(0x6e00 + i)}${String.fromCharCode(0x7000 + i)}`],
      }),
    ),
  );

  test('is asked by few of its files, and a second time by none', async () => {
    const { files, loaded, load } = site(many);
    const source = await packedSource(load, noTable);
    const title = many.records[700]?.title ?? '';
    expect((await checkTopic({ title }, source)).hits[0]?.record.ref).toBe('papers/700');
    expect(loaded.length).toBeLessThan(files.size / 4);
    expect(loaded.length).toBeLessThan(60);
    loaded.length = 0;
    await checkTopic({ title }, source);
    expect(loaded).toEqual([]);
  });

  test('spreads its terms evenly', () => {
    const counts = new Map<number, number>();
    for (let i = 0; i < 64_000; i += 1) {
      const shard = shardOf(
        String.fromCharCode(0x4e00 + (i % 400), 0x5e00 + Math.floor(i / 400)),
        64,
      );
      counts.set(shard, (counts.get(shard) ?? 0) + 1);
    }
    expect(counts.size).toBe(64);
    expect(Math.max(...counts.values())).toBeLessThan(1500);
  });
});

test('a file that could not be loaded is asked for again', async () => {
  const { load } = site(corpusOf([record({ ref: 'papers/0', title: '量感' })]));
  let down = true;
  const source = await packedSource(
    (path) => (down && path.includes('terms') ? Promise.reject(new Error('offline')) : load(path)),
    noTable,
  );
  await expect(checkTopic({ title: '量感' }, source)).rejects.toThrow('offline');
  down = false;
  expect((await checkTopic({ title: '量感' }, source)).hits).toHaveLength(1);
});

describe('traditional characters', () => {
  const { load } = site(corpusOf([record({ ref: 'papers/0', title: '群文閱讀的議題' })]));
  const ask = async (loadTable: () => Promise<ReadonlyMap<string, string>>, title: string) =>
    (await checkTopic({ title }, await packedSource(load, loadTable))).hits.map(
      ({ record: { ref } }) => ref,
    );

  test('are understood by the table of the search', async () => {
    const table = () => Promise.resolve(simplifiedTable());
    expect(await ask(table, '群文閱讀的議題')).toEqual(['papers/0']);
    expect(await ask(table, '群文阅读的议题')).toEqual(['papers/0']);
  });

  test('without it they are only not understood', async () => {
    expect(await ask(noTable, '阅读的议题')).toEqual([]);
    expect(await ask(noTable, '群文閱讀')).toEqual(['papers/0']);
  });

  test('it is asked for only where a text may hold one, and once', async () => {
    const plainly = site(corpusOf([record({ ref: 'papers/0', title: '群文阅读的议题' })]));
    let asked = 0;
    const source = await packedSource(plainly.load, () => {
      asked += 1;
      return Promise.resolve(simplifiedTable());
    });
    await checkTopic({ title: '群文阅读' }, source);
    expect(asked).toBe(0);
    await checkTopic({ title: '群文閱讀' }, source);
    await checkTopic({ title: '議題' }, source);
    expect(asked).toBe(1);
  });
});

test.each([
  ['in a number', [0x80]],
  ['in a text', [1, 9, 65]],
])('bytes that end in the middle, %s, are refused', (_, bytes) => {
  expect(() => unpackShard(Uint8Array.from(bytes))).toThrow(RangeError);
});
