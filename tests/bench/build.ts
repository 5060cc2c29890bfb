/** How long a site of many entries takes to build, beside stock Astro. */
import { appendFile, mkdtemp, readdir, rm } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { indexWithPagefind, ours, stock, type Contender } from './contender.ts';
import { generateSchool, writeSchool } from './generate.ts';
import { median, type Usage } from './measure.ts';
import { table } from './table.ts';

const situations = ['cold', 'unchanged', 'one edited'] as const;
type Situation = (typeof situations)[number];
type Results = Record<Situation, Usage>;

export interface BuildBench {
  entries: number;
  runs: number;
}

/** Prints a table; every figure is the median of `runs`. */
export async function benchBuild({ entries, runs }: BuildBench): Promise<void> {
  const scratch = await mkdtemp(join(tmpdir(), 'tongban-bench-'));
  try {
    const contentDir = join(scratch, 'content');
    const school = generateSchool({ entries });
    await writeSchool(contentDir, school);
    const contenders = {
      ours: ours(contentDir, scratch, false),
      withSearch: ours(contentDir, scratch, true),
      stock: await stock(contentDir, scratch),
    };
    const edited = school.entries[Math.floor(entries / 2)] ?? '';
    const results = await compete(Object.values(contenders), edited, runs);
    const indexing = await repeat(runs, () => indexWithPagefind(contenders.stock));
    console.log(
      `\n${entries} entries, ${runs} runs, Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model.trim() ?? 'CPU'}\n`,
    );
    console.log(await report(contenders, results, indexing));
  } finally {
    await rm(scratch, { recursive: true, force: true, maxRetries: 3 });
  }
}

/** Each situation is measured for all in turn, so that a busy minute of the machine hits them alike. */
async function compete(
  contenders: readonly Contender[],
  edited: string,
  runs: number,
): Promise<Map<Contender, Results>> {
  const all = new Map(
    contenders.map((one) => [
      one,
      { cold: [], unchanged: [], 'one edited': [] } as Record<Situation, Usage[]>,
    ]),
  );
  for (let run = 1; run <= runs; run += 1) {
    for (const situation of situations) {
      // Both builds of this project read the same folder, so the edit is made once a folder.
      if (situation === 'one edited') await edit(contenders, edited, run);
      for (const one of contenders) {
        if (situation === 'cold') await one.deleteCaches();
        console.error(`run ${run}: ${situation}, ${one.name} …`);
        all.get(one)?.[situation].push(await one.build());
      }
    }
  }
  return new Map(
    [...all].map(([one, usages]) => [
      one,
      {
        cold: median(usages.cold),
        unchanged: median(usages.unchanged),
        'one edited': median(usages['one edited']),
      },
    ]),
  );
}

async function edit(contenders: readonly Contender[], file: string, run: number): Promise<void> {
  for (const dir of new Set(contenders.map((one) => one.contentDir))) {
    await appendFile(join(dir, file), `\n又想到一点，这是第 ${run} 次补写。\n`);
  }
}

async function repeat(runs: number, once: () => Promise<Usage>): Promise<Usage> {
  const usages: Usage[] = [];
  for (let run = 0; run < runs; run += 1) usages.push(await once());
  return median(usages);
}

async function report(
  contenders: { ours: Contender; withSearch: Contender; stock: Contender },
  results: ReadonlyMap<Contender, Results>,
  indexing: Usage,
): Promise<string> {
  const of = (one: Contender, situation: Situation): Usage =>
    results.get(one)?.[situation] as Usage;
  const builds = situations.flatMap((situation) => {
    const mine = of(contenders.ours, situation);
    const theirs = of(contenders.stock, situation);
    return [
      row(situation, contenders.ours.name, mine),
      row(situation, contenders.stock.name, theirs),
      row(situation, SHARE, share(mine, theirs)),
    ];
  });
  const search = situations.map((situation) => {
    const without = of(contenders.ours, situation);
    const whole = of(contenders.withSearch, situation);
    return row(`index, ${situation}`, contenders.ours.name, {
      wall: whole.wall - without.wall,
      cpu: whole.cpu - without.cpu,
      peakMb: whole.peakMb,
    });
  });
  const pages = await Promise.all(
    [contenders.ours, contenders.stock].map(
      async (one) => `${one.name}: ${await countPages(one.outDir)} pages`,
    ),
  );
  return [
    pages.join(', '),
    '',
    table(
      ['situation', 'what', 'wall s', 'CPU s', 'peak MB'],
      [...builds, ...search, row('index', 'stock Pagefind', indexing)],
      2,
    ),
  ].join('\n');
}

/** Says of a row that it holds no seconds and megabytes but parts of the other contender's. */
const SHARE = 'Tongban / Astro';

function row(situation: string, what: string, { wall, cpu, peakMb }: Usage): string[] {
  const digits = what === SHARE ? 2 : 1;
  const memory = peakMb.toFixed(what === SHARE ? 2 : 0);
  return [situation, what, wall.toFixed(digits), cpu.toFixed(digits), memory];
}

/** What part of the other one's this one takes. */
function share(mine: Usage, theirs: Usage): Usage {
  return {
    wall: mine.wall / theirs.wall,
    cpu: mine.cpu / theirs.cpu,
    peakMb: mine.peakMb / theirs.peakMb,
  };
}

async function countPages(dir: string): Promise<number> {
  const files = await readdir(dir, { recursive: true });
  return files.filter((file) => file.endsWith('.html')).length;
}
