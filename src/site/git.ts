import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** 100,000 lines of 80 bytes are 8 MB; Node's own limit of 1 MB is reached by a busy year. */
const MAX_BUFFER = 64 * 1024 * 1024;

/** What git prints, run in `dir`. Rejects where there is no git, no repository, or git refuses. */
export async function git(dir: string, ...args: string[]): Promise<string> {
  const { stdout } = await run('git', args, { cwd: dir, maxBuffer: MAX_BUFFER });
  return stdout;
}

/** Whether the history is cut off, so that git cannot tell when a file was last changed. */
export async function isShallow(dir: string): Promise<boolean> {
  return (await git(dir, 'rev-parse', '--is-shallow-repository')).trim() !== 'false';
}
