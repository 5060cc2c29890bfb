/** What a file of a built site says, however it is packed. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { unzip } from '../unit/site/unzip.ts';

/** What is packed is looked at unpacked: the search, the topic check, the archives, the workbooks. */
export function plainBytes(outDir: string, file: string): Buffer {
  const bytes = readFileSync(join(outDir, file));
  if (/\.(?:zip|xlsx)$/.test(file))
    return Buffer.from(Object.entries(unzip(bytes)).flat().join('\n'));
  return bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes;
}
