import { crc32, deflateRawSync } from 'node:zlib';
import { compare } from '../model/text/compare.ts';
import { OutsideFolder, placeWithin } from '../model/paths/path-within.ts';

export interface ZipEntry {
  /** With `/`, relative. */
  path: string;
  bytes: Buffer;
}

const VERSION = 20;
/** Names are UTF-8. */
const UTF8 = 0x0800;
const DEFLATE = 8;
/** 1 January 1980, the first day the format knows: the same files give the same bytes whenever they are packed. */
const DAY = (1 << 5) | 1;
/** Counts of files and offsets stand in 16 and 32 bits. */
const MOST_FILES = 0xffff;
const MOST_BYTES = 0xffffffff;

/**
 * Files as one ZIP (APPNOTE 6.3, without its 64-bit extension), sorted by path.
 *
 * @throws RangeError where the format has no room for so many or so large files; OutsideFolder
 * where a path would be unpacked beside the folder, Error where two files have one path
 */
export function zipOf(entries: readonly ZipEntry[]): Buffer {
  const sorted = entries.toSorted((a, b) => compare(a.path, b.path));
  for (const [i, { path }] of sorted.entries()) {
    if (placeWithin(path) !== path) throw new OutsideFolder('ZIP', [path]);
    if (path === sorted[i - 1]?.path) throw new Error(`two files in a ZIP are called ${path}`);
  }
  if (sorted.length > MOST_FILES)
    throw new RangeError(`${sorted.length} files do not fit into a ZIP`);
  const locals: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const { path, bytes } of sorted) {
    const name = Buffer.from(path);
    const packed = deflateRawSync(bytes, { level: 9 });
    const common = Buffer.alloc(26);
    common.writeUInt16LE(VERSION, 0);
    common.writeUInt16LE(UTF8, 2);
    common.writeUInt16LE(DEFLATE, 4);
    common.writeUInt16LE(0, 6);
    common.writeUInt16LE(DAY, 8);
    common.writeUInt32LE(crc32(bytes), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(bytes.length, 18);
    common.writeUInt16LE(name.length, 22);
    const local = Buffer.concat([signature(0x04034b50), common, name, packed]);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    central.push(Buffer.concat([signature(0x02014b50), short(VERSION), common, place, name]));
    locals.push(local);
    offset += local.length;
    if (offset > MOST_BYTES) throw new RangeError('more than 4 GB do not fit into a ZIP');
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(sorted.length, 4);
  end.writeUInt16LE(sorted.length, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...locals, directory, signature(0x06054b50), end]);
}

function signature(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

function short(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
}
