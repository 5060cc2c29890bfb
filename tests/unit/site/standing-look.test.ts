import { mkdirSync, readFileSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import {
  CannotTell,
  differing,
  filesBelow,
  isUntouched,
  look,
} from '../../../src/site/standing/look.ts';
import { writtenFolder } from '../../written-folder.ts';

const folder = () => writtenFolder({ 'a.txt': '一', 'b/c.txt': '二' });

/** As the next look has it when all of it was written long ago. */
const settled = (seen: ReturnType<typeof look>): ReturnType<typeof look> =>
  new Map([...seen].map(([file, one]) => [file, { ...one, isSettled: true }]));

test('every file below a folder is found, and none where there is no folder', async () => {
  const dir = await folder();
  const found = filesBelow(dir).map((file) => path.relative(dir, file));
  expect(found.sort()).toEqual(['a.txt', path.join('b', 'c.txt')]);
  expect(filesBelow(path.join(dir, 'none'))).toEqual([]);
  expect(filesBelow(dir, ({ name }) => name !== 'b')).toHaveLength(1);
});

test('a link to a folder cannot be told', async () => {
  const dir = await folder();
  symlinkSync(path.join(dir, 'b'), path.join(dir, 'link'));
  expect(() => filesBelow(dir)).toThrow(CannotTell);
});

test('what was written just now is read again, however alike it looks', async () => {
  const dir = await folder();
  const file = path.join(dir, 'a.txt');
  const before = look([file]);
  expect(before.get(file)?.isSettled).toBe(false);
  // As within one tick of the clock: the same stamp, other bytes.
  const lying = new Map([
    [file, { ...look([file]).get(file), hash: 'of other bytes' }],
  ]) as typeof before;
  expect(look([file], lying)).toEqual(before);
});

test('what was left alone is not read again', async () => {
  const dir = await folder();
  const file = path.join(dir, 'a.txt');
  const known = settled(look([file]));
  const marked = new Map([[file, { ...known.get(file), hash: 'as it was' }]]) as typeof known;
  expect(look([file], marked).get(file)?.hash).toBe('as it was');
});

test('a change that keeps length and time is seen', async () => {
  const dir = await folder();
  const file = path.join(dir, 'a.txt');
  const old = new Date(2020, 1, 1);
  utimesSync(file, old, old);
  const known = settled(look([file]));
  writeFileSync(file, '三');
  utimesSync(file, old, old);
  expect(readFileSync(file, 'utf8')).toBe('三');
  expect(differing(look([file], known), known)).toEqual([file]);
  expect(isUntouched([file], known)).toBe(false);
});

test('other times and the same bytes are the same file', async () => {
  const dir = await folder();
  const files = filesBelow(dir);
  const known = settled(look(files));
  for (const file of files) utimesSync(file, new Date(2021, 1, 1), new Date(2021, 1, 1));
  expect(isUntouched(files, known)).toBe(false);
  expect(differing(look(files, known), known)).toEqual([]);
});

test('a file more, a file less and a file of another name differ', async () => {
  const dir = await folder();
  const known = look(filesBelow(dir));
  mkdirSync(path.join(dir, 'd'));
  const more = path.join(dir, 'd/e.txt');
  writeFileSync(more, '');
  expect(differing(look(filesBelow(dir)), known)).toEqual([more]);
  expect(differing(known, look(filesBelow(dir)))).toEqual([more]);
  expect(isUntouched(filesBelow(dir), known)).toBe(false);
});
