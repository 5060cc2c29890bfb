import { crc32, inflateRawSync } from 'node:zlib';

/** Texts of a ZIP by name. */
export function unzip(zip: Buffer): Record<string, string> {
  const files = Object.entries(unzipBytes(zip));
  return Object.fromEntries(files.map(([name, bytes]) => [name, bytes.toString()]));
}

/** Files of a ZIP by name, found by its central directory, as any reader does it. */
export function unzipBytes(zip: Buffer): Record<string, Buffer> {
  const end = zip.lastIndexOf(Buffer.from('PK\u0005\u0006', 'latin1'));
  let at = zip.readUInt32LE(end + 16);
  const found: Record<string, Buffer> = {};
  for (let i = 0; i < zip.readUInt16LE(end + 10); i += 1) {
    const [packed, name, local] = [
      zip.readUInt32LE(at + 20),
      zip.readUInt16LE(at + 28),
      zip.readUInt32LE(at + 42),
    ];
    const start = local + 30 + zip.readUInt16LE(local + 26);
    const bytes = inflateRawSync(zip.subarray(start, start + packed));
    if (crc32(bytes) !== zip.readUInt32LE(at + 16)) throw new Error('the checksum differs');
    found[zip.toString('utf8', at + 46, at + 46 + name)] = bytes;
    at += 46 + name;
  }
  return found;
}
