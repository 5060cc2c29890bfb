/** What a build takes beside other generators of sites: the same school, near-equal pages, the same situations. */
import { mkdtemp, rm } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { addDays } from '../../src/model/calendar/calendar.ts';
import { TODAY } from './contender.ts';
import { generateSchool, type GeneratedSchool } from './generate.ts';
import { eleventy, hasHugo, hugo } from './peers/generators.ts';
import type { TreeUsage } from './peers/measure-tree.ts';
import { astro, tongban } from './peers/ours-and-astro.ts';
import { outputOf, type Output } from './peers/output.ts';
import { peerFiles } from './peers/peer-content.ts';
import type { Peer } from './peers/peer.ts';
import { missingTexts, tellMissing } from './peers/same-texts.ts';
import { table } from './table.ts';

const makers = {
  hugo,
  eleventy,
  astro,
  tongban: (school, scratch) => tongban(school, scratch, 'pages'),
  search: (school, scratch) => tongban(school, scratch, 'search'),
  all: (school, scratch) => tongban(school, scratch, 'all'),
} satisfies Record<string, (school: GeneratedSchool, scratch: string) => Promise<Peer>>;

type Situation = { name: string; today?: string; before?: (peer: Peer) => Promise<void> };

export interface PeersBench {
  entries: number;
  /** Which of them take part; all where it is empty. */
  only: readonly string[];
}

/** Prints tables. Each situation follows from the one above it. */
export async function benchPeers({ entries, only }: PeersBench): Promise<void> {
  if (process.platform !== 'linux')
    throw new Error('only Linux tells what a tree of processes took');
  if (!hasHugo())
    throw new Error('there is no hugo: install it, on Debian by apt-get install hugo');
  const scratch = await mkdtemp(join(tmpdir(), 'tongban-peers-'));
  try {
    const school = generateSchool({ entries });
    const rows: Row[] = [];
    for (const [name, make] of Object.entries(makers)) {
      if (only.length > 0 && !only.includes(name)) continue;
      const peer = await make(school, scratch);
      rows.push(await measured(peer, school));
      await peer.forget();
    }
    console.log(
      `\n${entries} entries, ${school.files.size} files, Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model.trim() ?? 'CPU'}\n`,
    );
    console.log(report(rows));
  } finally {
    await rm(scratch, { recursive: true, force: true, maxRetries: 3 });
  }
}

interface Row {
  name: string;
  usages: Map<string, TreeUsage>;
  index: TreeUsage | undefined;
  output: Output;
}

async function measured(peer: Peer, school: GeneratedSchool): Promise<Row> {
  const usages = new Map<string, TreeUsage>();
  let index: TreeUsage | undefined;
  let output: Output | undefined;
  for (const { name, today = TODAY, before } of situations(school)) {
    console.error(`${peer.name}: ${name} …`);
    await before?.(peer);
    usages.set(name, await peer.build(today));
    if (output !== undefined) continue;
    const missing = await missingTexts(peer.outDir, peerFiles(school));
    if (missing.length > 0) throw new Error(tellMissing(peer.name, missing));
    // Before the index, which is told apart.
    output = await outputOf(peer.outDir);
    index = await peer.index?.();
  }
  return { name: peer.name, usages, index, output: output as Output };
}

function situations(school: GeneratedSchool): Situation[] {
  const entry = school.entries[school.entries.length >> 1] ?? '';
  const teacher = 'teachers/t-1.yml';
  const changed = (path: string, from: RegExp, to: string) => async (peer: Peer) => {
    const text = (school.files.get(path) ?? '').replace(from, to);
    await peer.change(path, text);
  };
  return [
    { name: 'cold', before: (peer) => peer.forget() },
    { name: 'unchanged' },
    { name: 'one entry edited', before: changed(entry, /$/, '\n又想到一点，补写在这里。\n') },
    { name: 'one teacher renamed', before: changed(teacher, /^name: .*$/m, 'name: 改名') },
    { name: 'next day', today: addDays(TODAY, 1) },
    { name: 'checked out anew', today: addDays(TODAY, 1), before: (peer) => peer.checkOutAnew() },
  ];
}

/** Against the first of them, which is Hugo unless it was left out. */
function report(rows: readonly Row[]): string {
  const whole = rows[0]?.usages.get('cold')?.cpu ?? Number.NaN;
  const wholeIndexed = whole + (rows[0]?.index?.cpu ?? 0);
  const builds = [...(rows[0]?.usages.keys() ?? [])].flatMap((situation) =>
    rows.map(({ name, usages }) => {
      const { cpu, peakMb } = usages.get(situation) as TreeUsage;
      return [situation, name, cpu.toFixed(1), (cpu / whole).toFixed(2), peakMb.toFixed(0)];
    }),
  );
  const indexed = rows.flatMap(({ name, usages, index }) => {
    if (index === undefined) return [];
    const both = (usages.get('cold')?.cpu ?? 0) + index.cpu;
    return [
      ['stock Pagefind', name, index.cpu.toFixed(1), '', index.peakMb.toFixed(0)],
      ['with Pagefind, cold', name, both.toFixed(1), (both / wholeIndexed).toFixed(2), ''],
    ];
  });
  const outputs = rows.map(({ name, output }) => [
    name,
    String(output.pages),
    String(output.files),
    output.megabytes.toFixed(1),
    output.largestPageKb.toFixed(0),
  ]);
  return [
    table(
      ['situation', 'what', 'CPU s', `/ ${rows[0]?.name} cold`, 'peak MB'],
      [...builds, ...indexed],
      2,
    ),
    '',
    table(['what', 'pages', 'files', 'MB', 'largest page KB'], outputs, 1),
  ].join('\n');
}
