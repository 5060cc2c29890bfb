import { JOINT, rewritten, type Reading } from './reading.ts';

const CODE_OR_MARK = new RegExp(
  String.raw`\x60[^\x60\n]*\x60|https?:\/\/[\x21-\x7e]+|\*+|~~|${JOINT}`,
  'gi',
);

/** A reading without code in its lines, addresses, and the marks that stand between words; line for line. */
export function withoutCode(reading: Reading): Reading {
  return rewritten(reading, CODE_OR_MARK, ([found]) => (/^[*~\u2060]/.test(found) ? '' : ' '));
}

/** Which lines are of a block of code, its fences among them. */
export function fencedLines(lines: readonly string[]): boolean[] {
  let fence = '';
  return lines.map((line) => {
    const mark = /^\s{0,3}(\x60{3,}|~{3,})/.exec(line)?.[1];
    if (mark === undefined || (fence !== '' && !mark.startsWith(fence))) return fence !== '';
    fence = fence === '' ? mark : '';
    return true;
  });
}
