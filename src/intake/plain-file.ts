import { lstatSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { hiddenFault } from '../model/faults/hidden-fault.ts';
import { fault, type Fault } from '../model/faults/fault.ts';

/** 200 KB hold about 60,000 Chinese characters: a book chapter, not an entry. */
const MAX_BYTES = 200 * 1024;

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
  if (stat.size > MAX_BYTES) {
    return {
      fault: fault('file-too-large', place, '文件太大了，读不下去。', {
        found: `${Math.ceil(stat.size / 1024)} KB`,
        allowed: `最多 ${MAX_BYTES / 1024} KB`,
      }),
    };
  }
  return { bytes: readFileSync(path) };
}

/** Text with `\n` at the end of its lines, or what keeps it from being one. */
export function decodePlain(bytes: Buffer, file: string): { text: string } | { fault: Fault } {
  const place = { file, line: 1 };
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return {
      fault: fault('file-not-utf8', place, notUtf8(bytes), {
        allowed: 'UTF-8',
        hint: '记事本：打开后选“文件—另存为”，“编码”选 UTF-8，再保存；WPS、Word：另存为纯文本时选 UTF-8；VS Code：点右下角的编码，先“通过编码重新打开”选 GBK，再“通过编码保存”选 UTF-8。',
      }),
    };
  }
  // A lone `\r` ends a line too, as on very old machines.
  text = text.replace(/\r\n?/g, '\n');
  const hidden = hiddenFault(text, (index) => {
    const before = text.slice(0, index).split('\n');
    return { file, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
  });
  return hidden === undefined ? { text } : { fault: hidden };
}

/** What Chinese Windows calls ANSI; its text is not lost, it only has to be saved once more. */
function notUtf8(bytes: Buffer): string {
  try {
    const text = new TextDecoder('gb18030', { fatal: true }).decode(bytes);
    if (/\p{Script=Han}{2}/u.test(text))
      return '文件的编码是 GBK（记事本里叫 ANSI），不是 UTF-8，发布出来会是乱码。';
  } catch {
    // Neither: what it is cannot be said.
  }
  return '文件不是 UTF-8 编码，读出来会是乱码。';
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
