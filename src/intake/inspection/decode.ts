/** The one way in which pictures are decoded: the check does it to see that it can be done, the build to publish. */
import sharp, { type Metadata } from 'sharp';
import type { Size } from './task.ts';

/** What a phone of today takes at most in a file of 15 MB; four bytes each, 320 MB. */
export const MAX_PIXELS = 80_000_000;

// Whatever a file looks like further on, no other decoder is ever started.
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({
  operation: [
    'VipsForeignLoadPngBuffer',
    'VipsForeignLoadJpegBuffer',
    'VipsForeignLoadWebpBuffer',
    'VipsForeignLoadHeifBuffer',
  ],
});
sharp.cache(false);

export interface Pixels extends Size {
  data: Buffer;
  channels: 1 | 2 | 3 | 4;
}

/** What the head of a picture says of itself; no pixel is decoded. */
export function headOf(bytes: Buffer): Promise<Metadata> {
  return sharp(bytes, { limitInputPixels: false }).metadata();
}

/**
 * A picture as plain pixels of the size wanted, upright, eight bits, in the colours of screens.
 * Whatever comes after works on these alone, so nothing in a file can make it fail.
 *
 * @throws what the decoder says of a cut or damaged file
 */
export async function decodePicture(bytes: Buffer, size: Size): Promise<Pixels> {
  try {
    return await decode(bytes, size, 'warning');
  } catch (error) {
    // A few bytes too many between two parts: cameras write them, and nothing of the picture is missing.
    const complaints = String(error instanceof Error ? error.message : error).split('\n');
    if (!complaints.every((one) => /extraneous bytes before marker|^Warning treated/.test(one))) {
      throw error;
    }
    return decode(bytes, size, 'error');
  }
}

async function decode(
  bytes: Buffer,
  { width, height }: Size,
  failOn: 'warning' | 'error',
): Promise<Pixels> {
  const { data, info } = await sharp(bytes, { limitInputPixels: MAX_PIXELS, failOn })
    .autoOrient()
    .resize({ width, height, fit: 'fill' })
    .toColourspace('srgb')
    .raw({ depth: 'uchar' })
    .toBuffer({ resolveWithObject: true });
  const { channels } = info;
  return { data, width: info.width, height: info.height, channels: channels as Pixels['channels'] };
}
