import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { git, GitFailure, gitBytes } from '../../../src/intake/git.ts';

let dir: string;
const really = (...args: string[]) => execFileSync('git', args, { cwd: dir, stdio: 'pipe' });
const who = ['-c', 'user.name=李白白', '-c', 'user.email=li@school.example'];

beforeEach(async () => {
  dir = await mkdtemp(path.join(tmpdir(), 'repository-'));
  really('init', '-q', '-b', 'main');
  await writeFile(path.join(dir, '文.txt'), Buffer.from([0xff, 0x0d, 0x0a]));
  really('add', '.');
  really(...who, 'commit', '-qm', 'one');
});

/** A program that leaves a file behind when it is started. */
async function trap(): Promise<{ program: string; mark: string }> {
  const program = path.join(dir, '.git', 'trap.sh');
  const mark = path.join(dir, '.git', 'started');
  await writeFile(program, `#!/bin/sh\ntouch '${mark}'\n`);
  await chmod(program, 0o755);
  return { program, mark };
}

test.runIf(process.platform !== 'win32')(
  'no program is started that the settings of a repository name',
  async () => {
    const { program, mark } = await trap();
    really('config', 'core.fsmonitor', program);
    really('config', 'gpg.program', program);
    really('config', 'log.showSignature', 'true');
    really('config', 'core.hooksPath', path.dirname(program));
    really('status', '--porcelain');
    expect(existsSync(mark), 'git alone would start it').toBe(true);
    execFileSync('rm', [mark]);
    await git(dir, 'status', '--porcelain');
    await git(dir, 'log');
    expect(existsSync(mark)).toBe(false);
  },
);

test('settings of the machine do not change what is answered', async () => {
  really('config', 'status.showUntrackedFiles', 'no');
  really('config', 'core.quotePath', 'true');
  really('config', 'i18n.logOutputEncoding', 'GBK');
  await writeFile(path.join(dir, 'new.txt'), '');
  expect(await git(dir, 'status', '--porcelain')).toBe('?? new.txt\n');
  expect(await git(dir, 'log', '--name-only', '--format=%an')).toBe('李白白\n\n文.txt\n');
});

test('bytes stay as they are, and what git refuses is told in its own words', async () => {
  expect(await gitBytes(dir, 'show', 'HEAD:文.txt')).toEqual(Buffer.from([0xff, 0x0d, 0x0a]));
  const refused = git(dir, 'show', 'HEAD:other.txt');
  await expect(refused).rejects.toBeInstanceOf(GitFailure);
  await expect(refused).rejects.toThrow(/^git show: fatal: .*does not exist/);
  await expect(git(dir, 'cat-file')).rejects.toMatchObject({ isUsage: true });
});
