import { lstat, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Finding } from './inspection/task.ts';
import { fault, type Place, type Fault, type FaultId } from '../model/faults/fault.ts';

const MB = 1024 * 1024;

/** What of a kind of file is told, and how many bytes it may have. */
export interface Bounds {
  /** What it is called in a sentence: 图片, 文件. */
  word: string;
  missing: FaultId;
  tooLarge: FaultId;
  /** Bytes. */
  most: number;
  /** What to do about one that is too large. */
  hint: string;
}

/**
 * The bytes of a file that a text names, without trusting the name: it must be there, a plain
 * file in a plain folder, and of bounded size.
 *
 * @param file absolute path
 * @param name as the text has it
 * @param place where the text names it
 */
export async function readBounded(
  file: string,
  name: string,
  place: Place,
  { word, missing, tooLarge, most, hint }: Bounds,
): Promise<{ bytes: Buffer } | { fault: Fault }> {
  let stat;
  try {
    stat = await lstat(file);
  } catch {
    return { fault: fault(missing, place, `找不到${word}“${name}”。`, { found: name }) };
  }
  // A folder that is a link leads as far away as a file that is one.
  const inFolder = (await lstat(path.dirname(file))).isDirectory();
  if (!stat.isFile() || stat.nlink > 1 || !inFolder) {
    const message = `${word}“${name}”是一个链接，不是文件本身。`;
    return { fault: fault('file-not-plain', place, message, { found: name }) };
  }
  if (stat.size > most) {
    return {
      fault: fault(tooLarge, place, `${word}“${name}”太大了。`, {
        found: `${(stat.size / MB).toFixed(1)} MB`,
        allowed: `最多 ${most / MB} MB`,
        hint,
      }),
    };
  }
  return { bytes: await readFile(file) };
}

/** What the inspector has found in a file, as the fault of the text that names it. */
export function faultOf(
  { id, what, ...rest }: Finding,
  { word }: Pick<Bounds, 'word'>,
  name: string,
  place: Place,
): Fault {
  return fault(id, place, `${word}“${name}”${what}`, { found: name, ...rest });
}
