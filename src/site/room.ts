/**
 * Where a build writes the site before anybody sees it. Astro puts its program into the
 * target, or for any target outside of the project into one folder for all of them, where two
 * builds delete each other's files; and it takes `/school-site` for a part of `/school`. A room
 * inside of the project is neither. The target gets the site when it is finished.
 */
import { readdirSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import path from 'node:path';
import { isWithin, pathWithin } from '../model/paths/path-within.ts';
import { makeFolder, writeWhole } from '../intake/whole-file.ts';
import { takeLock, type Lock } from './lock.ts';
import type { Settings } from './settings.ts';

const ROOMS = 'node_modules/.cache/tongban/rooms';
/** Taking a room takes milliseconds; whoever waits longer waits for a machine that hangs. */
const PATIENCE_MS = 60_000;

export interface Room {
  /** Where the site is made. */
  site: string;
  /** For what is of no use afterwards. */
  scratch: string;
  leave: () => void;
}

/**
 * A room that nobody else is in.
 *
 * @throws where the target is no folder to be replaced, or where another build of this
 *   project writes there too: whichever comes last would win, though both said it went well
 */
export function takeRoom({
  schoolDir,
  outDir,
  contentDir,
}: Pick<Settings, 'schoolDir' | 'outDir' | 'contentDir'>): Room {
  refuseOwn(outDir, [schoolDir, contentDir]);
  const rooms = pathWithin(schoolDir, ROOMS);
  const door = takeLock(pathWithin(rooms, 'door.lock'), PATIENCE_MS);
  if (door === undefined) throw new Error('别的构建一直占着，没有开始。请过一会儿再来。');
  try {
    const { dir, lock } = emptyRoom(rooms, outDir);
    rmSync(dir, { recursive: true, force: true });
    makeFolder(dir);
    writeWhole(pathWithin(dir, 'target'), real(outDir));
    const leave = (): void => {
      rmSync(dir, { recursive: true, force: true });
      lock.release();
    };
    return { site: pathWithin(dir, 'site'), scratch: pathWithin(dir, 'scratch'), leave };
  } finally {
    door.release();
  }
}

/** The first room that is free, when all that are taken have been asked where they write. */
function emptyRoom(rooms: string, outDir: string): { dir: string; lock: Lock } {
  const there = readdirSync(rooms).flatMap((name) => /^(\d+)\.lock$/.exec(name)?.[1] ?? []);
  const free: { dir: string; lock: Lock }[] = [];
  try {
    for (const n of there.map(Number).sort((a, b) => a - b)) {
      const dir = pathWithin(rooms, String(n));
      const lock = takeLock(`${dir}.lock`);
      if (lock === undefined) refuseSame(readFileSync(pathWithin(dir, 'target'), 'utf8'), outDir);
      else free.push({ dir, lock });
    }
    return free.shift() ?? newRoom(pathWithin(rooms, String(there.length)));
  } finally {
    // On the way out all but the one that was chosen are let go.
    for (const { lock } of free) lock.release();
  }
}

function newRoom(dir: string): { dir: string; lock: Lock } {
  const lock = takeLock(`${dir}.lock`);
  if (lock === undefined) throw new Error(`“${dir}”已经被占。`);
  return { dir, lock };
}

function refuseSame(other: string, outDir: string): void {
  if (!isIn(other, real(outDir)) && !isIn(real(outDir), other)) return;
  throw new Refused(
    `另一个构建正在写“${other}”，没有开始。请等它做完再来，或用 OUT_DIR 写到另一个文件夹：两个版本同时写进一个文件夹，留下哪一个说不准。`,
  );
}

/** Whatever stood in the target is replaced. */
function refuseOwn(outDir: string, own: readonly string[]): void {
  const target = real(outDir);
  const lost = own.map(real).find((one) => isIn(one, target));
  if (lost === undefined) return;
  throw new Refused(
    `OUT_DIR 不能是“${outDir}”：那里有“${lost}”，网站写进去时会被清掉。请换一个专门放网站的文件夹，例如 dist。`,
  );
}

/** Told to a teacher, to whom the place in the program says nothing. */
class Refused extends Error {
  override readonly name = 'Refused';
  override stack = this.message;
}

/** The one lies in the other, or is it. */
function isIn(inner: string, outer: string): boolean {
  return inner === outer || isWithin(outer, inner);
}

/** Where a path really leads, as far as it is there. */
function real(file: string): string {
  try {
    return realpathSync.native(file);
  } catch {
    const parent = path.dirname(file);
    return parent === file ? file : pathWithin(real(parent), path.basename(file));
  }
}
