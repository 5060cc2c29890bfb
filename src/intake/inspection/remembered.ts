import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathWithin } from '../../model/paths/path-within.ts';
import { hashOf } from '../hash.ts';
import { versionOf } from '../reader-version.ts';
import type { Verdict } from './task.ts';

const FOLDER = 'verdicts';
/** What a verdict depends on, besides the bytes. */
const SOURCES = ['src/intake/inspection', 'src/graph/picture.ts', 'package-lock.json'];

/** A hash of the sources that decide what is found in a file and what is made of a picture. */
export function inspectorVersion(programDir: string): string {
  return versionOf(programDir, SOURCES);
}

/** What was found in files, by their bytes alone and for one version of the inspector. */
export class RememberedVerdicts {
  readonly #file: string;
  readonly #known: Record<string, Verdict>;
  readonly #used: Record<string, Verdict> = {};
  #fresh = false;

  constructor({
    programDir,
    cacheDir,
    script = '',
  }: {
    programDir: string;
    cacheDir: string;
    script?: string;
  }) {
    const version = hashOf(`${inspectorVersion(programDir)}\0${script}`);
    this.#file = pathWithin(cacheDir, FOLDER, `${version}.json`);
    this.#known = loaded(this.#file);
  }

  recall(kind: string, hash: string): Verdict | undefined {
    const key = `${kind}/${hash}`;
    const verdict = Object.hasOwn(this.#known, key) ? this.#known[key] : undefined;
    if (verdict !== undefined) this.#used[key] = verdict;
    return verdict;
  }

  remember(kind: string, hash: string, verdict: Verdict): void {
    const key = `${kind}/${hash}`;
    this.#known[key] = this.#used[key] = verdict;
    this.#fresh = true;
  }

  /** Keeps what was known and what is new; nothing is written where nothing is new. */
  save(): void {
    if (!this.#fresh) return;
    this.#fresh = false;
    mkdirSync(path.dirname(this.#file), { recursive: true });
    // Under another name first: two checks at once never read half a file.
    const unfinished = `${this.#file}.${process.pid}`;
    // A checkout whose pictures come and go would fill it without end.
    const many = Object.keys(this.#known).length > 2 * MOST_UNUSED + Object.keys(this.#used).length;
    writeFileSync(unfinished, JSON.stringify(many ? this.#used : this.#known));
    renameSync(unfinished, this.#file);
  }
}

/** A verdict takes a hundred bytes. */
const MOST_UNUSED = 2_000;

function loaded(file: string): Record<string, Verdict> {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Record<string, Verdict>;
  } catch {
    // Missing, or cut off: everything is looked at anew.
    return {};
  }
}
