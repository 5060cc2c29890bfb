/** What a picture is by its first bytes, before any decoder sees it. */

/** Formats that are decoded; all others are only named. */
export type Decoded = 'PNG' | 'JPEG' | 'WebP' | 'AVIF';
export type PictureFormat =
  | Decoded
  | 'GIF'
  | 'HEIC'
  | 'SVG'
  | 'TIFF'
  | 'BMP'
  | 'JPEG XL'
  | 'JPEG 2000'
  | 'PDF'
  | 'Photoshop'
  | '网页'
  | '空文件'
  | '不认识的内容';

const DECODED: ReadonlySet<PictureFormat> = new Set<PictureFormat>(['PNG', 'JPEG', 'WebP', 'AVIF']);

/** How each begins; the bytes as Latin letters. */
const BEGINNINGS: readonly [string, PictureFormat][] = [
  ['\x89PNG\r\n\x1a\n', 'PNG'],
  ['\xff\xd8\xff', 'JPEG'],
  ['GIF87a', 'GIF'],
  ['GIF89a', 'GIF'],
  ['II*\0', 'TIFF'],
  ['MM\0*', 'TIFF'],
  ['II+\0', 'TIFF'],
  ['MM\0+', 'TIFF'],
  ['\xff\x0a', 'JPEG XL'],
  ['\0\0\0\x0cJXL ', 'JPEG XL'],
  ['\0\0\0\x0cjP', 'JPEG 2000'],
  ['\xff\x4f\xff\x51', 'JPEG 2000'],
  ['%PDF-', 'PDF'],
  ['8BPS', 'Photoshop'],
  ['BM', 'BMP'],
];
/** As far as brands of the family of HEIC and AVIF are read. */
const HEAD = 256;

export function pictureFormat(bytes: Uint8Array): PictureFormat {
  if (bytes.length === 0) return '空文件';
  const head = Buffer.from(bytes.subarray(0, HEAD)).toString('latin1');
  if (head.slice(4, 8) === 'ftyp') return isoFormat(head, bytes);
  if (head.startsWith('RIFF') && head.slice(8, 12) === 'WEBP') return 'WebP';
  const known = BEGINNINGS.find(([beginning]) => head.startsWith(beginning));
  return known?.[1] ?? textFormat(bytes);
}

export function isDecoded(format: PictureFormat): format is Decoded {
  return DECODED.has(format);
}

/** The first brand says what a file is; a general one leaves it to those it is compatible with. */
function isoFormat(head: string, bytes: Uint8Array): PictureFormat {
  const length = Buffer.from(bytes.subarray(0, 4)).readUInt32BE();
  const brands = head.slice(8, Math.min(length, HEAD)).match(/[^]{4}/g) ?? [];
  if (/^avi[fs]$/.test(brands[0] ?? '')) return 'AVIF';
  if (/^(?:hei[cxms]|hev[cxms])$/.test(brands[0] ?? '')) return 'HEIC';
  if (brands.some((one) => /^avi[fs]$/.test(one))) return 'AVIF';
  return brands.some((one) => /^(?:he[iv][cxms]|mif[12]|msf1)$/.test(one))
    ? 'HEIC'
    : '不认识的内容';
}

/** Drawings and pages are text, in one of two encodings, and may begin with remarks. */
function textFormat(bytes: Uint8Array): PictureFormat {
  const text = Buffer.from(bytes.subarray(0, 4096)).toString('latin1').replaceAll('\0', '');
  if (/<svg[\s>]/i.test(text) || /^[^<]{0,8}<\?xml/.test(text)) return 'SVG';
  return /^[^<]{0,8}<(?:!doctype|html|head|body|script)\b/i.test(text) ? '网页' : '不认识的内容';
}
