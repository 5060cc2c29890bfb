/** Pictures that take as much work as photographs of a blackboard do. */
import { crc32, deflateSync } from 'node:zlib';
import type { Random } from './random.ts';

const WIDTH = 1000;
const HEIGHT = 750;
const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** A PNG, 1,000 by 750 pixels and some 60 KB, as those of the sample are; no two alike. */
export function pictureOf(random: Random): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(WIDTH, 0);
  header.writeUInt32BE(HEIGHT, 4);
  // Eight bits a channel, red, green and blue.
  header.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows(random))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** Fields of one colour each, with strokes across. */
function rows(random: Random): Buffer {
  const bytes = Buffer.alloc(HEIGHT * (1 + WIDTH * 3));
  const colours = Array.from({ length: 48 }, () => random.between(120, 255));
  const stroke = random.between(41, 97);
  for (let y = 0; y < HEIGHT; y += 1) {
    const start = y * (1 + WIDTH * 3) + 1;
    for (let x = 0; x < WIDTH; x += 1) {
      const field = (Math.floor(x / 250) + Math.floor(y / 188) * 4) * 3;
      const dark = (x * y) % stroke === 0 ? random.between(40, 120) : 0;
      for (let channel = 0; channel < 3; channel += 1) {
        bytes[start + x * 3 + channel] = (colours[field + channel] ?? 0) - dark;
      }
    }
  }
  return bytes;
}

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}
