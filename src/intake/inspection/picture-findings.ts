/** What can be wrong with a picture, in a teacher's words. */
import type { PictureFormat } from './picture-format.ts';
import type { Finding, Size } from './task.ts';

const ALLOWED = 'PNG、JPEG、WebP、AVIF';

/** How to come by one of the four formats, by what the file is. */
const CURES: Partial<Record<PictureFormat, string>> = {
  HEIC: '这是手机的高效格式，网页打不开。苹果手机请到“设置—相机—格式”选“兼容性最佳”再拍；华为、小米等手机请在相机的设置里关掉“高效图片格式（HEIF）”。已经拍好的，用微信发给自己（不勾“原图”）再存下来，就是 JPEG。',
  GIF: '请用画图或看图软件另存为 PNG；要让人看动起来的样子，请截两三张图，依次放进文章。',
  SVG: '请在画图的软件里“导出为 PNG”，不要只改后缀。',
  TIFF: '请用看图软件另存为 JPEG 或 PNG，不要只改后缀。',
  BMP: '请用画图软件另存为 PNG，不要只改后缀。',
  PDF: '请打开它，截图或导出为 PNG；想给大家下载的，写进“资源”（resources）。',
  网页: '网页上的图片请右键“图片另存为”，存下来的网页不是图片。',
  空文件: '文件是空的，多半是没有复制完。请重新导出或复制一次。',
};
const OTHERWISE = '请用看图软件打开，另存为 PNG 或 JPEG，不要只改后缀。';

export function forbiddenFormat(format: PictureFormat): Finding {
  return {
    id: 'image-forbidden',
    what: format === '空文件' ? '是空的。' : '不是允许的格式。',
    found: format === '空文件' ? '0 字节' : `${format}（按内容认出，不看后缀）`,
    allowed: ALLOWED,
    hint: CURES[format] ?? OTHERWISE,
  };
}

export function tooManyPixels({ width, height }: Size): Finding {
  return {
    id: 'image-forbidden',
    what: '的像素太多了。',
    found: `${width}×${height}`,
    allowed: '宽乘高最多八千万像素',
    hint: '请先缩小图片，长边 2000 像素就够清楚。',
  };
}

export function broken(format: PictureFormat): Finding {
  return {
    id: 'image-broken',
    what: '是坏的，解不开。',
    found: `${format}，内容不完整或有损坏`,
    allowed: `完整的 ${ALLOWED} 图片`,
  };
}

export const WITH_PLACE: Finding = {
  id: 'privacy-gps',
  what: '里记着拍摄的地点。',
  allowed: '不带位置信息的图片',
};

/** What is said where the process that decodes it ended. */
export const GAVE_UP: Finding = {
  id: 'image-broken',
  what: '让机器解到一半停住了。',
  allowed: '二十秒之内解得开的图片',
};
