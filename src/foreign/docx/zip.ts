/** The parts of a ZIP file, by what every browser brings along (`DecompressionStream`). */

/** A part is refused before it is unpacked beyond this: a few kilobytes may stand for gigabytes. */
const MOST_BYTES = 40_000_000;
const MOST_PARTS = 5_000;

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const STORED = 0;
const DEFLATED = 8;

export interface Zip {
  /** Names of all parts. */
  names: readonly string[];
  /** Nothing where there is no such part. Rejects where it is broken or too large. */
  read(name: string): Promise<Uint8Array<ArrayBuffer> | undefined>;
}

interface Entry {
  method: number;
  packed: number;
  at: number;
}

/** @returns nothing where the bytes are no ZIP file */
export function openZip(bytes: Uint8Array<ArrayBuffer>): Zip | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(view);
  if (end === undefined) return undefined;
  const entries = new Map<string, Entry>();
  let at = view.getUint32(end + 16, true);
  const count = Math.min(view.getUint16(end + 10, true), MOST_PARTS);
  for (let i = 0; i < count && at + 46 <= view.byteLength; i += 1) {
    if (view.getUint32(at, true) !== ENTRY) break;
    const [name, extra, remark] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true));
    const from = at + 46;
    const written = new TextDecoder().decode(bytes.subarray(from, from + (name ?? 0)));
    entries.set(written.replaceAll('\\', '/'), {
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      at: view.getUint32(at + 42, true),
    });
    at = from + (name ?? 0) + (extra ?? 0) + (remark ?? 0);
  }
  return {
    names: [...entries.keys()],
    async read(name) {
      const entry = entries.get(name);
      return entry === undefined ? undefined : unpacked(bytes, view, entry);
    },
  };
}

/** Where the list of parts ends, which is the end of the file but for a remark. */
function endOf(view: DataView): number | undefined {
  const least = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= least; at -= 1)
    if (view.getUint32(at, true) === END) return at;
  return undefined;
}

async function unpacked(
  bytes: Uint8Array<ArrayBuffer>,
  view: DataView,
  { method, packed, at }: Entry,
): Promise<Uint8Array<ArrayBuffer>> {
  const from = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  const part = bytes.slice(from, from + packed);
  if (method === STORED) return part;
  if (method !== DEFLATED) throw new Error(`packed in a way nobody uses: ${method}`);
  const stream = new Blob([part]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  const reader = stream.getReader();
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    size += read.value.byteLength;
    if (size > MOST_BYTES) {
      await reader.cancel();
      throw new Error('a part is too large');
    }
    pieces.push(read.value);
  }
  return new Uint8Array(await new Blob(pieces).arrayBuffer());
}
