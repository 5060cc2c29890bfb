/** What is known of the files of a content folder, now and by git. */
import { existsSync, lstatSync, readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { History } from '../../src/import/wishes.ts';
import { git, GitFailure } from '../../src/intake/git.ts';
import { pathWithin } from '../../src/model/paths/path-within.ts';

/** Nobody goes on for longer with a text that others have changed so often. */
const MOST_VERSIONS = 200;

export function historyOf(contentDir: string): History {
  const bytes = (file: string): Promise<Uint8Array | undefined> => {
    const full = pathWithin(contentDir, file);
    const isThere = existsSync(full) && lstatSync(full).isFile();
    return Promise.resolve(isThere ? new Uint8Array(readFileSync(full)) : undefined);
  };
  return {
    bytes,
    current: async (file) => {
      const found = await bytes(file);
      return found === undefined ? undefined : Buffer.from(found).toString('utf8');
    },
    versions: (file) => versionsOf(contentDir, file),
    merged,
  };
}

/** None where there is no git, or no history of the file. */
async function versionsOf(contentDir: string, file: string): Promise<string[]> {
  try {
    const log = await git(
      contentDir,
      'log',
      '--format=%H',
      `--max-count=${MOST_VERSIONS}`,
      '--',
      file,
    );
    const commits = log.split('\n').filter((one) => one !== '');
    const texts: string[] = [];
    for (const commit of commits) {
      // A commit that took the file away has no text of it.
      const text = await git(contentDir, 'show', `${commit}:./${file}`).catch(() => undefined);
      if (text !== undefined) texts.push(text);
    }
    return texts;
  } catch (error) {
    if (error instanceof GitFailure) return [];
    throw error;
  }
}

/** By `git merge-file`, which needs no repository. */
async function merged(ours: string, base: string, theirs: string): Promise<string | undefined> {
  const folder = await mkdtemp(path.join(tmpdir(), 'tongban-merge-'));
  try {
    const names = ['ours', 'base', 'theirs'];
    const plain = (text: string): string => text.replace(/\r\n/g, '\n');
    for (const [i, text] of [ours, base, theirs].entries()) {
      await writeFile(pathWithin(folder, names[i] ?? ''), plain(text));
    }
    return await git(folder, 'merge-file', '--stdout', ...names);
  } catch (error) {
    // Its status is the number of places where both have changed the same.
    if (error instanceof GitFailure && error.status !== undefined && error.status > 0)
      return undefined;
    throw error;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
