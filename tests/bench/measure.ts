/** Runs a Node program and tells what it took. */
import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export interface Usage {
  /** Seconds on the clock. */
  wall: number;
  /** CPU seconds, user and system, of the process and (on Linux) of programs it started. */
  cpu: number;
  /** Most memory the process held at once; programs it started not included. */
  peakMb: number;
}

const probe = fileURLToPath(new URL('./measure-child.mjs', import.meta.url));

/** Rejects with the end of what was printed when the program fails: a failed run measures nothing. */
export async function measure(
  args: readonly string[],
  options: { cwd: string; env?: Record<string, string> },
): Promise<Usage> {
  const scratch = await mkdtemp(join(tmpdir(), 'tongban-measure-'));
  const report = join(scratch, 'usage.json');
  try {
    const began = performance.now();
    await run(args, options.cwd, { ...options.env, BENCH_REPORT: report });
    const wall = (performance.now() - began) / 1000;
    const { cpu, childCpu, peakMb } = JSON.parse(await readFile(report, 'utf8')) as {
      cpu: number;
      childCpu: number;
      peakMb: number;
    };
    return { wall, cpu: cpu + childCpu, peakMb };
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

function run(args: readonly string[], cwd: string, env: Record<string, string>): Promise<void> {
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, ['--import', probe, ...args], {
      cwd,
      env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', FORCE_COLOR: '0', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    const listen = (chunk: string): void => void (output += chunk);
    child.stdout.setEncoding('utf8').on('data', listen);
    child.stderr.setEncoding('utf8').on('data', listen);
    child.on('error', fail);
    child.on('close', (code) => {
      if (code === 0) done();
      else fail(new Error(`${args.join(' ')} ended with ${code}:\n${output.slice(-3000)}`));
    });
  });
}

/** The middle run by each number on its own. */
export function median(runs: readonly Usage[]): Usage {
  const middle = (of: (usage: Usage) => number): number => {
    const sorted = runs.map(of).sort((a, b) => a - b);
    const half = sorted.length >> 1;
    const upper = sorted[half] ?? Number.NaN;
    return sorted.length % 2 === 1 ? upper : (upper + (sorted[half - 1] ?? Number.NaN)) / 2;
  };
  return {
    wall: middle((usage) => usage.wall),
    cpu: middle((usage) => usage.cpu),
    peakMb: middle((usage) => usage.peakMb),
  };
}
