/**
 * Pictures that Word puts on the clipboard only in its own form, RTF: in HTML it names files on its
 * disk, which no page may read.
 */

const PICTURE = '{\\pict';
/** Before a picture that repeats one for programs that are older. */
const REPEATED = /\{\\nonshppict\s*$/;
const TYPES: readonly [RegExp, string][] = [
  [/\\pngblip\b/, 'image/png'],
  [/\\jpegblip\b/, 'image/jpeg'],
];

/** In the order of the text; nothing for one that no page can show. */
export function picturesInRtf(rtf: string): (Blob | undefined)[] {
  const found: (Blob | undefined)[] = [];
  for (let at = rtf.indexOf(PICTURE); at >= 0; at = rtf.indexOf(PICTURE, at + PICTURE.length)) {
    if (REPEATED.test(rtf.slice(Math.max(0, at - 30), at))) continue;
    const own = ownTextOf(rtf, at);
    const type = TYPES.find(([pattern]) => pattern.test(own))?.[1];
    const digits = own.replace(/\\[a-z]+-?\d* ?/gi, '').replace(/[^\da-f]/gi, '');
    found.push(type === undefined ? undefined : new Blob([bytesOf(digits)], { type }));
  }
  return found;
}

/** What stands in the group that begins at `start`, without the groups within it. */
function ownTextOf(rtf: string, start: number): string {
  let depth = 0;
  let own = '';
  let from = start;
  const brace = /[{}]/g;
  brace.lastIndex = start;
  for (let one = brace.exec(rtf); one !== null; one = brace.exec(rtf)) {
    if (depth === 1) own += rtf.slice(from, one.index);
    depth += one[0] === '{' ? 1 : -1;
    from = one.index + 1;
    if (depth === 0) break;
  }
  return own;
}

function bytesOf(digits: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from({ length: digits.length >> 1 }, (_, i) =>
    Number.parseInt(digits.slice(2 * i, 2 * i + 2), 16),
  );
}
