/** ZIP packages, read as strictly as the library can: what two programs could read differently is refused. */
import { configure, Uint8ArrayReader, Uint8ArrayWriter, ZipReader } from '@zip.js/zip.js';

/** An honest deck has a few hundred parts; a book of a hundred sheets as well. */
const MAX_PARTS = 5_000;
/** Text shrinks twentyfold: 5 MB of it are 100. */
const MAX_UNPACKED = 160 * 1024 * 1024;

configure({ useWebWorkers: false });

export interface Part {
  /** In lower case, unless asked for otherwise: programs look for parts that way. */
  name: string;
  bytes: Buffer;
}

/** Why a package is not opened. */
export class Unreadable extends Error {
  override readonly name = 'Unreadable';
}

/**
 * All parts of a package.
 *
 * @param asNamed what becomes of the names, by which two parts must differ
 * @throws Unreadable with a reason in Chinese
 */
export async function partsOf(
  bytes: Buffer,
  asNamed: (name: string) => string = (name) => name.toLowerCase(),
): Promise<Part[]> {
  const reader = new ZipReader(new Uint8ArrayReader(bytes), {
    strictness: 'strict',
    filenameValidation: 'strict',
    checkOverlappingEntry: true,
    checkSignature: true,
    normalizeFilename: (name) => asNamed(name.normalize('NFC')),
  });
  const parts: Part[] = [];
  let unpacked = 0;
  let count = 0;
  try {
    for await (const entry of reader.getEntriesGenerator()) {
      count += 1;
      unpacked += entry.uncompressedSize;
      if (count > MAX_PARTS || unpacked > MAX_UNPACKED) throw new Unreadable('里面的内容多得异常');
      if (entry.encrypted) throw new Unreadable('有加了密的部分');
      if (entry.directory) continue;
      const data = await entry.getData(new Uint8ArrayWriter());
      parts.push({ name: entry.filename, bytes: Buffer.from(data) });
    }
  } catch (error) {
    throw error instanceof Unreadable ? error : new Unreadable(reasonOf(error));
  } finally {
    await reader.close().catch(() => undefined);
  }
  return parts;
}

const REASONS: readonly [RegExp, string][] = [
  [/filename/i, '里面的文件名会跑到别的文件夹去'],
  [/ambiguous|duplicate|overlap|prepended|appended/i, '不同的软件会读出不同的内容'],
  [/encrypted/i, '有加了密的部分'],
];

function reasonOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return REASONS.find(([pattern]) => pattern.test(message))?.[1] ?? '压缩包不完整或有损坏';
}
