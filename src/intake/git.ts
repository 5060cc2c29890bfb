/**
 * The one way in which git is asked. What it is asked about may be a stranger's, and the
 * machine's own settings may be anything: neither starts a program, reaches out to another
 * machine, or changes what is answered.
 */
import { execFile, spawn, type ChildProcessByStdio } from 'node:child_process';
import type { Readable, Writable } from 'node:stream';

/** 100,000 lines of 200 bytes are 20 MB; Node's own limit of 1 MB is reached by a busy year. */
const MAX_BUFFER = 64 * 1024 * 1024;

const SETTINGS = [
  // Nothing that could run something.
  'core.hooksPath=/dev/null',
  'core.fsmonitor=false',
  'core.attributesFile=/dev/null',
  'log.showSignature=false',
  // Nothing that would answer otherwise on another machine.
  'core.quotePath=false',
  'i18n.logOutputEncoding=UTF-8',
  'merge.renames=true',
  'diff.renameLimit=2000',
  'status.showUntrackedFiles=normal',
].flatMap((setting) => ['-c', setting]);

const ENVIRONMENT = {
  // Messages in the words that are looked for.
  LC_ALL: 'C',
  GIT_ATTR_NOSYSTEM: '1',
  GIT_LITERAL_PATHSPECS: '1',
  GIT_NO_REPLACE_OBJECTS: '1',
  GIT_OPTIONAL_LOCKS: '0',
  GIT_TERMINAL_PROMPT: '0',
};

/** What is not here is missing; nothing is fetched behind our back. */
const CLOSED = { ...ENVIRONMENT, GIT_NO_LAZY_FETCH: '1' };

/** Git said no; the message is git's own. */
export class GitFailure extends Error {
  override readonly name = 'GitFailure';
  readonly status: number | undefined;
  readonly stdout: string;
  /** Whether this git does not know the command: it is too old. */
  readonly isUsage: boolean;

  constructor(args: readonly string[], status: number | undefined, stdout: string, stderr: string) {
    super(`git ${args[0] ?? ''}: ${stderr.trim() || `exit status ${status ?? 'none'}`}`);
    this.status = status;
    this.stdout = stdout;
    this.isUsage = status === 129;
  }
}

/**
 * What git prints, run in `dir`.
 *
 * @throws GitFailure where there is no git, no repository, or git refuses
 * @example await git(dir, 'rev-parse', '--show-toplevel')
 */
export async function git(dir: string, ...args: string[]): Promise<string> {
  return (await gitBytes(dir, ...args)).toString();
}

/**
 * The same of the school's own history, of which a clone may have left the old texts behind:
 * git brings what it needs of them.
 *
 * @throws GitFailure likewise
 */
export async function gitFetching(dir: string, ...args: string[]): Promise<string> {
  return (await run(dir, args, ENVIRONMENT)).toString();
}

/**
 * The same as bytes, for what may be no text.
 *
 * @throws GitFailure likewise
 */
export function gitBytes(dir: string, ...args: string[]): Promise<Buffer> {
  return run(dir, args, CLOSED);
}

function run(
  dir: string,
  args: readonly string[],
  environment: Readonly<Record<string, string>>,
): Promise<Buffer> {
  return new Promise((done, fail) => {
    execFile(
      'git',
      [...SETTINGS, ...args],
      {
        cwd: dir,
        env: { ...process.env, ...environment },
        maxBuffer: MAX_BUFFER,
        encoding: 'buffer',
      },
      (error, stdout, stderr) => {
        if (error === null) {
          done(stdout);
          return;
        }
        const status = typeof error.code === 'number' ? error.code : undefined;
        fail(new GitFailure(args, status, stdout.toString(), stderr.toString() || error.message));
      },
    );
  });
}

/** Git as a process that is talked to. What it complains of goes where our own complaints go. */
export function gitProcess(
  dir: string,
  ...args: string[]
): ChildProcessByStdio<Writable, Readable, null> {
  return spawn('git', [...SETTINGS, ...args], {
    cwd: dir,
    env: { ...process.env, ...CLOSED },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
}

/**
 * Whether the history is cut off, so that git cannot tell when a file was last changed.
 *
 * @throws GitFailure where there is no repository
 */
export async function isShallow(dir: string): Promise<boolean> {
  return (await git(dir, 'rev-parse', '--is-shallow-repository')).trim() !== 'false';
}
