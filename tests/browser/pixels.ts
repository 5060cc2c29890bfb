/** Pixels of a page: which of them differ between two pictures, inside of given boxes and outside. */
import type { Page } from 'playwright-core';
import sharp from 'sharp';

/** In CSS pixels from the upper left corner of the whole page. */
interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

interface Picture {
  width: number;
  height: number;
  /** One number a pixel, row after row. */
  pixels: Uint32Array;
}

/** The whole page, one pixel to a CSS pixel, once its fonts have come. */
export async function pictureOf(page: Page): Promise<Picture> {
  const size = await page.evaluate(async () => {
    await document.fonts.ready;
    // A letter that no loaded font has is looked for while the page stands already.
    let [seen, still] = [0, 0];
    while (still < 10) {
      await new Promise(requestAnimationFrame);
      const now = document.documentElement.scrollHeight;
      still = now === seen ? still + 1 : 0;
      seen = now;
    }
    const { scrollWidth, scrollHeight } = document.documentElement;
    return { width: scrollWidth, height: scrollHeight };
  });
  // Not by `page.screenshot`, which packs each picture as small as it can.
  const browser = await page.context().newCDPSession(page);
  const { data: png } = await browser.send('Page.captureScreenshot', {
    captureBeyondViewport: true,
    optimizeForSpeed: true,
    clip: { x: 0, y: 0, ...size, scale: 1 },
  });
  await browser.detach();
  const { data, info } = await sharp(Buffer.from(png, 'base64'))
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const { width, height } = info;
  return { width, height, pixels: new Uint32Array(data.buffer, data.byteOffset, width * height) };
}

export interface Difference {
  inside: number;
  outside: number;
  /** The first pixel outside, as `x, y`. */
  first?: string;
}

/** How many pixels differ between two pictures of the same size. A box that begins within a pixel may paint it. */
export function difference(one: Picture, other: Picture, boxes: readonly Box[]): Difference {
  const { width, height } = one;
  if (width !== other.width || height !== other.height) {
    throw new Error(`${width} × ${height} against ${other.width} × ${other.height}`);
  }
  const allowed = new Uint8Array(width * height);
  for (const { left, top, right, bottom } of boxes) {
    const [from, to] = [Math.max(0, Math.floor(left)), Math.min(width, Math.ceil(right))];
    for (let y = Math.max(0, Math.floor(top)); y < Math.min(height, Math.ceil(bottom)); y += 1) {
      allowed.fill(1, y * width + from, y * width + to);
    }
  }
  const found: Difference = { inside: 0, outside: 0 };
  // One in a picture of a hundred formulas, and no more: where the browser has no window, the rim of
  // a letter beside a formula is drawn a little differently once the formula is there.
  let isExcused = false;
  for (let at = 0; at < one.pixels.length; at += 1) {
    if (one.pixels[at] === other.pixels[at]) continue;
    if (allowed[at] === 1) found.inside += 1;
    else if (!isExcused && isFaint(one.pixels[at] ?? 0, other.pixels[at] ?? 0)) isExcused = true;
    else {
      found.outside += 1;
      found.first ??= `${at % width}, ${Math.floor(at / width)}`;
    }
  }
  return found;
}

/** Of 255. */
const FAINT = 25;

function isFaint(one: number, other: number): boolean {
  return [0, 8, 16, 24].every(
    (shift) => Math.abs(((one >>> shift) & 255) - ((other >>> shift) & 255)) <= FAINT,
  );
}

/** Boxes of all elements a selector finds, in the order of the page. */
export async function boxesOf(page: Page, selector: string): Promise<Box[]> {
  return page.evaluate(
    (wanted) =>
      [...document.querySelectorAll(wanted)].map((element) => {
        const { left, top, right, bottom } = element.getBoundingClientRect();
        const [x, y] = [window.scrollX, window.scrollY];
        return { left: left + x, top: top + y, right: right + x, bottom: bottom + y };
      }),
    selector,
  );
}
