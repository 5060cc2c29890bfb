/**
 * Pictures out of documents: decoded as the check does it and written anew, so that nothing of where
 * and when they were taken is left in them, and at most as large as a page shows them.
 */
import sharp from 'sharp';
import { decodePicture, headOf, MAX_PIXELS } from '../../intake/inspection/decode.ts';
import type { IncomingPicture } from '../incoming.ts';
import type { Document } from './document.ts';

const WIDEST = 1_600;
const DECODED = /\.(?:png|jpe?g|webp|avif|heic)$/i;

/** The document with pictures that the check takes; what is none is told where it stood. */
export async function withSoundPictures(document: Document): Promise<Document> {
  const pictures: IncomingPicture[] = [];
  const told: string[] = [];
  let { markdown } = document;
  for (const picture of document.pictures) {
    const sound = await soundPicture(picture);
    if (sound === undefined) {
      told.push(`图“${picture.name}”的格式网站显示不了，没有收，文中留了一句话。`);
    } else {
      pictures.push(sound);
      markdown = replaceAddress(markdown, picture.name, sound.name);
    }
  }
  const names = new Set(pictures.map(({ name }) => name));
  markdown = markdown.replace(PICTURE, (whole, alt: string, address: string) => {
    if (/^(?:https?:|\/)/.test(address)) return whole;
    const name = decoded(address.replace(/^\.\//, ''));
    if (names.has(name)) return `![${alt === '' ? NO_WORDS : alt}](./${name})`;
    told.push(`图“${name}”没有和文章在一起，文中留了一句话。`);
    return `（这里有一张图${alt === '' ? '' : `：${alt}`}，没有收进来。）`;
  });
  return { ...document, markdown, pictures, told: [...document.told, ...new Set(told)] };
}

/** Names of pictures that a text shows from beside itself. */
export function picturesIn(markdown: string): string[] {
  return [...markdown.matchAll(PICTURE)]
    .map(([, , address = '']) => decoded(address.replace(/^\.\//, '')))
    .filter((name) => !/^(?:[a-z]+:|\/)/i.test(name));
}

const PICTURE = /!\[([^\]]*)\]\(\s*<?([^\s)>]+)>?(?:\s+"[^"]*")?\s*\)/g;
const NO_WORDS = '请写一句图里是什么';

function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}

function replaceAddress(markdown: string, from: string, to: string): string {
  return markdown.replaceAll(`](./${from}`, `](./${to}`).replaceAll(`](${from}`, `](./${to}`);
}

async function soundPicture({
  name,
  bytes,
}: IncomingPicture): Promise<IncomingPicture | undefined> {
  if (!DECODED.test(name)) return undefined;
  try {
    const buffer = Buffer.from(bytes);
    const { width, height, hasAlpha, autoOrient } = await headOf(buffer);
    const upright = autoOrient ?? { width, height };
    if (width * height > MAX_PIXELS) return undefined;
    const shrink = Math.min(1, WIDEST / upright.width);
    const size = {
      width: Math.max(1, Math.round(upright.width * shrink)),
      height: Math.max(1, Math.round(upright.height * shrink)),
    };
    const { data, channels } = await decodePicture(buffer, size);
    const raw = sharp(data, { raw: { ...size, channels } });
    const stem = name.replace(/\.\w+$/, '');
    return hasAlpha === true || /\.png$/i.test(name)
      ? { name: `${stem}.png`, bytes: await raw.png({ compressionLevel: 9 }).toBuffer() }
      : { name: `${stem}.jpg`, bytes: await raw.jpeg({ quality: 82 }).toBuffer() };
  } catch {
    return undefined;
  }
}
