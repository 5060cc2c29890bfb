import { createHash } from 'node:crypto';
import { lstat, readFile } from 'node:fs/promises';
import path from 'node:path';
import readExif from 'exif-reader';
import sharp, { type Metadata } from 'sharp';
import type { SourcePicture } from '../catalogue/records.ts';
import { problem, type Place, type Problem } from '../model/problem.ts';

const FORMATS = new Set(['png', 'jpeg', 'webp', 'heif', 'avif']);
const MAX_BYTES = 15 * 1024 * 1024;
const MAX_PIXELS = 50_000_000;

/**
 * Looks at a picture without trusting its name: it must be a plain file and what it says
 * it is. Sizes are bounded, for a small file can unfold into gigabytes.
 */
export async function probePicture(
  file: string,
  src: string,
  place: Place,
): Promise<SourcePicture | { problem: Problem }> {
  let stat;
  try {
    stat = await lstat(file);
  } catch {
    return { problem: problem('image-missing', place, `找不到图片“${src}”。`, { found: src }) };
  }
  // A folder that is a link leads as far away as a file that is one.
  const inFolder = (await lstat(path.dirname(file))).isDirectory();
  if (!stat.isFile() || stat.nlink > 1 || !inFolder) {
    return {
      problem: problem('file-not-plain', place, `图片“${src}”是一个链接，不是文件本身。`, {
        found: src,
      }),
    };
  }
  if (stat.size > MAX_BYTES) {
    return {
      problem: problem('image-forbidden', place, `图片“${src}”太大了。`, {
        found: `${Math.ceil(stat.size / 1024 / 1024)} MB`,
        allowed: `最多 ${MAX_BYTES / 1024 / 1024} MB`,
        hint: '请先缩小图片，长边 2000 像素就够清楚。',
      }),
    };
  }
  const bytes = await readFile(file);
  try {
    const metadata = await sharp(bytes, { limitInputPixels: MAX_PIXELS }).metadata();
    if (!FORMATS.has(metadata.format)) throw new Error(metadata.format);
    if (saysWhere(metadata)) {
      return {
        problem: problem('privacy-gps', place, `图片“${src}”里记着拍摄的地点。`, {
          found: src,
          allowed: '不带位置信息的图片',
        }),
      };
    }
    const { width, height } = metadata.autoOrient;
    return { path: file, hash: hashOf(bytes), width, height };
  } catch {
    return {
      problem: problem('image-forbidden', place, `图片“${src}”打不开，或不是允许的格式。`, {
        found: path.extname(src),
        allowed: 'PNG、JPEG、WebP、AVIF',
      }),
    };
  }
}

/** Whether the camera wrote a position, as EXIF or as XMP. A position of zeros or nothing is none. */
function saysWhere({ exif, xmp }: Metadata): boolean {
  if (/\bGPSL(?:atitude|ongitude)\b/.test(xmp?.toString('latin1') ?? '')) return true;
  if (exif === undefined) return false;
  try {
    const { GPSLatitude, GPSLongitude } = readExif(exif).GPSInfo ?? {};
    return [GPSLatitude, GPSLongitude].flat().some((one) => Number.isFinite(one) && one !== 0);
  } catch {
    // What no program can read tells nobody where it was.
    return false;
  }
}

function hashOf(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex').slice(0, 16);
}
