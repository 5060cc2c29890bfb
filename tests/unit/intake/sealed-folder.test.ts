/** A kept folder is used only as it was when it was finished. */
import { appendFileSync, renameSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { breakSeal, isSealed, sealFolder } from '../../../src/intake/sealed-folder.ts';
import { hasHash, readSealed, writeSealed } from '../../../src/intake/whole-file.ts';
import { hashOf } from '../../../src/intake/hash.ts';
import { writtenFolder } from '../../written-folder.ts';

const PROMISE = '["public","/"]';

async function kept(): Promise<string> {
  const folder = path.join(
    await writtenFolder({ 'kept/one.html': '一', 'kept/in/two.html': '二' }),
    'kept',
  );
  sealFolder(folder, PROMISE);
  return folder;
}

test('a folder is what it was sealed as', async () => {
  const folder = await kept();
  expect(isSealed(folder, PROMISE)).toBe(true);
  expect(isSealed(folder, '["school","/"]')).toBe(false);
});

test.each<[string, (folder: string) => void]>([
  ['cut', (folder) => truncateSync(path.join(folder, 'one.html'), 1)],
  ['empty', (folder) => truncateSync(path.join(folder, 'in/two.html'), 0)],
  ['of another build, and as long', (folder) => writeFileSync(path.join(folder, 'one.html'), '三')],
  ['longer', (folder) => appendFileSync(path.join(folder, 'in/two.html'), ' ')],
  ['gone', (folder) => rmSync(path.join(folder, 'one.html'))],
  ['more', (folder) => writeFileSync(path.join(folder, 'in/three.html'), '')],
  ['moved', (folder) => renameSync(path.join(folder, 'one.html'), path.join(folder, '1.html'))],
])('one file %s, and the seal no longer holds', async (_, change) => {
  const folder = await kept();
  change(folder);
  expect(isSealed(folder, PROMISE)).toBe(false);
});

test('a seal that is cut, broken or left over holds nothing', async () => {
  const folder = await kept();
  truncateSync(`${folder}.seal`, 60);
  expect(isSealed(folder, PROMISE)).toBe(false);

  const broken = await kept();
  breakSeal(broken);
  expect(isSealed(broken, PROMISE)).toBe(false);

  const gone = await kept();
  rmSync(gone, { recursive: true });
  expect(isSealed(gone, PROMISE)).toBe(false);
});

test('a sealed file gives its bytes back, cut anywhere it gives none', async () => {
  const file = path.join(await writtenFolder({ 'a.txt': '' }), 'sealed');
  const bytes = Buffer.from('一行\n又一行\n');
  for (let length = 0; length < 41 + bytes.length; length += 1) {
    writeSealed(file, bytes);
    expect(readSealed(file)).toEqual(bytes);
    truncateSync(file, length);
    expect(readSealed(file), `cut to ${length}`).toBeUndefined();
  }
  expect(readSealed(`${file}-that-is-not-there`)).toBeUndefined();
});

test('a file that is named by its hash has it or not', async () => {
  const file = path.join(await writtenFolder({ pack: '[1,2,3]' }), 'pack');
  expect(hasHash(file, hashOf('[1,2,3]'))).toBe(true);
  truncateSync(file, 3);
  expect(hasHash(file, hashOf('[1,2,3]'))).toBe(false);
});
