import { createHash } from 'node:crypto';
import { lstat, readFile } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
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
  if (!stat.isFile() || stat.nlink > 1) {
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

function hashOf(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex').slice(0, 16);
}
