import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { close, createIndex } from 'pagefind';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { packFileList, unpackFileList } from '../../../src/search/file-list.ts';

/** Letters, figures, pairs of Han characters, one of four bytes, and one right after the halves of pairs. */
const TEXTS = [
  '读书 书会 会上 2026 abc 𠮷野 野家 \ue000甲',
  '读法 法子 zebra é 〇一 一二 𠮷 ﹏',
  '子丑 丑寅 寅卯 卯辰 辰巳 巳午 午未 未申',
];

let meta: Uint8Array;
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'file-list-'));
  process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'] = '2';
  const { index } = await createIndex({ forceLanguage: 'und' });
  for (const [i, content] of TEXTS.entries()) {
    await index?.addCustomRecord({
      url: `/${i}/`,
      content: `${content} ${'字 '.repeat(40 * i)}`,
      language: 'und',
      meta: { title: '' },
    });
  }
  await index?.writeFiles({ outputPath: folder });
  await close();
  delete process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'];
  const name = (await readdir(folder)).find((one) => one.endsWith('.pf_meta')) ?? '';
  meta = gunzipSync(await readFile(path.join(folder, name)));
});
afterAll(() => rm(folder, { recursive: true }));

test('gives back every name, where each file begins, and that it ends before the next one', () => {
  const own = read(meta);
  const back = read(unpackFileList(packFileList(meta)));
  expect(own.files.length).toBeGreaterThan(10);
  expect(back.rest).toEqual(own.rest);
  expect(back.documents.map(([id]) => id)).toEqual(own.documents.map(([id]) => id));
  expect(back.files.map(([first, , id]) => [first, id])).toEqual(
    own.files.map(([first, , id]) => [first, id]),
  );
  for (const [i, [, last]] of own.files.entries()) {
    const ends = back.files[i]?.[1] ?? '';
    expect(inBytes(last, ends)).toBeLessThanOrEqual(0);
    const next = back.files[i + 1];
    if (next !== undefined) expect(inBytes(ends, next[0])).toBeLessThan(0);
  }
});

test('gives back how many words a document holds to a tenth', () => {
  const own = read(meta).documents.map(([, words]) => words);
  const back = read(unpackFileList(packFileList(meta))).documents.map(([, words]) => words);
  expect(Math.max(...own)).toBeGreaterThan(80);
  for (const [i, words] of own.entries()) {
    expect(Math.abs((back[i] ?? 0) - words)).toBeLessThanOrEqual(words / 10 + 0.5);
  }
});

test('says so where a list holds more than it packs', () => {
  const foreign = unpackFileList(packFileList(meta));
  // The prefix of the first name.
  const at = Buffer.from(foreign).indexOf('und_');
  foreign.set(Buffer.from('xyz_'), at);
  expect(() => packFileList(foreign)).toThrow('a name like xyz_');
});

const inBytes = (a: string, b: string): number => Buffer.compare(Buffer.from(a), Buffer.from(b));

interface Read {
  documents: [string, number][];
  files: [string, string, string][];
  /** All the other fields. */
  rest: unknown[];
}

/** A reader of its own, of what Pagefind writes: fixed arrays, texts, numbers. */
function read(bytes: Uint8Array): Read {
  const buffer = Buffer.from(bytes);
  let at = 'pagefind_dcd'.length;
  expect(buffer.toString('latin1', 0, at)).toBe('pagefind_dcd');
  const next = (): unknown => {
    const head = buffer.readUInt8(at++);
    let size = head % 32;
    if (size > 23) {
      const width = 2 ** (size - 24);
      size = buffer.readUIntBE(at, width);
      at += width;
    }
    switch (head >> 5) {
      case 0:
        return size;
      case 3:
        return buffer.toString('utf8', at, (at += size));
      case 4:
        return Array.from({ length: size }, next);
      default:
        throw new Error(`head ${head}`);
    }
  };
  const [version, documents, files, ...rest] = next() as [
    string,
    Read['documents'],
    Read['files'],
    ...unknown[],
  ];
  expect(at).toBe(buffer.length);
  return { documents, files, rest: [version, ...rest] };
}
