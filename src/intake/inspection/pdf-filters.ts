/** How streams of a PDF are packed, undone. */
import { constants, inflateSync } from 'node:zlib';
import type { PdfDictionary, PdfValue } from './pdf-object.ts';

/** What object streams of one file may unfold to, each. */
const MAX_UNPACKED = 64 * 1024 * 1024;

/** The bytes of a stream; nothing where it is packed in a way that only pictures are. */
export function unpacked(bytes: Buffer, dictionary: PdfDictionary): Buffer | undefined {
  const filters = listOf(dictionary.get('Filter') ?? dictionary.get('F'));
  const parameters = listOf(dictionary.get('DecodeParms') ?? dictionary.get('DP'));
  let data: Buffer | undefined = bytes;
  for (const [i, filter] of filters.entries()) {
    if (data === undefined) return undefined;
    data = undone(data, filter);
    const own = parameters[i];
    if (data !== undefined && own instanceof Map) data = unpredicted(data, own);
    // What stands elsewhere in the file is not looked up.
    else if (typeof own === 'string' && own !== 'null') return undefined;
  }
  return data;
}

function listOf(value: PdfValue | undefined): PdfValue[] {
  if (value === undefined || value === 'null') return [];
  return Array.isArray(value) ? value : [value];
}

function undone(data: Buffer, filter: PdfValue): Buffer | undefined {
  switch (filter) {
    case '/FlateDecode':
    case '/Fl':
      return inflated(data);
    case '/ASCIIHexDecode':
    case '/AHx':
      return fromHex(data);
    case '/ASCII85Decode':
    case '/A85':
      return fromBase85(data);
    default:
      return undefined;
  }
}

function inflated(data: Buffer): Buffer | undefined {
  try {
    // What is left behind the end, or cut off before it, is nobody's concern.
    const finishFlush = constants.Z_SYNC_FLUSH;
    return inflateSync(data, { maxOutputLength: MAX_UNPACKED, finishFlush });
  } catch {
    return undefined;
  }
}

function fromHex(data: Buffer): Buffer {
  const digits = (data.toString('latin1').split('>')[0] ?? '').replaceAll(/[^\da-f]/gi, '');
  return Buffer.from(digits.length % 2 === 0 ? digits : `${digits}0`, 'hex');
}

function fromBase85(data: Buffer): Buffer {
  const text = (data.toString('latin1').split('~')[0] ?? '').replaceAll(/\s/g, '');
  const out: number[] = [];
  for (const group of text.replaceAll('z', '!!!!!').match(/.{1,5}/gs) ?? []) {
    const value = [...group.padEnd(5, 'u')].reduce(
      (sum, one) => sum * 85 + one.charCodeAt(0) - 33,
      0,
    );
    const four = [24, 16, 8, 0].map((shift) => Math.floor(value / 2 ** shift) & 0xff);
    out.push(...four.slice(0, group.length - 1));
  }
  return Buffer.from(out);
}

/** Rows in which each byte is the difference to a neighbour, as in PNG. */
function unpredicted(data: Buffer, parameters: PdfDictionary): Buffer | undefined {
  const number = (key: string, otherwise: number): number =>
    parameters.has(key) ? Number(parameters.get(key)) : otherwise;
  const predictor = number('Predictor', 1);
  if (predictor === 1) return data;
  const sample = (number('Colors', 1) * number('BitsPerComponent', 8)) / 8;
  const row = Math.ceil(sample * number('Columns', 1));
  // The other kind of predictor, and odd widths, only pictures use.
  if (predictor < 10 || !(row >= 1 && row <= 1e6) || sample !== 1) return undefined;
  const out = Buffer.alloc(Math.ceil(data.length / (row + 1)) * row);
  for (let from = 0, to = 0; from < data.length; from += row + 1, to += row) {
    const kind = data[from];
    for (let i = 0; i < row; i += 1) {
      const left = i === 0 ? 0 : (out[to + i - 1] ?? 0);
      const up = to === 0 ? 0 : (out[to + i - row] ?? 0);
      const corner = i === 0 || to === 0 ? 0 : (out[to + i - row - 1] ?? 0);
      const guess = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][kind ?? 0] ?? 0;
      out[to + i] = (data[from + 1 + i] ?? 0) + guess;
    }
  }
  return out;
}

function paeth(left: number, up: number, corner: number): number {
  const guess = left + up - corner;
  const [a, b, c] = [left, up, corner].map((one) => Math.abs(guess - one));
  if (a === undefined || b === undefined || c === undefined) return 0;
  return a <= b && a <= c ? left : b <= c ? up : corner;
}
