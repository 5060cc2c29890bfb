/** What was written down of a finished site: of what it was made, and what it consists of. */
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { pathWithin } from '../../model/paths/path-within.ts';
import { hashOf } from '../../intake/hash.ts';
import {
  makeFolder,
  readSealed,
  wordsOf,
  writeSealed,
  writeWhole,
} from '../../intake/whole-file.ts';
import type { Seen } from './look.ts';

const FOLDER = 'standing';

export interface StandingRecord {
  /** As {@link circumstances} has it. */
  circumstances: string;
  /** `YYYY-MM-DD`, where the clock decided about it. */
  day?: string;
  inputs: Map<string, Seen>;
  /** By absolute path, as the inputs. */
  outputs: Map<string, Seen>;
  /** Reminders that the content got. */
  reminders: number;
}

type Written = Omit<StandingRecord, 'inputs' | 'outputs'> & {
  inputs: [file: string, stamp: string, hash: string][];
  outputs: [file: string, stamp: string, hash: string][];
};

/** One for each folder that sites are written to; nothing where there is none, or not a whole one. */
export function readRecord(cacheDir: string, outDir: string): StandingRecord | undefined {
  const bytes = readSealed(fileOf(cacheDir, outDir));
  if (bytes === undefined) return undefined;
  const { inputs, outputs, ...rest } = JSON.parse(bytes.toString('utf8')) as Written;
  return { ...rest, inputs: seenOf(inputs), outputs: seenOf(outputs) };
}

/** @throws NoRoom */
export function writeRecord(cacheDir: string, outDir: string, record: StandingRecord): void {
  const { inputs, outputs, ...rest } = record;
  const written: Written = { ...rest, inputs: linesOf(inputs), outputs: linesOf(outputs) };
  makeFolder(pathWithin(cacheDir, FOLDER));
  writeWhole(`${fileOf(cacheDir, outDir)}.of`, outDir);
  writeSealed(fileOf(cacheDir, outDir), Buffer.from(JSON.stringify(written)));
}

/** Folders to which sites were written with this cache. Of those that are gone the records go too. */
export function knownOutputs(cacheDir: string): string[] {
  const folder = pathWithin(cacheDir, FOLDER);
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.of'))
    .flatMap((name) => {
      const file = pathWithin(folder, name);
      const outDir = wordsOf(file);
      if (existsSync(outDir)) return [outDir];
      for (const one of [file, file.slice(0, -'.of'.length)]) rmSync(one, { force: true });
      return [];
    });
}

function fileOf(cacheDir: string, outDir: string): string {
  return pathWithin(cacheDir, FOLDER, hashOf(outDir).slice(0, 16));
}

/** A stamp that may not tell of the next change is not kept. */
function linesOf(seen: ReadonlyMap<string, Seen>): [string, string, string][] {
  return [...seen].map(([file, { stamp, isSettled, hash }]) => [
    file,
    isSettled ? stamp : '',
    hash,
  ]);
}

function seenOf(lines: Written['inputs']): Map<string, Seen> {
  return new Map(
    lines.map(([file, stamp, hash]) => [file, { stamp, isSettled: stamp !== '', hash }]),
  );
}
