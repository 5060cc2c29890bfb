/** Names of files that only look right: told with the right one, and given it by `--fix`. */
import { mkdtemp, readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { nearName } from '../../../src/intake/near-names.ts';
import { readAddress } from '../../../src/model/addresses/address.ts';
import { check } from '../../../src/write/check.ts';
import { readFiles } from '../../read-school.ts';
import { smallSchool } from '../../small-school.ts';
import { writtenFolder } from '../../written-folder.ts';

const root = path.resolve(import.meta.dirname, '../../..');
const {
  'reflections/one.mdx': text = '',
  'topics/waiting.yml': topic = '',
  ...rest
} = smallSchool();

const cases = [
  ['a.md', 'a.mdx'],
  ['a.MDX', 'a.mdx'],
  ['a.mdx.txt', 'a.mdx'],
  ['a.mdx.md', 'a.mdx'],
  ['2025-10-10 Dengdai.mdx', '2025-10-10-dengdai.mdx'],
  ['deng_dai.mdx', 'deng-dai.mdx'],
  ['ａ.mdx', 'a.mdx'],
] as const;

describe.each(cases)('%s', (name, meant) => {
  test('is told with the name that is meant', async () => {
    const { faults } = await readFiles({
      ...rest,
      'topics/waiting.yml': topic,
      [`reflections/${name}`]: text,
    });
    expect(faults).toMatchObject([{ file: `reflections/${name}`, allowed: meant }]);
  });

  test('is renamed, and then there is no fault', async () => {
    const contentDir = await writtenFolder({
      ...rest,
      'topics/waiting.yml': topic,
      [`reflections/${name}`]: text,
    });
    const cacheDir = await mkdtemp(path.join(tmpdir(), 'cache-'));
    const report = await check(
      { programDir: root, schoolDir: root, contentDir, cacheDir },
      { fix: true },
    );
    expect(report.faults).toEqual([]);
    expect(report.mended).toEqual([`reflections/${meant}`]);
    expect(await readdir(path.join(contentDir, 'reflections'))).toEqual([meant]);
  });
});

test('so is the text of a folder, and a plain record', async () => {
  const { faults } = await readFiles({
    ...rest,
    'reflections/one/Index.mdx': text,
    'topics/waiting.yaml': topic,
  });
  expect(faults.flatMap(({ allowed, hint }) => (hint?.includes('改名为') ? allowed : []))).toEqual([
    'index.mdx',
    'waiting.yml',
  ]);
});

test('a name that is taken is left alone', async () => {
  const contentDir = await writtenFolder({ ...smallSchool(), 'reflections/one.md': text });
  const cacheDir = await mkdtemp(path.join(tmpdir(), 'cache-'));
  const { faults, mended } = await check(
    { programDir: root, schoolDir: root, contentDir, cacheDir },
    { fix: true },
  );
  expect(mended).toEqual([]);
  expect(faults).toMatchObject([{ file: 'reflections/one.md' }]);
});

test.each(['a.png', 'a.txt', 'README.md', '图书角.mdx', 'a.mdx'])(
  'of %s nobody can say more',
  (name) => {
    expect(nearName(name, '.mdx')).toBeUndefined();
  },
);

test.each([
  ['picture', './my photo.png', 'my-photo.png'],
  ['picture', './my%20photo.png', 'my-photo.png'],
  ['picture', 'a  b .jpg', 'a-b.jpg'],
  ['attachment', 'ji lu.csv', 'ji-lu.csv'],
] as const)('for a %s called %j a name is told that is taken', (type, written, meant) => {
  const refused = readAddress(type, written);
  expect(refused).toMatchObject({
    kind: 'refused',
    hint: expect.stringContaining(`改名为 ${meant}`),
  });
  expect(readAddress(type, meant).kind).not.toBe('refused');
});
