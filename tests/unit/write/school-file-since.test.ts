/** In a school's repository `school.yml` lies beside the content, and changes as it does. */
import { execFileSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { programDir } from '../../../src/site/program.ts';
import { check } from '../../../src/write/check.ts';
import { smallSchool } from '../../small-school.ts';
import { writtenFolder } from '../../written-folder.ts';

const words = 'vocabulary:\n  subjects:\n    - { id: tea, name: 茶艺 }\n';
const { 'school.yml': school = '', ...content } = smallSchool({
  'teachers/li-bai.yml': 'name: 李白白\nstatus: active\nsubjects: [tea]\n',
});

function git(cwd: string, ...args: string[]): void {
  const own = ['-c', 'user.name=An', '-c', 'user.email=an@hill.example', ...args];
  execFileSync('git', own, { cwd, stdio: 'pipe' });
}

/** The repository of a school, all of it committed. */
async function repository(schoolText: string): Promise<string> {
  const inside = Object.entries(content).map(([file, text]) => [`src/content/${file}`, text]);
  const schoolDir = await writtenFolder({
    ...(Object.fromEntries(inside) as Record<string, string>),
    'school.yml': schoolText,
  });
  git(schoolDir, 'init', '--quiet', '--initial-branch=main');
  git(schoolDir, 'add', '.');
  git(schoolDir, 'commit', '--quiet', '-m', 'school');
  return schoolDir;
}

async function since(schoolDir: string): Promise<string[]> {
  const where = {
    programDir,
    schoolDir,
    contentDir: path.join(schoolDir, 'src/content'),
    cacheDir: await writtenFolder({}),
  };
  const { faults } = await check(where, { changedSince: 'HEAD' });
  return faults.map(({ file, line, id }) => `${file}:${line} ${id}`);
}

test('a word that it takes away is missed where it was used', async () => {
  const schoolDir = await repository(school + words);
  expect(await since(schoolDir)).toEqual([]);
  await writeFile(path.join(schoolDir, 'school.yml'), school);
  expect(await since(schoolDir)).toEqual(['teachers/li-bai.yml:3 term-unknown']);
});

test('what was missing before is not told of a change that has nothing to do with it', async () => {
  const schoolDir = await repository(school);
  await writeFile(path.join(schoolDir, 'school.yml'), `${school}contact: 办公室\n`);
  expect(await since(schoolDir)).toEqual([]);
});
