/** Folders of a cache that another program fills: used only as long as no byte of them has changed. */
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { pathWithin } from '../model/paths/path-within.ts';
import { hashOf } from './hash.ts';
import { writeWhole } from './whole-file.ts';

/**
 * Says that the folder is finished: a file beside it names its files with their hashes. It
 * is written last and at once, so a build that is killed leaves a folder without a seal.
 *
 * @param promise what the folder was made of and by
 */
export function sealFolder(folder: string, promise: string): void {
  writeWhole(sealOf(folder), inventory(folder, promise));
}

/** Whether the folder was finished for this promise, and is still what it was then to the byte. */
export function isSealed(folder: string, promise: string): boolean {
  try {
    return readFileSync(sealOf(folder), 'utf8') === inventory(folder, promise);
  } catch {
    // No seal, no folder, or something in it that nobody finished.
    return false;
  }
}

/** Whoever changes a folder breaks its seal first. */
export function breakSeal(folder: string): void {
  rmSync(sealOf(folder), { force: true });
}

/** A folder and its seal, gone. */
export function forgetFolder(folder: string): void {
  breakSeal(folder);
  rmSync(folder, { recursive: true, force: true });
}

function sealOf(folder: string): string {
  return `${folder}.seal`;
}

function inventory(folder: string, promise: string): string {
  const lines = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((one) => !one.isDirectory())
    .map((one) => pathWithin(one.parentPath, one.name))
    .map((file) => `${hashOf(readFileSync(file))} ${path.relative(folder, file)}`)
    .sort();
  return [promise, ...lines, ''].join('\n');
}
