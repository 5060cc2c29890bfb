/**
 * Bodies wait on disk, not in Astro's data store: Vite bundles that store, and with the
 * HTML of a thousand entries inside it a rebuild takes as long as a cold build.
 */
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Body } from '../mdx/body.ts';

export function readStoredBody(cacheDir: string, key: string): Body {
  return JSON.parse(readFileSync(fileOf(cacheDir, 'bodies', key), 'utf8')) as Body;
}

/** What is remembered of a file that has not changed. */
export class EntryStore<T> {
  readonly #cacheDir: string;

  constructor(cacheDir: string) {
    this.#cacheDir = cacheDir;
    for (const folder of ['records', 'bodies']) {
      mkdirSync(path.join(cacheDir, folder), { recursive: true });
    }
  }

  recall(key: string): T | undefined {
    try {
      return JSON.parse(readFileSync(fileOf(this.#cacheDir, 'records', key), 'utf8')) as T;
    } catch {
      // Missing, or cut off by a crash: read the file anew.
      return undefined;
    }
  }

  remember(key: string, record: T, body: Body | undefined): void {
    if (body !== undefined) write(fileOf(this.#cacheDir, 'bodies', key), body);
    // The record last: where it stands, its body stands too.
    write(fileOf(this.#cacheDir, 'records', key), record);
  }

  has(key: string): boolean {
    return existsSync(fileOf(this.#cacheDir, 'bodies', key));
  }
}

function fileOf(cacheDir: string, folder: string, key: string): string {
  return path.join(cacheDir, folder, `${key}.json`);
}

/** Under another name first, so that two builds at once never read half a file. */
function write(file: string, value: unknown): void {
  const unfinished = `${file}.${process.pid}`;
  writeFileSync(unfinished, JSON.stringify(value));
  renameSync(unfinished, file);
}
