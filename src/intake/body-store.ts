/**
 * Bodies wait on disk, not in Astro's data store: Vite bundles that store, and with the
 * HTML of a thousand entries inside it a rebuild takes as long as a cold build.
 *
 * A few files hold many entries. A file of its own for each costs a millisecond of CPU,
 * a quarter of what reading an entry costs altogether.
 */
import { closeSync, openSync, readdirSync, readSync, rmSync, statSync, utimesSync } from 'node:fs';
import path from 'node:path';
import { noBody, type Body } from '../body/body.ts';
import { awkwardName } from '../model/paths/awkward-name.ts';
import { pathWithin } from '../model/paths/path-within.ts';
import { hashOf } from './hash.ts';
import { hasHash, makeFolder, readSealed, writeSealed, writeWhole } from './whole-file.ts';

/** A build may still be reading what another has just replaced. */
const KEEP_PACK_MS = 24 * 3_600_000;
/** What an older reader or a content directory that is gone has left behind. */
const KEEP_SHELF_MS = 30 * 24 * 3_600_000;
const FOLDER = 'entries';
/** JSON, behind a line with its hash. */
const RECORDS = 'records.json';
const PACK = '.pack';

/** Which pack of which shelf, and which of its bytes: `shelf/pack/start/length`. */
type BodyKey = string;

export function readStoredBody(cacheDir: string, key: BodyKey): Body {
  // Minutes that the audience may not read have no text.
  if (key === '') return noBody;
  const [shelf = '', pack = '', start, length] = key.split('/');
  const name = pathWithin(cacheDir, FOLDER, shelf, pack);
  const bytes = Buffer.alloc(Number(length));
  const file = openSync(name, 'r');
  try {
    // The pack was whole when it was recalled; what has cut it since is no build of ours.
    if (readSync(file, bytes, 0, bytes.length, Number(start)) < bytes.length) {
      throw new Error(`缓存“${name}”刚刚被别的程序动过。请再来一次，会重新读一遍。`);
    }
  } finally {
    closeSync(file);
  }
  return JSON.parse(bytes.toString('utf8')) as Body;
}

export interface Stored<T> {
  /** Hash of the bytes of the file it was read from. */
  hash: string;
  record: T;
  /** Empty where there is no body. */
  bodyKey: BodyKey;
}

/** What is remembered of the files of one content directory, as one reader reads them. */
export class EntryStore<T> {
  readonly #cacheDir: string;
  readonly #shelf: string;
  readonly #before: Record<string, Stored<T>>;
  readonly #now: Record<string, Stored<T>> = {};
  readonly #packs = new Map<string, boolean>();
  #changed = false;

  /** @param shelf names the content directory and the reader; another reader has another shelf */
  constructor(cacheDir: string, shelf: string) {
    this.#cacheDir = cacheDir;
    this.#shelf = shelf;
    makeFolder(this.#path());
    this.#before = this.#load();
  }

  /** What was read from this file, if its bytes are still the same. */
  recall(file: string, hash: string): Stored<T> | undefined {
    const known = Object.hasOwn(this.#before, file) ? this.#before[file] : undefined;
    if (known?.hash !== hash || !this.#holds(known.bodyKey)) return undefined;
    this.#now[file] = known;
    return known;
  }

  /** Writes the bodies (JSON) into one pack. The answer has the order of what was given. */
  remember(
    fresh: readonly { file: string; hash: string; record: T; body?: string }[],
  ): Stored<T>[] {
    const bodies = fresh.map(({ body }) => Buffer.from(body ?? ''));
    const bytes = Buffer.concat(bodies);
    const pack = `${hashOf(bytes)}${PACK}`;
    if (bytes.length > 0) {
      writeWhole(this.#path(pack), bytes);
      this.#packs.set(pack, true);
    }
    this.#changed ||= fresh.length > 0;
    let start = 0;
    return fresh.map(({ file, hash, record }, i) => {
      const length = bodies[i]?.length ?? 0;
      const bodyKey = length === 0 ? '' : [this.#shelf, pack, start, length].join('/');
      start += length;
      return (this.#now[file] = { hash, record, bodyKey });
    });
  }

  /** Keeps for the next reading what this one recalled or remembered, and forgets the rest. */
  save(): void {
    const same = Object.keys(this.#now).length === Object.keys(this.#before).length;
    if (same && !this.#changed) return;
    // The records last: where they stand, their bodies stand too.
    writeSealed(this.#path(RECORDS), Buffer.from(JSON.stringify(this.#now)));
    this.#tidy();
  }

  #load(): Record<string, Stored<T>> {
    const file = this.#path(RECORDS);
    // Missing, or not what was written: read the files anew.
    const bytes = readSealed(file);
    if (bytes === undefined) return {};
    const now = new Date();
    utimesSync(file, now, now);
    return JSON.parse(bytes.toString('utf8')) as Record<string, Stored<T>>;
  }

  #holds(bodyKey: BodyKey): boolean {
    if (bodyKey === '') return true;
    const [, pack = ''] = bodyKey.split('/');
    let there = this.#packs.get(pack);
    if (there === undefined) {
      // A pack is named by its bytes: one that was cut is as good as none.
      there = hasHash(this.#path(pack), path.basename(pack, PACK));
      this.#packs.set(pack, there);
    }
    return there;
  }

  #tidy(): void {
    const used = new Set(Object.values(this.#now).map((one) => one.bodyKey.split('/')[1]));
    for (const name of readdirSync(this.#path())) {
      const unused = name !== RECORDS && !used.has(name) && awkwardName(name) === undefined;
      if (unused && isOlder(this.#path(name), KEEP_PACK_MS)) {
        rmSync(this.#path(name), { force: true });
      }
    }
    const shelves = pathWithin(this.#cacheDir, FOLDER);
    for (const name of readdirSync(shelves)) {
      // Not a shelf of ours.
      if (awkwardName(name) !== undefined) continue;
      if (isOlder(pathWithin(shelves, name, RECORDS), KEEP_SHELF_MS)) {
        rmSync(pathWithin(shelves, name), { recursive: true, force: true });
      }
    }
  }

  #path(...name: readonly string[]): string {
    return pathWithin(this.#cacheDir, FOLDER, this.#shelf, ...name);
  }
}

function isOlder(file: string, ms: number): boolean {
  const stat = statSync(file, { throwIfNoEntry: false });
  return stat !== undefined && Date.now() - stat.mtimeMs > ms;
}
