/** Content folders that are none, and the commands that are pointed at them. */
import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readFolder } from '../read-school.ts';
import { smallSchool } from '../small-school.ts';
import { writtenFolder } from '../written-folder.ts';

const project = path.resolve(import.meta.dirname, '../..');
let scratch: string;
beforeAll(async () => {
  scratch = await mkdtemp(path.join(tmpdir(), 'hostile-'));
});
afterAll(() => rm(scratch, { recursive: true, force: true }));

const FOLDERS: Record<string, (at: string) => Promise<unknown>> = {
  'is not there': () => Promise.resolve(),
  'is a file': (at) => writeFile(at, '甲'),
  'is a link to nothing': (at) => symlink(path.join(scratch, 'nothing'), at),
  'is a link to itself': (at) => symlink(at, at),
  'is a link to a file': (at) => symlink(path.join(project, 'package.json'), at),
};
let count = 0;
async function made(kind: string): Promise<string> {
  const at = path.join(scratch, `content-${(count += 1)}`);
  await FOLDERS[kind]?.(at);
  return at;
}

test.each(Object.keys(FOLDERS))('a content folder that %s is told in a sentence', async (kind) => {
  const { faults, checked } = await readFolder(await made(kind));
  expect(faults).toMatchObject([{ id: 'read-failed' }]);
  expect(faults[0]?.message).toMatch(/不是一个读得到的文件夹.*。$/);
  expect(checked).toBe(0);
});

test.each<[string, (at: string) => Promise<unknown>]>([
  ['a folder', (at) => mkdir(at)],
  ['a link to nothing', (at) => symlink(path.join(scratch, 'nothing'), at)],
  ['a link to itself', (at) => symlink(at, at)],
  ['a link out', (at) => symlink(path.join(project, 'school.yml'), at)],
])('a school.yml that is %s is not taken for the school', async (_, make) => {
  const content = await writtenFolder(smallSchool({ 'school.yml': undefined }));
  await make(path.join(content, 'school.yml'));
  const { faults, school } = await readFolder(content);
  expect(school).toBeUndefined();
  expect(faults).toMatchObject([{ id: 'file-not-plain', file: 'school.yml', line: 1 }]);
});

test('kinds of records that are files, and files that are folders, are told one by one', async () => {
  const content = await writtenFolder({
    ...smallSchool({ 'papers/survey.mdx': undefined, 'books/some-book.yml': undefined }),
    papers: '甲',
    'books/some-book.yml/x': '甲',
    'lessons/deep/index.mdx/x': '甲',
    'lessons/deep/a.png/x': '甲',
  });
  const { faults } = await readFolder(content);
  const told = faults.map(({ id, file }) => `${id} ${file}`);
  expect(told).toContain('file-unexpected papers');
  expect(told).toContain('file-not-plain books/some-book.yml');
  expect(told).toContain('file-not-plain lessons/deep/index.mdx');
  expect(told).toContain('file-not-plain lessons/deep/a.png');
});

test.each([
  ['bin/check.mjs', ['--content'], 2],
  ['bin/topic.ts', ['题目', '--content'], 2],
  ['bin/new.ts', ['topics', '--name', '提问', '--definition', '问什么。', '--content'], 1],
])('%s says so and shows no stack', async (command, args, expected) => {
  const at = await made('is a file');
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [path.join(project, command), ...args, at],
    { encoding: 'utf8' },
  );
  expect(stderr + stdout).toMatch(/\p{Script=Han}.*。/u);
  expect(stderr + stdout).not.toMatch(/^\s+at /m);
  expect(status).toBe(expected);
});
