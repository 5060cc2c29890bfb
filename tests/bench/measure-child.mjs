// @ts-check
/**
 * Loaded into the measured process by `--import`: writes down, as it ends, what it has
 * used. Astro builds within its own process and threads, so that is nearly all; of the
 * programs it starts, only Linux tells how much they used. No TypeScript, which Node would
 * have to load another program for, in whatever is measured.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';

/** What the kernel counts process times in, on every Linux that Node runs on. */
const TICKS_PER_SECOND = 100;

const report = process.env['BENCH_REPORT'];
// Worker threads load this file too; their time is in the process's own.
if (isMainThread && report !== undefined) {
  // Programs started from here must not overwrite the report.
  delete process.env['BENCH_REPORT'];
  process.on('exit', () => {
    const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
    const usage = {
      cpu: (userCPUTime + systemCPUTime) / 1e6,
      childCpu: childSeconds(),
      peakMb: maxRSS / 1024,
    };
    writeFileSync(report, JSON.stringify(usage));
  });
}

/**
 * CPU seconds of ended child processes; 0 where the system does not tell.
 *
 * @returns {number}
 */
function childSeconds() {
  try {
    const stat = readFileSync('/proc/self/stat', 'utf8');
    // After the name in parentheses come the fields from the third on; 16 and 17 are cutime and cstime.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return (Number(fields[13]) + Number(fields[14])) / TICKS_PER_SECOND;
  } catch {
    return 0;
  }
}
