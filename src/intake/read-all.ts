/**
 * Every file becomes a record: from memory where its bytes are the same, else by the thread. What
 * a name in one file stands for depends on the others, so the plain records, which are called
 * something, are read first; and what a name meant when a file was read is asked again before
 * what is remembered of it counts.
 */
import { isEntryKind } from '../model/kinds.ts';
import { pathWithin } from '../model/paths/path-within.ts';
import { extendVocabularies, type Vocabularies } from '../model/words/vocabulary.ts';
import { Roster, type Called } from '../records/called.ts';
import type { ReadingRules, School } from '../records/school.ts';
import type { Fault } from '../model/faults/fault.ts';
import { EntryStore } from './body-store.ts';
import { explainNames, isOutdated } from './explain-names.ts';
import type { FoundFile } from './find-files.ts';
import { hashOf } from './hash.ts';
import { readPlainBytes } from './plain-file.ts';
import { decodePlain } from './plain-text.ts';
import type { Remembered } from './read-record.ts';
import { BATCH_SIZE, endThreads, readTasks, type Result } from './reader.ts';
import { readerVersion } from './reader-version.ts';
import type { Where } from './read-content.ts';

export interface ReadRecord {
  found: FoundFile;
  record: Remembered;
  bodyKey: string;
}

export interface ReadAll {
  /** In the order of the files. */
  read: ReadRecord[];
  /** Whatever has a name, whether or not it is sound. */
  called: Called[];
  /** What is meant by which name. */
  names: ReadonlyMap<string, string>;
}

export async function readAll(
  files: readonly FoundFile[],
  where: Where,
  school: School,
): Promise<ReadAll> {
  const reading = new Reading(where, school);
  const isData = ({ collection }: FoundFile): boolean => !isEntryKind(collection);
  await reading.read(files.filter(isData));
  await reading.read(files.filter((file) => !isData(file)));
  return reading.finish(files);
}

class Reading {
  readonly #where: Where;
  readonly #rules: ReadingRules;
  readonly #words: Vocabularies;
  readonly #store: EntryStore<Remembered>;
  readonly #read = new Map<FoundFile, ReadRecord>();
  #names: Map<string, string>;

  constructor(where: Where, school: School) {
    this.#where = where;
    const { privacyAllow, fields, address } = school;
    this.#rules = { privacyAllow, fields, address };
    this.#words = extendVocabularies(school.vocabulary);
    this.#store = new EntryStore<Remembered>(where.cacheDir, shelfOf(where, this.#rules));
    this.#names = new Roster([], this.#words).names();
  }

  /** Reads these; then once more every file in which a name is known only now. */
  async read(files: readonly FoundFile[]): Promise<void> {
    await this.#readThrough(files, true);
    await this.#learnNames();
    await this.#readThrough(
      [...this.#read.keys()].filter((file) => this.#isOutdated(file)),
      false,
    );
  }

  async finish(files: readonly FoundFile[]): Promise<ReadAll> {
    if (this.#where.willReadAgain !== true) await endThreads();
    this.#store.save();
    const read = files.flatMap((file) => this.#read.get(file) ?? []);
    return { read, called: this.#called(), names: this.#names };
  }

  /** @param mayRecall whether what is remembered will do */
  async #readThrough(files: readonly FoundFile[], mayRecall: boolean): Promise<void> {
    let waiting: Waiting[] = [];
    for (const found of files) {
      const plain = readPlainBytes(pathWithin(this.#where.contentDir, found.file), found.file);
      if ('fault' in plain) {
        this.#read.set(found, unread(found, plain.fault));
        continue;
      }
      const hash = hashOf(plain.bytes);
      const known = mayRecall ? this.#store.recall(found.file, hash) : undefined;
      if (known !== undefined) {
        this.#read.set(found, { found, record: known.record, bodyKey: known.bodyKey });
        continue;
      }
      const decoded = decodePlain(plain.bytes, found.file);
      if ('fault' in decoded) this.#read.set(found, unread(found, decoded.fault));
      else waiting.push({ found, hash, text: decoded.text });
      if (waiting.length === BATCH_SIZE) {
        await this.#readFresh(waiting);
        waiting = [];
      }
    }
    await this.#readFresh(waiting);
  }

  async #readFresh(waiting: readonly Waiting[]): Promise<void> {
    if (waiting.length === 0) return;
    const results = await readTasks(
      this.#where.thread ?? pathWithin(this.#where.programDir, 'src/intake/reading-thread.mjs'),
      waiting.map(({ found, text }) => ({ collection: found.collection, file: found.file, text })),
      this.#rules,
      this.#names,
    );
    const read = waiting.map((one, i) => ({ ...one, ...(results[i] as Result) }));
    const stored = this.#store.remember(
      read
        .filter((one) => one.final)
        .map(({ found, hash, outcome }) => ({ file: found.file, hash, ...outcome })),
    );
    let next = 0;
    for (const { found, outcome, final } of read) {
      const bodyKey = final ? (stored[next++]?.bodyKey ?? '') : '';
      this.#read.set(found, { found, record: outcome.record, bodyKey });
    }
  }

  async #learnNames(): Promise<void> {
    const roster = new Roster(this.#called(), this.#words);
    this.#names = roster.names();
    const uses = [...this.#read.values()].flatMap(({ record }) => record.uses);
    await explainNames(this.#names, roster, uses);
  }

  /** Whether something in the file means another thing by now than when it was read. */
  #isOutdated(file: FoundFile): boolean {
    return isOutdated(this.#names, this.#read.get(file)?.record.uses ?? []);
  }

  #called(): Called[] {
    return [...this.#read.values()].map(({ found: { collection, id }, record }) => ({
      collection,
      id,
      data: record.data ?? record.written ?? {},
    }));
  }
}

interface Waiting {
  found: FoundFile;
  hash: string;
  text: string;
}

function unread(found: FoundFile, fault: Fault): ReadRecord {
  return { found, record: { uses: [], lines: {}, faults: [fault] }, bodyKey: '' };
}

/** What is remembered depends on the reader, on the rules it was told, and on whose files they are. */
function shelfOf(where: Where, rules: ReadingRules): string {
  const parts = [
    readerVersion(where.programDir),
    JSON.stringify(rules),
    where.thread ?? '',
    where.rememberedAs ?? where.contentDir,
  ];
  return hashOf(parts.join('\0'));
}
