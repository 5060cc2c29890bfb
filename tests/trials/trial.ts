/**
 * What all trials have in common. A trial needs a program that neither npm nor a Chromium
 * brings, so it is no part of `npm test`: it is `npm run trial:NAME`, and it ends with
 *
 * - 0 where everything held,
 * - 1 where something did not, which is then told,
 * - 2 where a program is missing, so that nothing was tried.
 */
import { spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface Program {
  command: string;
  /** What prints its version and ends with 0. */
  version: readonly string[];
  /** Debian's package that brings it. */
  debian: string;
}

export interface Trial {
  /** A folder that is removed at the end. */
  scratch: string;
  /** Something that has to hold: `faults` says, a line each, where it did not. */
  hold: (what: string, faults: readonly string[]) => void;
  /** What was done and counted, for whoever reads along. */
  say: (line: string) => void;
}

/** Lines of a long list that are shown. */
const SHOWN = 8;

/** Runs `body` and ends the program with the status described above. */
export async function trial(
  needs: readonly Program[],
  body: (trial: Trial) => Promise<void>,
): Promise<void> {
  const missing = needs.filter((program) => !isThere(program));
  if (missing.length > 0) {
    const names = missing.map(({ command }) => command).join(', ');
    const packages = [...new Set(missing.map(({ debian }) => debian))].join(' ');
    console.error(
      `Nothing was tried: this trial needs ${names}, not installed here. ` +
        `On Debian and Ubuntu: apt-get install ${packages}`,
    );
    process.exitCode = 2;
    return;
  }
  const scratch = await mkdtemp(join(tmpdir(), 'tongban-trial-'));
  // Sites that are built for the trial go there too.
  process.env['TONGBAN_SCRATCH'] = scratch;
  // Several builds one after the other: what Node has compiled for one serves the next.
  process.env['NODE_COMPILE_CACHE'] = join(scratch, 'compiled');
  let failed = 0;
  try {
    await body({
      scratch,
      say: (line) => console.log(`  ${line}`),
      hold: (what, faults) => {
        failed += faults.length > 0 ? 1 : 0;
        console.log(`${faults.length === 0 ? 'holds' : 'FAILS'}  ${what}`);
        for (const fault of faults.slice(0, SHOWN)) console.log(`       ${fault}`);
        if (faults.length > SHOWN) console.log(`       and ${faults.length - SHOWN} more`);
      },
    });
  } catch (error) {
    console.error(error);
    failed += 1;
  } finally {
    await rm(scratch, { recursive: true, force: true, maxRetries: 3 });
  }
  console.log(failed === 0 ? 'The trial holds.' : `The trial fails in ${failed} places.`);
  process.exitCode = failed === 0 ? 0 : 1;
}

function isThere({ command, version }: Program): boolean {
  return spawnSync(command, version, { stdio: 'ignore' }).status === 0;
}
