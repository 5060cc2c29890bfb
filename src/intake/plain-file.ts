import { lstatSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { fault, type Fault } from '../model/faults/fault.ts';
import { decodePlain, tooLarge } from './plain-text.ts';

/**
 * Reads one text file as data. Links are refused before anything is opened: following
 * one would copy a file of the building machine into the site.
 *
 * @param path absolute path
 * @param file the same file as named in messages
 */
export function readPlainFile(
  path: string,
  file: string,
): { bytes: Buffer; text: string } | { fault: Fault } {
  const plain = readPlainBytes(path, file);
  if ('fault' in plain) return plain;
  const decoded = decodePlain(plain.bytes, file);
  return 'fault' in decoded ? decoded : { ...plain, ...decoded };
}

/**
 * The bytes alone, which is all that is needed to know whether a file has changed.
 * Synchronous on purpose: asynchronous reading takes three times the CPU for small files.
 */
export function readPlainBytes(path: string, file: string): { bytes: Buffer } | { fault: Fault } {
  const place = { file, line: 1 };
  const stat = lstatSync(path);
  if (!stat.isFile() || stat.nlink > 1) {
    return {
      fault: stat.isDirectory()
        ? fault('file-not-plain', place, '这里是一个文件夹，不是文件。', {
            found: '文件夹',
            allowed: '普通文件',
            hint: '请把文件夹改名或移走，把文件直接放在这里。',
          })
        : fault('file-not-plain', place, '这里是一个链接，不是文件本身。', {
            found: stat.isSymbolicLink() ? '符号链接' : '硬链接或特殊文件',
            allowed: '普通文件',
          }),
    };
  }
  const large = tooLarge(stat.size, file);
  if (large !== undefined) return { fault: large };
  return { bytes: readFileSync(path) };
}

/** Writes a file that `readPlainBytes` has found to be plain. */
export function writePlainFile(path: string, text: string): void {
  writeFileSync(path, text);
}

/** Whether it could be renamed: what is no plain file stays, and so does what would take another's place. */
export function renamePlainFile(from: string, to: string): boolean {
  const stat = lstatSync(from, { throwIfNoEntry: false });
  if (stat?.isFile() !== true || stat.nlink > 1) return false;
  const other = lstatSync(to, { throwIfNoEntry: false });
  // Where capitals do not count, the other is the file itself.
  if (other !== undefined && other.ino !== stat.ino) return false;
  renameSync(from, to);
  return true;
}
