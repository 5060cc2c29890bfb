import { correction, generate } from 'lean-qr';

/** A QR code as strokes a module thick; a module is one unit. */
export interface Qr {
  path: string;
  /** Modules along a side, without the quiet zone. */
  size: number;
}

/** The empty border that ISO/IEC 18004 wants around a code, in modules. */
export const QUIET = 4;

/**
 * The code of an address. Some fifteen in a hundred of its modules may be lost, as on a sheet that went
 * from hand to hand.
 *
 * @param address whole; other scripts are written as a browser sends them, for scanners differ
 */
export function qrOf(address: string): Qr {
  const code = generate(new URL(address).href, { minCorrectionLevel: correction.M });
  const { size } = code;
  let path = '';
  let [penX, penY] = [0, 0];
  for (let y = 0; y < size; y += 1) {
    for (let x = 0; x < size; x += 1) {
      if (!code.get(x, y)) continue;
      const from = x;
      while (code.get(x, y)) x += 1;
      // Relative to where the pen stands, a fifth of the bytes of an outline.
      path += `m${from - penX} ${y - penY}h${x - from}`;
      [penX, penY] = [x, y];
    }
  }
  // The first step is taken from the middle of the first row.
  return { path: `M0 .5${path}`, size };
}
