/** What checking a school takes, from the start of the program to its end. */
import { appendFile, mkdtemp, rm } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { generateSchool, writeSchool } from './generate.ts';
import { measure, median, type Usage } from './measure.ts';
import { npmScript, root } from './npm-script.ts';
import { table } from './table.ts';

const situations = ['cold', 'unchanged', 'one edited'] as const;
type Situation = (typeof situations)[number];

/** CPU milliseconds an entry. */
const goals: Record<Situation, string> = {
  cold: '4',
  unchanged: '0.3',
  'one edited': '',
};

export interface CheckBench {
  sizes: number[];
  runs: number;
}

/** Prints a table; every figure is the median of `runs`. */
export async function benchCheck({ sizes, runs }: CheckBench): Promise<void> {
  const rows: string[][] = [];
  for (const entries of sizes) {
    const results = await checkRepeatedly(entries, runs);
    for (const situation of situations) {
      rows.push(row(entries, situation, median(results[situation])));
    }
  }
  const machine = `${cpus().length} × ${cpus()[0]?.model.trim() ?? 'CPU'}`;
  console.log(`\n${runs} runs, Node ${process.version}, ${machine}\n`);
  const head = ['entries', 'situation', 'CPU ms an entry', 'goal', 'wall s', 'peak MB'];
  console.log(table(head, rows, 2));
}

async function checkRepeatedly(entries: number, runs: number): Promise<Record<Situation, Usage[]>> {
  const scratch = await mkdtemp(join(tmpdir(), 'tongban-bench-'));
  try {
    const contentDir = join(scratch, 'content');
    const school = generateSchool({ entries });
    await writeSchool(contentDir, school);
    const edited = join(contentDir, school.entries[Math.floor(entries / 2)] ?? '');
    const results: Record<Situation, Usage[]> = { cold: [], unchanged: [], 'one edited': [] };
    for (let run = 1; run <= runs; run += 1) {
      for (const situation of situations) {
        if (situation === 'cold')
          await rm(join(scratch, 'cache'), { recursive: true, force: true });
        if (situation === 'one edited') await appendFile(edited, `\n第${run}次补写。\n`);
        console.error(`${entries} entries, run ${run}: ${situation} …`);
        results[situation].push(await check(contentDir, join(scratch, 'cache')));
      }
    }
    return results;
  } finally {
    await rm(scratch, { recursive: true, force: true, maxRetries: 3 });
  }
}

/** A check that finds something wrong ends with another status, and is no measurement. */
function check(contentDir: string, cacheDir: string): Promise<Usage> {
  return measure([...npmScript('check'), '--content', contentDir], {
    cwd: root,
    env: { CACHE_DIR: cacheDir },
  });
}

function row(entries: number, situation: Situation, { cpu, wall, peakMb }: Usage): string[] {
  const perEntry = ((cpu * 1000) / entries).toFixed(2);
  return [
    String(entries),
    situation,
    perEntry,
    goals[situation],
    wall.toFixed(1),
    peakMb.toFixed(0),
  ];
}
