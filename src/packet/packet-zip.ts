/**
 * A packet with pictures: a ZIP in which every file lies where it lies in the content folder, and
 * beside them a text that says whose it is and what is corrected. Files are stored as they are:
 * pictures are compressed already, and a page need not bring a library for the rest.
 */
import { zipOfPacked } from '../model/paths/zip.ts';
import { packetCover, type Packet } from './packet.ts';

/** Beside the files; in the form of a packet without the texts. */
export const COVER = '同伴投稿.txt';

export interface PacketPicture {
  /** Relative to the content directory: `lessons/jiaoshi.jpg`. */
  path: string;
  bytes: Uint8Array;
}

/**
 * @param pictures at paths that no file of the packet has
 * @throws as `zipOfPacked` does
 */
export function packetZip(
  packet: Packet,
  pictures: readonly PacketPicture[],
): Uint8Array<ArrayBuffer> {
  const utf8 = new TextEncoder();
  const files = [
    { path: COVER, bytes: utf8.encode(packetCover(packet)) },
    ...packet.files.map(({ path, text }) => ({ path, bytes: utf8.encode(text) })),
    ...pictures,
  ];
  return zipOfPacked(
    files.map(({ path, bytes }) => ({
      path,
      packed: bytes,
      method: 0,
      size: bytes.length,
      sum: crc32(bytes),
    })),
  );
}

const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

/** CRC-32 as in ISO 3309, which browsers do not have. */
function crc32(bytes: Uint8Array): number {
  let sum = 0xffffffff;
  for (const byte of bytes) sum = (sum >>> 8) ^ (TABLE[(sum ^ byte) & 0xff] ?? 0);
  return (sum ^ 0xffffffff) >>> 0;
}
