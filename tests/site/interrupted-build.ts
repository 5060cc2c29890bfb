/** A build that is followed line by line, so that it can be stopped at any of its moments. */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inherited, projectRoot } from './build-site.ts';
import { filesOf } from './page.ts';

export interface BuildAsked {
  contentDir: string;
  outDir: string;
  cacheDir: string;
  env?: Record<string, string>;
  /** Called with each line as it is printed; kills the build so many milliseconds after it. */
  stopAt?: (line: string) => number | undefined;
  /** Largest file the build may write, in the blocks of `ulimit -f`. */
  blocks?: number;
}

export interface BuildSeen {
  /** -1 where it was killed. */
  status: number;
  lines: string[];
}

const command = [join(projectRoot, 'bin/build.mjs')];

export function buildWatched(asked: BuildAsked): Promise<BuildSeen> {
  const { contentDir, outDir, cacheDir, env, stopAt, blocks } = asked;
  const limited = ['-c', `ulimit -f ${blocks}; exec "$0" "$@"`, process.execPath, ...command];
  const [program, args] =
    blocks === undefined ? [process.execPath, command] : (['sh', limited] as const);
  return new Promise((done, fail) => {
    const child = spawn(program, args, {
      cwd: projectRoot,
      env: {
        ...inherited(),
        ASTRO_TELEMETRY_DISABLED: '1',
        FORCE_COLOR: '0',
        CONTENT_DIR: contentDir,
        OUT_DIR: outDir,
        CACHE_DIR: cacheDir,
        ...env,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const lines: string[] = [];
    let killed = false;
    let rest = '';
    const listen = (chunk: string): void => {
      const parts = (rest + chunk).split('\n');
      rest = parts.pop() ?? '';
      for (const line of parts) {
        lines.push(line);
        const wait = killed ? undefined : stopAt?.(line);
        if (wait === undefined) continue;
        killed = true;
        // eslint-disable-next-line no-restricted-syntax -- a kill has to fall between two lines too
        setTimeout(() => child.kill('SIGKILL'), wait);
      }
    };
    child.stdout.setEncoding('utf8').on('data', listen);
    child.stderr.setEncoding('utf8').on('data', listen);
    child.on('error', fail);
    child.on('close', (code) => {
      done({ status: code ?? (killed ? -1 : 1), lines });
    });
  });
}

/** Path and hash of every file: two sites are the same where these are. */
export function fingerprint(dir: string): string[] {
  return filesOf(dir).map((file) => {
    const bytes = readFileSync(join(dir, file));
    return `${createHash('sha256').update(bytes).digest('hex')} ${file}`;
  });
}
