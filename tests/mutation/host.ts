/**
 * Runs inside one process of Vitest, for its `expect`: executes the bundle of all tests again for
 * each fault, so that nothing a fault left in a module's memory is there for the next, and writes a
 * line when it begins with a fault and when it knows what came of it. `run.ts` watches over it.
 */
import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Script } from 'node:vm';
import { expect, test } from 'vitest';
import type * as Reading from '../../src/intake/read-content.ts';
import type * as Writing from '../written-folder.ts';
import { ASKED } from './mutants.ts';
import { Collector, type Collected } from './collector.ts';

/** What reaches which fault, and how long the tests of a file take. */
interface Reach {
  file: string;
  faults: number[];
  ms: number;
}

const folder = process.env['MUTANTS_FOLDER'] ?? '';
const read = (name: string): unknown => JSON.parse(readFileSync(path.join(folder, name), 'utf8'));
const outside: Record<string, unknown> = {};
for (const name of read('outside.json') as string[]) {
  outside[name] = rememberingWhatItRead(await import(/* @vite-ignore */ name));
}
const bundle = new Script(
  `(function (exports, module, __outside, __room, ${ASKED}) {${readFileSync(path.join(folder, 'bundle.cjs'), 'utf8')}\n})`,
  { filename: path.join(folder, 'bundle.cjs') },
).runInThisContext() as (...given: unknown[]) => void;
const files = read('files.json') as string[];

test('every fault', { timeout: 0 }, async () => {
  const reached = path.join(folder, 'reached.json');
  if (!existsSync(reached)) writeFileSync(reached, JSON.stringify(await reach()));
  const all = read('reached.json') as Reach[];
  const quickestFirst = all.toSorted((a, b) => a.ms - b.ms);
  for (const no of read('wanted.json') as number[]) {
    say({ no, began: true });
    const own = quickestFirst.filter(({ faults }) => faults.includes(no));
    let by: string | undefined;
    for (const { file } of own) {
      by = await noticed(file, no);
      if (by !== undefined) break;
    }
    say({ no, by, isReached: own.length > 0 });
  }
});

/**
 * Reading a school takes a hundred times as long as counting in it, and there is no fault in the
 * reader; so the same files are written once and read once, and every run gets a copy of its own.
 */
function rememberingWhatItRead(module: Partial<typeof Reading & typeof Writing>): object {
  const { readContent, writtenFolder } = module;
  const folders = new Map<string, ReturnType<typeof Writing.writtenFolder>>();
  const contents = new Map<string, ReturnType<typeof Reading.readContent>>();
  const remembered = async <T>(
    all: Map<string, Promise<T>>,
    key: string,
    make: () => Promise<T>,
  ) => {
    const made = all.get(key) ?? make();
    all.set(key, made);
    return structuredClone(await made);
  };
  return {
    ...module,
    ...(writtenFolder && {
      writtenFolder: (files: Record<string, string>) =>
        remembered(folders, JSON.stringify(files), () => writtenFolder(files)),
    }),
    ...(readContent && {
      readContent: (where: Parameters<typeof readContent>[0]) =>
        remembered(contents, where.contentDir, () => readContent(where)),
    }),
  };
}

function say(line: object): void {
  appendFileSync(path.join(folder, 'said.ndjson'), `${JSON.stringify(line)}\n`);
}

/** Runs everything without a fault; it has to be green. */
async function reach(): Promise<Reach[]> {
  const all: Reach[] = [];
  for (const file of files) {
    const faults = new Set<number>();
    const began = performance.now();
    const collected = await collect(file, (no) => {
      faults.add(no);
      return false;
    });
    for (const one of collected) {
      await one.run().catch((error: unknown) => {
        throw new Error(`Without any fault “${one.name}” in ${file} fails.`, { cause: error });
      });
    }
    all.push({ file, faults: [...faults], ms: performance.now() - began });
  }
  return all;
}

/** The name of the first test that fails. */
async function noticed(file: string, alive: number): Promise<string | undefined> {
  let name = file;
  try {
    for (const one of await collect(file, (no) => no === alive)) {
      name = one.name;
      await one.run();
    }
    return undefined;
  } catch {
    return name;
  }
}

async function collect(file: string, isAlive: (no: number) => boolean): Promise<Collected[]> {
  const room = new Collector(expect);
  const module = { exports: {} as { open?: (file: string) => Promise<unknown> } };
  bundle(module.exports, module, outside, room.words, isAlive);
  await module.exports.open?.(file);
  return room.collected();
}
