/**
 * Locks between processes. The system itself lets go of them when a process ends, however it
 * ends: the number of a process in a file says nothing after a restart, when another has it.
 *
 * Node can lock files only through SQLite. Nothing is ever written into the database.
 */
import { utimesSync } from 'node:fs';
import path from 'node:path';
import type * as Sqlite from 'node:sqlite';
import { makeFolder } from '../intake/whole-file.ts';

export interface Lock {
  release: () => void;
}

/** SQLite's number for what another process has locked. */
const BUSY = 5;

/**
 * Takes the lock, or answers nothing where another holds it.
 *
 * @param file empty, and made where it is missing; its last change is when it was last taken
 * @param patienceMs how long to wait for the other
 * @throws where files cannot be locked there
 */
export function takeLock(file: string, patienceMs = 0): Lock | undefined {
  const sqlite = process.getBuiltinModule('node:sqlite') as typeof Sqlite | undefined;
  if (sqlite === undefined) {
    const own = '请用 npm run build 或 npm run dev，它们自带合适的 Node。';
    throw new Error(`这个 Node（${process.version}）太旧。${own}`);
  }
  makeFolder(path.dirname(file));
  let database: Sqlite.DatabaseSync | undefined;
  try {
    const opened = (database = new sqlite.DatabaseSync(file, { timeout: patienceMs }));
    opened.exec('PRAGMA journal_mode = MEMORY');
    opened.exec('BEGIN EXCLUSIVE');
    const now = new Date();
    utimesSync(file, now, now);
    return {
      release: () => {
        opened.close();
      },
    };
  } catch (error) {
    if (database?.isOpen === true) database.close();
    if ((error as { errcode?: number }).errcode === BUSY) return undefined;
    throw new Error(`“${file}”用不了，缓存没有地方放。请换一个 CACHE_DIR。`, { cause: error });
  }
}
