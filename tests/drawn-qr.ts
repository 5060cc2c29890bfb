/** A QR code as it is seen: drawn, looked at, read. */
import sharp from 'sharp';
import { readQr, type ReadCode } from './qr-reader.ts';

const PIXELS = 8;
const QUIET = 4;

// Tests of pictures forbid this loader to the process they share.
sharp.unblock({ operation: ['VipsForeignLoadSvgBuffer'] });

/** @param svg with a viewBox of the code and its quiet zone, a unit a module */
export async function drawQr(svg: string, pixels = PIXELS): Promise<Buffer> {
  const side = pixels * sideOf(svg);
  const sized = svg.replace(
    '<svg',
    `<svg xmlns="http://www.w3.org/2000/svg" width="${side}" height="${side}"`,
  );
  return sharp(Buffer.from(sized)).flatten({ background: '#fff' }).png().toBuffer();
}

/** @throws where something stands in the quiet zone, or the code cannot be read */
export async function readDrawnQr(svg: string): Promise<ReadCode> {
  const side = sideOf(svg);
  const { data, info } = await sharp(await drawQr(svg))
    .greyscale()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const isDark = (row: number, column: number): boolean => {
    const at = (one: number): number => Math.floor((one + 0.5) * PIXELS);
    return (data[(at(row) * info.width + at(column)) * info.channels] ?? 0) < 128;
  };
  const all = Array.from({ length: side }, (_, i) => i);
  const isQuiet = (one: number): boolean => one < QUIET || one >= side - QUIET;
  for (const row of all) {
    for (const column of all) {
      if ((isQuiet(row) || isQuiet(column)) && isDark(row, column))
        throw new Error('no quiet zone');
    }
  }
  return readQr(side - 2 * QUIET, (row, column) => isDark(row + QUIET, column + QUIET));
}

function sideOf(svg: string): number {
  return Number(/viewBox="-4 -4 (\d+) \1"/.exec(svg)?.[1]);
}
