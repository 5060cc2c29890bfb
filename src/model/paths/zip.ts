/**
 * How files stand in a ZIP (APPNOTE 6.3, without its 64-bit extension). What packs them is given:
 * a build deflates with what Node has, a page stores pictures as they are.
 */
import { compare } from '../text/compare.ts';
import { OutsideFolder, placeWithin } from './path-within.ts';

export interface PackedFile {
  /** With `/`, relative. */
  path: string;
  /** As they stand in the ZIP. */
  packed: Uint8Array;
  /** 0 for stored, 8 for deflated. */
  method: 0 | 8;
  /** Of the file itself, in bytes. */
  size: number;
  /** CRC-32 of the file itself. */
  sum: number;
}

const VERSION = 20;
/** Names are UTF-8. */
const UTF8 = 0x0800;
/** 1 January 1980, the first day the format knows: the same files give the same bytes whenever they are packed. */
const DAY = (1 << 5) | 1;
/** Counts of files and offsets stand in 16 and 32 bits. */
const MOST_FILES = 0xffff;
const MOST_BYTES = 0xffffffff;

/**
 * The ZIP, its files sorted by path.
 *
 * @throws RangeError where the format has no room for so many or so large files; OutsideFolder
 * where a path would be unpacked beside the folder, Error where two files have one path
 */
export function zipOfPacked(files: readonly PackedFile[]): Uint8Array<ArrayBuffer> {
  const sorted = files.toSorted((a, b) => compare(a.path, b.path));
  for (const [i, { path }] of sorted.entries()) {
    if (placeWithin(path) !== path) throw new OutsideFolder('ZIP', [path]);
    if (path === sorted[i - 1]?.path) throw new Error(`two files in a ZIP are called ${path}`);
  }
  if (sorted.length > MOST_FILES)
    throw new RangeError(`${sorted.length} files do not fit into a ZIP`);
  const locals: Uint8Array[] = [];
  const central: Uint8Array[] = [];
  let offset = 0;
  for (const { path, packed, method, size, sum } of sorted) {
    const name = new TextEncoder().encode(path);
    const common = numbers(
      [VERSION, UTF8, method, 0, DAY],
      [sum, packed.length, size],
      [name.length, 0],
    );
    locals.push(numbers([], [0x04034b50]), common, name, packed);
    central.push(
      numbers([], [0x02014b50], [VERSION]),
      common,
      numbers([0, 0, 0], [0, offset]),
      name,
    );
    offset += 4 + common.length + name.length + packed.length;
    if (offset > MOST_BYTES) throw new RangeError('more than 4 GB do not fit into a ZIP');
  }
  const directory = lengthOf(central);
  const end = numbers(
    [],
    [0x06054b50],
    [0, 0, sorted.length, sorted.length],
    [directory, offset],
    [0],
  );
  return joined([...locals, ...central, end]);
}

/** Numbers of 16 and 32 bits by turns, the lower byte first. */
function numbers(...groups: readonly (readonly number[])[]): Uint8Array {
  const widths = groups.flatMap((group, i) => group.map(() => (i % 2 === 0 ? 2 : 4)));
  const bytes = new Uint8Array(widths.reduce((sum, width) => sum + width, 0));
  const view = new DataView(bytes.buffer);
  let at = 0;
  for (const [i, value] of groups.flat().entries()) {
    if (widths[i] === 2) view.setUint16(at, value, true);
    else view.setUint32(at, value, true);
    at += widths[i] ?? 0;
  }
  return bytes;
}

function lengthOf(parts: readonly Uint8Array[]): number {
  return parts.reduce((sum, part) => sum + part.length, 0);
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(lengthOf(parts));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
