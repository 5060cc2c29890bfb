/** Files of a cache that are either whole, or not used. */
import { randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { hashOf } from './hash.ts';
import { noRoom } from './no-room.ts';

/**
 * Under another name first, so that whoever reads meanwhile, and whoever comes after a build
 * that was killed, never meets half a file.
 *
 * @throws NoRoom where the disk or the system takes no more
 */
export function writeWhole(file: string, content: string | Uint8Array): void {
  const unfinished = `${file}.${randomUUID().slice(0, 8)}`;
  try {
    writeFileSync(unfinished, content);
    renameSync(unfinished, file);
  } catch (error) {
    rmSync(unfinished, { force: true });
    throw noRoom(error, file);
  }
}

/** @throws NoRoom where the disk or the system takes no more */
export function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw noRoom(error, folder);
  }
}

/** Writes bytes behind a line with their hash. */
export function writeSealed(file: string, bytes: Buffer): void {
  writeWhole(file, Buffer.concat([Buffer.from(`${hashOf(bytes)}\n`), bytes]));
}

/** The bytes that were sealed, or nothing where there are none or a single one of them is not the same. */
export function readSealed(file: string): Buffer | undefined {
  const sealed = read(file);
  if (sealed === undefined) return undefined;
  const end = sealed.indexOf(0x0a);
  const bytes = sealed.subarray(end + 1);
  return sealed.toString('latin1', 0, Math.max(end, 0)) === hashOf(bytes) ? bytes : undefined;
}

/** The text of a file, empty where there is none. */
export function wordsOf(file: string): string {
  return read(file)?.toString('utf8') ?? '';
}

/** Whether the file is there and has just these bytes. */
export function hasHash(file: string, hash: string): boolean {
  const bytes = read(file);
  return bytes !== undefined && hashOf(bytes) === hash;
}

function read(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}
