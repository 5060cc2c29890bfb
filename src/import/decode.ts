/**
 * Bytes of a text become text. Excel in China saves CSV as GB18030 or as UTF-16, and nothing in the
 * file says which; UTF-8 is what almost no text of another encoding happens to be.
 */
import { withoutStray, hiddenIn } from '../model/text/hidden.ts';
import { Refused } from './refused.ts';

export interface Decoded {
  text: string;
  /** Where it was not UTF-8: what it was. */
  encoding?: string;
}

/** @throws Refused where the bytes are no text in any of these encodings */
export function decode(bytes: Uint8Array): Decoded {
  const wide = wideEncoding(bytes);
  if (wide !== undefined) return { text: read(wide, bytes) ?? unreadable(), encoding: wide };
  const utf8 = read('utf-8', bytes);
  if (utf8 !== undefined) return { text: utf8 };
  return { text: read('gb18030', bytes) ?? unreadable(), encoding: 'gb18030' };
}

function read(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return text.includes('\0') ? undefined : text;
  } catch {
    return undefined;
  }
}

function unreadable(): never {
  throw new Refused('读不出文字，不是文本文件，或者编码不认识。请另存为“UTF-8”再试一次。');
}

/** UTF-16 by its mark, or by the zeros that every second byte of Latin letters and commas is. */
function wideEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const zeros = [0, 0];
  const sample = bytes.subarray(0, 4_000);
  for (const [i, byte] of sample.entries()) if (byte === 0) zeros[i % 2] = (zeros[i % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (odd > 2 && even === 0) return 'utf-16le';
  return even > 2 && odd === 0 ? 'utf-16be' : undefined;
}

/**
 * Without what nobody sees and no file may hold: marks that were copied along, controls, what turns
 * the direction of reading.
 */
export function cleaned(text: string): string {
  let rest = withoutStray(text);
  for (let hidden = hiddenIn(rest); hidden !== undefined; hidden = hiddenIn(rest)) {
    rest = rest.replaceAll(hidden.sign, hidden.sign === '\r' || hidden.sign > '\u2000' ? '\n' : '');
  }
  return rest.replace(/\r\n?/g, '\n');
}
