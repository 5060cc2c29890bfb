/**
 * What a program takes with all that it starts: seconds of the processor, and memory of the whole
 * tree at its fullest. Only Linux tells; nothing else may be started from here meanwhile.
 */
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

export interface TreeUsage {
  /** Seconds of the processor, user and system, of the program and all that it has waited for. */
  cpu: number;
  /** Megabytes that the tree held at once, pages that several share counted once. */
  peakMb: number;
}

/** What the kernel counts process times in, on every Linux that Node runs on. */
const TICKS_PER_SECOND = 100;
const SAMPLED_EVERY_MS = 100;

/** Rejects with the end of what was printed where the program fails. */
export async function measureTree(
  [program = '', ...args]: readonly string[],
  { cwd, env = {} }: { cwd: string; env?: Record<string, string> },
): Promise<TreeUsage> {
  const before = childTicks();
  let peakKb = 0;
  await new Promise<void>((done, fail) => {
    const child = spawn(program, args, {
      cwd,
      env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', FORCE_COLOR: '0', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const { pid } = child;
    // eslint-disable-next-line no-restricted-syntax -- memory is sampled; nobody waits for this
    const sampling = setInterval(() => {
      if (pid !== undefined) peakKb = Math.max(peakKb, treeKb(pid));
    }, SAMPLED_EVERY_MS);
    let output = '';
    const listen = (chunk: string): void => void (output += chunk);
    child.stdout.setEncoding('utf8').on('data', listen);
    child.stderr.setEncoding('utf8').on('data', listen);
    child.on('error', fail);
    child.on('close', (code) => {
      clearInterval(sampling);
      if (code === 0) done();
      else fail(new Error(`${program} ended with ${code}:\n${output.slice(-3000)}`));
    });
  });
  return { cpu: (childTicks() - before) / TICKS_PER_SECOND, peakMb: peakKb / 1024 };
}

/** Of ended children and of theirs. */
function childTicks(): number {
  const fields = statOf('self');
  return Number(fields[13]) + Number(fields[14]);
}

/** The fields of a process from the third on: its state, its parent; the 16th and 17th are its children's times. */
function statOf(pid: string): string[] {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
}

function treeKb(root: number): number {
  const parents = new Map<string, string>();
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    try {
      parents.set(pid, statOf(pid)[1] ?? '');
    } catch {
      // It has ended since.
    }
  }
  const isOfTree = (pid: string): boolean =>
    pid === String(root) || (parents.has(pid) && isOfTree(parents.get(pid) ?? ''));
  return [...parents.keys()].filter(isOfTree).reduce((sum, pid) => sum + proportionalKb(pid), 0);
}

/** The share of a process in the pages that it maps. */
function proportionalKb(pid: string): number {
  try {
    const [, kb = '0'] =
      /^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8')) ?? [];
    return Number(kb);
  } catch {
    return 0;
  }
}
