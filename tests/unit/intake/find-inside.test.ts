/** Links on the disk, as the file system makes them. */
import { mkdir, mkdtemp, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { findInside } from '../../../src/intake/find-inside.ts';
import { mdx, paperFields, smallSchool } from '../../small-school.ts';
import { readFolder } from '../../read-school.ts';
import { writtenFolder } from '../../written-folder.ts';

test('what lies in a folder is found, and nothing that a link leads away to', async () => {
  const outside = await writtenFolder({ 'secret.txt': '秘密', 'sub/secret.txt': '秘密' });
  const folder = await writtenFolder({ 'a/b.txt': '一', 'school/x.txt': '二' });
  await symlink(path.join(outside, 'secret.txt'), path.join(folder, 'a/file-link.txt'));
  await symlink(outside, path.join(folder, 'a/folder-link'));
  await symlink(path.join(folder, 'school'), path.join(folder, 'a/own-link'));
  await symlink(path.join(folder, 'a/round'), path.join(folder, 'a/round'));
  const entrance = path.join(await mkdtemp(path.join(tmpdir(), 'entrance-')), 'in');
  await symlink(folder, entrance);

  for (const from of [folder, entrance]) {
    expect(findInside(from, 'a/b.txt')).toBe(path.join(from, 'a/b.txt'));
    expect(findInside(from, 'a', 'own-link/x.txt')).toBe(path.join(from, 'a/own-link/x.txt'));
    for (const name of [
      'a/file-link.txt',
      'a/folder-link/secret.txt',
      'a/folder-link/sub/secret.txt',
      'a/round',
      'a/gone.txt',
      '../secret.txt',
      'a/../../secret.txt',
      '',
      '.',
    ]) {
      expect(findInside(from, name), name).toBeUndefined();
    }
  }
});

// Windows itself keeps no such file.
test.skipIf(process.platform === 'win32')(
  'a name that not every system keeps is a fault of the file, not the end of the reading',
  async () => {
    const folder = await writtenFolder({
      ...smallSchool({
        'papers/con/index.mdx': mdx(
          { ...paperFields, resources: [given('nul.csv')] },
          '![图](aux.png)',
        ),
        'papers/good/index.mdx': mdx(
          { ...paperFields, resources: [given('prn.csv')] },
          '![图](con.png)',
        ),
      }),
      'papers/good/con.png': await picture(),
      'papers/good/prn.csv': '甲\n',
    });
    await mkdir(path.join(folder, 'teachers/aux.yml'));
    await writeFile(path.join(folder, 'papers/a?b.mdx'), '');
    const { faults } = await readFolder(folder);
    const told = faults
      .filter((one) => one.id === 'file-name')
      .map(({ file, found }) => `${file} ${found ?? ''}`);
    expect(told.sort()).toEqual([
      'papers/a?b.mdx a?b.mdx',
      'papers/con con',
      'papers/good/con.png con.png',
      'papers/good/index.mdx ./con.png',
      'papers/good/index.mdx prn.csv',
      'papers/good/prn.csv prn.csv',
      'teachers/aux.yml aux.yml',
    ]);
  },
);

function given(file: string): object {
  return { title: '记录', kind: 'data', licence: '自由使用', file };
}

function picture(): Promise<Buffer> {
  return sharp({ create: { width: 4, height: 4, channels: 3, background: '#fff' } })
    .png()
    .toBuffer();
}
