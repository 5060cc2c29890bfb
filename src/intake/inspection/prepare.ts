import { rename, writeFile } from 'node:fs/promises';
import { pathWithin } from '../../model/paths/path-within.ts';
import sharp from 'sharp';
import { hashOf } from '../hash.ts';
import { decodePicture, type Pixels } from './decode.ts';
import { isDecoded, pictureFormat } from './picture-format.ts';
import type { Size, Task } from './task.ts';

/**
 * Writes every size of a picture, without metadata: where and with what it was taken is
 * nobody's business. Their names end in the hash of what they hold, so that a file that was
 * cut off later is not taken for whole.
 *
 * @param sizes the largest first
 * @throws where the picture cannot be decoded
 */
export async function preparePicture(
  bytes: Buffer,
  { sizes, into, name }: Extract<Task, { kind: 'prepare' }>,
): Promise<string[]> {
  const [largest] = sizes;
  if (largest === undefined) return [];
  if (!isDecoded(pictureFormat(bytes))) throw new Error('no format that is decoded');
  const pixels = await decodePicture(bytes, largest);
  const made: string[] = [];
  for (const size of sizes) {
    const webp = await encode(pixels, size);
    const file = `${name}-${size.width}-${hashOf(webp)}.webp`;
    const unfinished = pathWithin(into, `${file}.${process.pid}`);
    await writeFile(unfinished, webp);
    await rename(unfinished, pathWithin(into, file));
    made.push(file);
  }
  return made;
}

function encode({ data, ...raw }: Pixels, { width, height }: Size): Promise<Buffer> {
  return sharp(data, { raw, limitInputPixels: false })
    .resize({ width, height, fit: 'fill' })
    .webp({ quality: 82 })
    .toBuffer();
}
