/** Real repositories, made for the test. */
import { execFileSync } from 'node:child_process';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { contentCommit } from '../../../src/site/content-commit.ts';
import { writtenFolder } from '../../written-folder.ts';

const git = (dir: string, ...args: string[]): string =>
  execFileSync('git', args, { cwd: dir, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });

function commit(dir: string): string {
  git(dir, 'add', '-A');
  const who = ['-c', 'user.name=机器', '-c', 'user.email=machine@hill.example'];
  git(dir, ...who, 'commit', '-m', 'change');
  return git(dir, 'rev-parse', 'HEAD').trim();
}

async function repository(): Promise<{ dir: string; content: string; first: string }> {
  const dir = await writtenFolder({ 'content/a.mdx': '一', 'outside.txt': '外' });
  git(dir, 'init', '-b', 'main');
  return { dir, content: path.join(dir, 'content'), first: commit(dir) };
}

test('is the last commit that changed the content, not one that changed something else', async () => {
  const { dir, content, first } = await repository();
  await writeFile(path.join(dir, 'outside.txt'), '外外');
  commit(dir);
  expect(await contentCommit(content)).toBe(first.slice(0, 10));
  await writeFile(path.join(content, 'a.mdx'), '一一');
  const second = commit(dir);
  expect(await contentCommit(content)).toBe(second.slice(0, 10));
});

test.each([
  ['a file differs from it', 'a.mdx'],
  ['a file is not in it', 'b.mdx'],
])('is not told where %s', async (_, file) => {
  const { content } = await repository();
  await writeFile(path.join(content, file), '改');
  expect(await contentCommit(content)).toBeUndefined();
});

test('is not told by a shallow clone, and not outside of a repository', async () => {
  const { dir } = await repository();
  const elsewhere = await mkdtemp(path.join(tmpdir(), 'shallow-'));
  git(elsewhere, 'clone', '--depth', '1', `file://${dir}`, 'clone');
  expect(await contentCommit(path.join(elsewhere, 'clone/content'))).toBeUndefined();
  expect(await contentCommit(elsewhere)).toBeUndefined();
});
