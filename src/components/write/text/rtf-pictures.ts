/**
 * Pictures that Word puts on the clipboard only in its own form, RTF: in HTML it names files on its
 * disk, which no page may read.
 */

/** In the order of the text; nothing for one that no page can show. */
export function picturesInRtf(rtf: string): (Blob | undefined)[] {
  const found: (Blob | undefined)[] = [];
  // `\nonshppict` repeats a picture for programs that are older.
  const once = rtf.replace(/\{\\nonshppict\s*\{\\pict[^{}]*(?:\{[^{}]*\}[^{}]*)*\}\s*\}/g, '');
  for (const [, head = '', hex = ''] of once.matchAll(
    /\{\\pict((?:[^{}]|\{[^{}]*(?:\{[^{}]*\}[^{}]*)*\})*?)([\da-f\s]{32,})\}/gi,
  )) {
    const type = /\\pngblip/.test(head)
      ? 'image/png'
      : /\\jpegblip/.test(head)
        ? 'image/jpeg'
        : undefined;
    found.push(type && new Blob([bytesOf(hex)], { type }));
  }
  return found;
}

function bytesOf(hex: string): Uint8Array<ArrayBuffer> {
  const digits = hex.replace(/\s+/g, '');
  return Uint8Array.from({ length: digits.length >> 1 }, (_, i) =>
    Number.parseInt(digits.slice(2 * i, 2 * i + 2), 16),
  );
}
