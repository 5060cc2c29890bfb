/** The process that looks into files: what ends it, what does not, and what is remembered. */
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hashOf } from '../../../../src/intake/hash.ts';
import { Inspector } from '../../../../src/intake/inspection/inspector.ts';
import { writtenFolder } from '../../../written-folder.ts';

const root = path.resolve(import.meta.dirname, '../../../..');
const script = path.join(import.meta.dirname, '../fixtures/fragile-inspecting.ts');
const limits = { cpuMs: 1_500, memoryMb: 700 };

let folder: string;
let picture: Buffer;
beforeAll(async () => {
  const background = '#b43';
  picture = await sharp({ create: { width: 40, height: 30, channels: 3, background } })
    .png()
    .toBuffer();
  const faults = ['hang', 'burn', 'die', 'eat', 'sleep'];
  folder = await writtenFolder({
    ...Object.fromEntries(faults.map((fault) => [fault, `FAULT ${fault}`])),
    'good.png': picture,
    'cut.png': picture.subarray(0, 60),
  });
});
afterAll(() => rm(folder, { recursive: true }));

const look = async (inspector: Inspector, name: string) => {
  const file = path.join(folder, name);
  return inspector.look({ kind: 'picture', file }, hashOf(await readFile(file)));
};
const newCache = () => mkdtemp(path.join(tmpdir(), 'cache-'));
const good = { findings: [], size: { width: 40, height: 30 } };

describe('a file that is too much for a decoder is given up, and the next is looked at', () => {
  test.each(['hang', 'burn', 'die', 'eat'])('%s', async (fault) => {
    const inspector = new Inspector({
      programDir: root,
      cacheDir: await newCache(),
      script,
      limits,
    });
    expect(await look(inspector, fault)).toBeUndefined();
    expect(await look(inspector, 'good.png')).toEqual(good);
    await inspector.end();
  });
});

test('one that only waits is not: what counts is time of the processor', async () => {
  const inspector = new Inspector({ programDir: root, cacheDir: await newCache(), script, limits });
  expect(await look(inspector, 'sleep')).toMatchObject({ findings: [] });
  await inspector.end();
});

test('a process that cannot be started is nobody’s fault but the program’s', async () => {
  const missing = path.join(root, 'no-such-process.mjs');
  const inspector = new Inspector({
    programDir: root,
    cacheDir: await newCache(),
    script: missing,
  });
  await expect(look(inspector, 'good.png')).rejects.toThrow('no-such-process');
});

describe('what is remembered', () => {
  test('what was found, by the bytes alone; what was given up is looked at again', async () => {
    const cacheDir = await newCache();
    const first = new Inspector({ programDir: root, cacheDir });
    expect(await look(first, 'good.png')).toEqual(good);
    const broken = await look(first, 'cut.png');
    expect(broken?.findings).toHaveLength(1);
    await first.end();
    const second = new Inspector({ programDir: root, cacheDir });
    const elsewhere = { kind: 'picture' as const, file: path.join(folder, 'gone.png') };
    expect(await second.look(elsewhere, hashOf(picture))).toEqual(good);
    expect(await second.look(elsewhere, hashOf(picture.subarray(0, 60)))).toEqual(broken);
    // Nothing is remembered of these bytes, and there is no such file.
    expect(await second.look(elsewhere, hashOf('x'))).toBeUndefined();
    await second.end();
  });

  test('a memory that was cut off is none', async () => {
    const cacheDir = await newCache();
    const first = new Inspector({ programDir: root, cacheDir });
    await look(first, 'good.png');
    await first.end();
    const verdicts = path.join(cacheDir, 'verdicts');
    const [name = ''] = await readdir(verdicts);
    await writeFile(path.join(verdicts, name), '{"picture/');
    const second = new Inspector({ programDir: root, cacheDir });
    expect(await look(second, 'good.png')).toEqual(good);
    await second.end();
  });
});
