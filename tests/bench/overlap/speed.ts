/** What the topic check costs a phone at a very large school: bytes before the first answer, and time. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { CDPSession, Page } from 'playwright-core';
import { build } from 'vite';
import { serveDirectory } from '../../../bin/serve-directory.ts';
import type { Proposal } from '../../../src/overlap/answer.ts';
import { overlapIndex } from '../../../src/overlap/overlap-index.ts';
import { packOverlap } from '../../../src/overlap/pack.ts';
import { launchChromium } from '../../browser/browser.ts';
import { getChromium } from '../../browser/get-chromium.ts';
import { table } from '../table.ts';
import { largeCorpus } from './large-corpus.ts';
import { qualitySet } from './quality-set.ts';

const SLOWER = 4;
/** What the work was done to reach. */
const GOALS = { kilobytes: 150, milliseconds: 300 };

interface Cost {
  /** Kilobytes, compressed as a host sends them, and as they lie on the disk. */
  sent: number;
  stored: number;
  requests: number;
  /** Milliseconds by the clock, which other work of the machine makes longer. */
  opening: number;
  first: number;
  /** Milliseconds of the processor: for the first answer, for the same one again. */
  busy: number;
  again: number;
}

/** Prints a table: median and worst over all proposals of the quality bench, each in a fresh page. */
export async function benchSpeed({ records }: { records: number }): Promise<void> {
  const scratch = await mkdtemp(join(tmpdir(), 'tongban-bench-'));
  try {
    const start = performance.now();
    const files = packOverlap(overlapIndex(largeCorpus(records)));
    const packing = performance.now() - start;
    await layOut(scratch, files);
    const { tuned, heldOut } = qualitySet();
    const proposals = [...tuned, ...heldOut].map(({ proposal }) => proposal);
    const costs = await measured(scratch, files, proposals);
    const total = [...files.values()].reduce((sum, bytes) => sum + bytes.length, 0);
    console.log(
      `\n${records} records in ${files.size} files of ${kilobytes(total).toFixed(0)} KB, packed in ${(packing / 1000).toFixed(1)} s\n`,
    );
    console.log(report(costs));
  } finally {
    await rm(scratch, { recursive: true, force: true, maxRetries: 3 });
  }
}

async function layOut(folder: string, files: ReadonlyMap<string, Uint8Array>): Promise<void> {
  const target = join(folder, 'overlap', 'v');
  await mkdir(target, { recursive: true });
  for (const [name, bytes] of files) await writeFile(join(target, name), bytes);
  await writeFile(join(folder, 'overlap/manifest.json'), '{"version":"v"}');
  await writeFile(join(folder, 'ask.js'), await browserCode());
  await writeFile(
    join(folder, 'index.html'),
    '<!doctype html><html lang="zh-CN"><title>查新</title><script type="module" src="ask.js"></script></html>',
  );
}

/** The check as a page would load it. */
async function browserCode(): Promise<string> {
  const source = (name: string): string =>
    JSON.stringify(fileURLToPath(new URL(`../../../src/overlap/${name}`, import.meta.url)));
  const entry = 'virtual:ask';
  const made = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, rolldownOptions: { input: entry }, modulePreload: false },
    plugins: [
      {
        name: 'ask',
        resolveId: (id) => (id === entry ? id : null),
        load: (id) =>
          id === entry
            ? `import { checkTopic } from ${source('check.ts')};
               import { packedSource } from ${source('packed-source.ts')};
               globalThis.names = [];
               globalThis.load = async (path) => {
                 names.push(path);
                 const response = await fetch('overlap/' + path, { cache: 'no-store' });
                 if (!response.ok) throw new Error(path);
                 return new Uint8Array(await response.arrayBuffer());
               };
               globalThis.openOverlap = packedSource;
               globalThis.checkTopic = checkTopic;`
            : null,
      },
    ],
  });
  const [output] = Array.isArray(made) ? made : [made];
  if (output === undefined || !('output' in output)) throw new Error('Vite gave no code');
  return output.output.map((one) => (one.type === 'chunk' ? one.code : '')).join('\n');
}

async function measured(
  folder: string,
  files: ReadonlyMap<string, Uint8Array>,
  proposals: readonly Proposal[],
): Promise<Cost[]> {
  const server = await serveDirectory({ dir: folder });
  const browser = await launchChromium(getChromium());
  try {
    const page = await browser.newPage();
    const session = await page.context().newCDPSession(page);
    // Of the thread and not of the clock: what else the machine does is not the page's work.
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
    await page.goto(server.url);
    await page.waitForFunction('globalThis.checkTopic !== undefined');
    // The first question of all also has the browser compile the code; it is one of the measured ones.
    const costs: Cost[] = [];
    for (const proposal of proposals) costs.push(await costOf(page, session, proposal, files));
    return costs;
  } finally {
    await browser.close();
    await server.close();
  }
}

async function costOf(
  page: Page,
  session: CDPSession,
  proposal: Proposal,
  files: ReadonlyMap<string, Uint8Array>,
): Promise<Cost> {
  const opening = await timed(page, 'globalThis.source = await openOverlap(load)');
  const question = `await checkTopic(${JSON.stringify(proposal)}, source)`;
  const before = await busyTime(session);
  const first = await timed(page, question);
  const busy = (await busyTime(session)) - before;
  const names = (await page.evaluate('names.splice(0)')) as string[];
  const answered = await busyTime(session);
  await timed(page, question);
  const again = (await busyTime(session)) - answered;
  const loaded = names.flatMap((name) => files.get(name.replace(/^v\//, '')) ?? []);
  const sum = (sizes: number[]): number => kilobytes(sizes.reduce((all, one) => all + one, 0));
  return {
    sent: sum(loaded.map((bytes) => Math.min(bytes.length, gzipSync(bytes).length))),
    stored: sum(loaded.map((bytes) => bytes.length)),
    requests: names.length,
    opening,
    first,
    again,
    busy,
  };
}

function timed(page: Page, code: string): Promise<number> {
  return page.evaluate(`(async () => {
    const start = performance.now();
    ${code};
    return performance.now() - start;
  })()`);
}

/** Milliseconds of the processor that the page's main thread has taken so far. */
async function busyTime(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0);
}

function report(costs: readonly Cost[]): string {
  const row = (what: string, of: keyof Cost, goal: string): string[] => {
    const values = costs.map((cost) => cost[of]).sort((a, b) => a - b);
    const at = (share: number): string =>
      (values[Math.min(values.length - 1, Math.floor(values.length * share))] ?? 0).toFixed(0);
    return [what, at(0.5), at(0.95), at(1), goal];
  };
  return table(
    [`${costs.length} proposals, processor ${SLOWER}× slower`, 'median', '95 %', 'worst', 'goal'],
    [
      row('KB before the first answer, compressed', 'sent', `${GOALS.kilobytes}`),
      row('KB before the first answer, stored', 'stored', ''),
      row('requests before the first answer', 'requests', ''),
      row('ms to open, by the clock', 'opening', ''),
      row('ms to the first answer, loading included, by the clock', 'first', ''),
      row('ms of the processor for the first answer', 'busy', `${GOALS.milliseconds}`),
      row('ms of the processor for an answer once loaded', 'again', `${GOALS.milliseconds}`),
    ],
    1,
  );
}

function kilobytes(bytes: number): number {
  return bytes / 1000;
}
