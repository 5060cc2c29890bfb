/** `npm run import` as whoever takes in runs it: over a folder, or over the clone of a repository. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { runImport } from '../../bin/import/command.ts';
import { ended, type Ended } from '../commands.ts';
import { readFolder } from '../read-school.ts';
import { makeScratch } from './build-site.ts';

type Files = Readonly<Record<string, string | Uint8Array>>;

/** Runs it where nobody sits at the keyboard. `report` is empty where none was written. */
export async function importInto(
  contentDir: string,
  args: readonly string[],
  cacheDir: string,
): Promise<Ended & { report: string }> {
  const report = join(await makeScratch(), 'report.md');
  const done = await ended(
    (given, voice, env) => runImport(given, voice, env, Readable.from([])),
    [...args, '--report', report],
    { CONTENT_DIR: contentDir, CACHE_DIR: cacheDir },
  );
  return { ...done, report: existsSync(report) ? readFileSync(report, 'utf8') : '' };
}

/** A new folder with what was received. */
export async function received(files: Files): Promise<string> {
  const folder = await makeScratch();
  await writeAll(folder, files);
  return folder;
}

export async function errorsIn(folder: string): Promise<string[]> {
  return (await readFolder(folder)).faults
    .filter(({ severity }) => severity === 'error')
    .map(({ file, message }) => `${file} ${message}`);
}

export function git(dir: string, ...args: string[]): string {
  const env = {
    ...process.env,
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_AUTHOR_NAME: '教科室',
    GIT_AUTHOR_EMAIL: 'jks@hill.example',
    GIT_COMMITTER_NAME: '教科室',
    GIT_COMMITTER_EMAIL: 'jks@hill.example',
  };
  return execFileSync('git', args, {
    cwd: dir,
    env,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  }).trim();
}

export interface Repository {
  /** What everybody pushes to. */
  bare: string;
  clone: string;
  /** The content folder of the clone. */
  content: string;
}

/** A bare repository and a clone of it, as whoever takes in has them. */
export async function repository(school: Files): Promise<Repository> {
  const folder = await makeScratch();
  const [bare, clone] = [join(folder, 'school.git'), join(folder, 'clone')];
  git(folder, 'init', '--quiet', '--bare', '--initial-branch=main', bare);
  git(folder, 'clone', '--quiet', bare, clone);
  git(clone, 'checkout', '--quiet', '-B', 'main');
  git(clone, 'config', 'user.name', '教科室');
  git(clone, 'config', 'user.email', 'jks@hill.example');
  await writeAll(join(clone, 'content'), school);
  git(clone, 'add', '-A');
  git(clone, 'commit', '--quiet', '-m', 'The school');
  git(clone, 'push', '--quiet', 'origin', 'main');
  return { bare, clone, content: join(clone, 'content') };
}

async function writeAll(folder: string, files: Files): Promise<void> {
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), text);
  }
}
