/** How much CPU time the other threads of this process use. */
import { performance } from 'node:perf_hooks';

/**
 * A clock of the CPU milliseconds that all threads of the process but this one have used since it
 * was made: the reading thread and what clears up its memory, as little else runs meanwhile.
 *
 * No thread can be asked from outside for its own time on every system: one that hangs does not
 * answer. The time of the whole process and of this thread is known everywhere.
 */
export function cpuOfOthers(): () => number {
  const all = processMs();
  const own = ownMs();
  // Two clocks that are read one after the other: the difference may go back a little.
  return () => Math.max(0, processMs() - all - (ownMs() - own));
}

function processMs(): number {
  return milliseconds(process.cpuUsage());
}

/**
 * Of this thread. Older versions of Node only know how long it was busy, waiting for the
 * processor included: more than it used, so that the others are blamed for less.
 */
function ownMs(): number {
  const { threadCpuUsage } = process as { threadCpuUsage?: () => NodeJS.CpuUsage };
  return threadCpuUsage === undefined
    ? performance.eventLoopUtilization().active
    : milliseconds(threadCpuUsage.call(process));
}

function milliseconds({ user, system }: NodeJS.CpuUsage): number {
  return (user + system) / 1000;
}
