import { crc32, deflateRawSync } from 'node:zlib';
import { zipOfPacked } from '../model/paths/zip.ts';

export interface ZipEntry {
  /** With `/`, relative. */
  path: string;
  bytes: Buffer;
}

/** Files as one ZIP, deflated; throws as `zipOfPacked` does. */
export function zipOf(entries: readonly ZipEntry[]): Buffer {
  const files = entries.map(({ path, bytes }) => ({
    path,
    packed: deflateRawSync(bytes, { level: 9 }),
    method: 8 as const,
    size: bytes.length,
    sum: crc32(bytes),
  }));
  const { buffer } = zipOfPacked(files);
  return Buffer.from(buffer);
}
