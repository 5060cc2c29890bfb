/** A photo from a phone becomes a picture for a page: upright, small, and without what the camera wrote into it. */

/** The site shows none wider (`graph/picture.ts`). */
const WIDEST = 1_600;
/** Of a long screenshot; more than any browser's canvas holds would come out black. */
const LONGEST = 6_400;
const MOST_BYTES = 60_000_000;
const QUALITY = 0.85;

export interface Shrunk {
  bytes: Blob;
  /** `webp` or `jpg`, by what the browser can write. */
  ending: 'webp' | 'jpg';
  width: number;
  height: number;
  /** A moving picture stands still now. */
  wasMoving: boolean;
}

/** Why a picture cannot be taken; its message is meant for the writer. */
export class NoPicture extends Error {}

/** @throws NoPicture where the browser cannot read it */
export async function shrink(file: Blob, name = ''): Promise<Shrunk> {
  if (file.size > MOST_BYTES)
    throw new NoPicture('这张图片太大，浏览器打不开。请先缩小，再放进来。');
  const image = await opened(file, name);
  const scale = Math.min(1, WIDEST / image.width, LONGEST / image.height);
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(image.width * scale));
  canvas.height = Math.max(1, Math.round(image.height * scale));
  const pen = canvas.getContext('2d');
  if (pen === null) throw new NoPicture(NOT_SHRUNK);
  // What was transparent would be black in a JPEG.
  pen.fillStyle = '#fff';
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.imageSmoothingQuality = 'high';
  pen.drawImage(image, 0, 0, canvas.width, canvas.height);
  image.close();
  const { width, height } = canvas;
  // A browser that cannot write WebP gives a PNG, which for a photo is huge.
  const webp = await written(canvas, 'image/webp');
  const bytes = webp?.type === 'image/webp' ? webp : await written(canvas, 'image/jpeg');
  if (bytes === null) throw new NoPicture(NOT_SHRUNK);
  const ending = bytes.type === 'image/webp' ? 'webp' : 'jpg';
  return { bytes, ending, width, height, wasMoving: file.type === 'image/gif' };
}

const NOT_SHRUNK = '浏览器没有把这张图片缩小成。请换一个浏览器，或在电脑上先缩小。';

function written(canvas: HTMLCanvasElement, type: string): Promise<Blob | null> {
  return new Promise((done) => {
    canvas.toBlob(done, type, QUALITY);
  });
}

/** Turned as the camera says; nothing else of what it says comes along. */
async function opened(file: Blob, name: string): Promise<ImageBitmap> {
  try {
    return await createImageBitmap(file, { imageOrientation: 'from-image' });
  } catch {
    if (/heic|heif/i.test(file.type) || /\.hei[cf]$/i.test(name))
      throw new NoPicture(
        '这是苹果手机的 HEIC 照片，这个浏览器打不开。请在手机上用微信发给自己再存，或在“设置—相机—格式”里选“兼容性最佳”再拍。',
      );
    throw new NoPicture('这个文件不是浏览器打得开的图片。请另存为 JPG 或 PNG，再放进来。');
  }
}
