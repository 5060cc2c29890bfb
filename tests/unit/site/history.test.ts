/** Real repositories, made for the test: nothing about git is imagined. */
import { execFileSync } from 'node:child_process';
import { mkdtemp, rename, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { readHistory } from '../../../src/site/history.ts';
import { writtenFolder } from '../../written-folder.ts';

function git(dir: string, ...args: string[]): void {
  execFileSync('git', args, { cwd: dir, stdio: 'ignore' });
}

function commit(dir: string, author: string, day: string): void {
  git(dir, 'add', '-A');
  git(
    dir,
    '-c',
    'user.name=机器',
    '-c',
    'user.email=machine@hill.example',
    'commit',
    '-m',
    'change',
    `--author=${author} <a@hill.example>`,
    `--date=${day}T12:00:00Z`,
  );
}

async function repository(): Promise<string> {
  const dir = await writtenFolder({
    'content/reflections/一.mdx': '一',
    'content/papers/two.mdx': '二',
    'outside.txt': '外',
  });
  git(dir, 'init', '-b', 'main');
  commit(dir, '李白白', '2025-09-10');
  await writeFile(path.join(dir, 'content/papers/two.mdx'), '二二');
  commit(dir, '杜甫甫', '2025-10-11');
  await writeFile(path.join(dir, 'content/papers/two.mdx'), '二二二');
  commit(dir, '李白白', '2025-11-12');
  return dir;
}

test('every file has the day of its last change and everyone who changed it, the last one first', async () => {
  const dir = await repository();
  expect(await readHistory(path.join(dir, 'content'))).toEqual(
    new Map([
      ['papers/two.mdx', { changed: '2025-11-12', contributors: ['李白白', '杜甫甫'] }],
      ['reflections/一.mdx', { changed: '2025-09-10', contributors: ['李白白'] }],
    ]),
  );
});

test('a shallow clone shows nothing rather than a wrong day', async () => {
  const dir = await repository();
  const shallow = await mkdtemp(path.join(tmpdir(), 'shallow-'));
  git(shallow, 'clone', '--depth', '1', `file://${dir}`, 'clone');
  expect(await readHistory(path.join(shallow, 'clone/content'))).toEqual(new Map());
});

test('so does a folder without a repository, and one without a commit', async () => {
  expect(await readHistory(await mkdtemp(path.join(tmpdir(), 'plain-')))).toEqual(new Map());
  const fresh = await mkdtemp(path.join(tmpdir(), 'fresh-'));
  git(fresh, 'init');
  expect(await readHistory(fresh)).toEqual(new Map());
});

test('a file that was moved counts from its move', async () => {
  const dir = await repository();
  await rename(
    path.join(dir, 'content/papers/two.mdx'),
    path.join(dir, 'content/papers/three.mdx'),
  );
  commit(dir, '杜甫甫', '2025-12-13');
  expect((await readHistory(path.join(dir, 'content'))).get('papers/three.mdx')).toEqual({
    changed: '2025-12-13',
    contributors: ['杜甫甫'],
  });
});
