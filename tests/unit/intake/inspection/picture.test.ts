/** Pictures by their content: what is taken is made by the build, what is not is told with its cure. */
import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { beforeAll, describe, expect, test } from 'vitest';
import { pictureSizes } from '../../../../src/graph/picture.ts';
import { pictureFormat } from '../../../../src/intake/inspection/picture-format.ts';
import { pictureVerdict } from '../../../../src/intake/inspection/picture.ts';
import { preparePicture } from '../../../../src/intake/inspection/prepare.ts';
import type { Size } from '../../../../src/intake/inspection/task.ts';
import {
  changed,
  chunk,
  harmedPictures,
  honestPictures,
  type Sample,
} from '../../../broken-pictures.ts';

let into: string;
beforeAll(async () => {
  into = await mkdtemp(path.join(tmpdir(), 'prepared-'));
});

/** Makes a picture's sizes as the build does; gives what was made. */
async function made(bytes: Buffer, size: Size): Promise<Size[]> {
  const sizes = pictureSizes(size);
  const task = { kind: 'prepare' as const, file: '', sizes, into, name: 'a' };
  const names = await preparePicture(bytes, task);
  return Promise.all(
    names.map(async (name) => {
      const { width, height } = await sharp(await readFile(path.join(into, name))).metadata();
      return { width, height };
    }),
  );
}

test('every honest picture is taken, and the build makes its sizes', async () => {
  for (const { name, bytes } of await honestPictures()) {
    const { findings, size } = await pictureVerdict(bytes);
    expect([name, findings]).toEqual([name, []]);
    if (size === undefined) throw new Error(name);
    expect([name, await made(bytes, size)]).toEqual([name, pictureSizes(size)]);
  }
});

test('a picture on its side is measured upright', async () => {
  const sample = (await honestPictures()).find((one) => one.name === 'jpeg on its side');
  expect((await pictureVerdict(sample?.bytes ?? Buffer.alloc(0))).size).toEqual({
    width: 90,
    height: 120,
  });
});

describe('what was harmed on its way', () => {
  let harmed: Sample[];
  beforeAll(async () => {
    harmed = await harmedPictures();
  });

  test('whatever the check takes, the build makes', async () => {
    let told = 0;
    for (const { name, bytes } of harmed) {
      const { findings, size } = await pictureVerdict(bytes);
      if (size === undefined) {
        told += 1;
        expect([name, findings.map((one) => one.what)]).not.toEqual([name, []]);
        expect(findings[0]?.allowed).toContain('PNG');
      } else {
        expect([name, await made(bytes, size)]).toEqual([name, pictureSizes(size)]);
      }
    }
    // Not every changed byte can be seen in a photo; every other harm is.
    expect(told).toBeGreaterThan(harmed.length / 2);
  });

  test('everything that was cut off is told', async () => {
    const silent: string[] = [];
    for (const { name, bytes } of harmed.filter((one) => one.name.includes('cut after'))) {
      if ((await pictureVerdict(bytes)).size !== undefined) silent.push(name);
    }
    expect(silent).toEqual([]);
  });

  test('a PNG whose sums are wrong', async () => {
    const png = (await honestPictures())[0]?.bytes ?? Buffer.alloc(0);
    const data = png.indexOf('IDAT');
    for (const at of [30, data + 4 + png.readUInt32BE(data - 4)]) {
      const { findings } = await pictureVerdict(changed(png, at));
      expect(findings).toMatchObject([{ id: 'image-broken', found: 'PNG，内容不完整或有损坏' }]);
    }
  });
});

describe('formats that are not taken, by their content', () => {
  const iso = (...brands: string[]): Buffer => {
    const body = Buffer.from(`ftyp${brands[0] ?? ''}\0\0\0\0${brands.slice(1).join('')}`, 'latin1');
    const length = Buffer.alloc(4);
    length.writeUInt32BE(body.length + 4);
    return Buffer.concat([length, body, Buffer.alloc(100)]);
  };
  test.each<[string, Buffer, RegExp]>([
    ['HEIC', iso('heic', 'mif1', 'heic'), /兼容性最佳[^]*华为、小米[^]*微信/],
    ['HEIC', iso('mif1', 'mif1', 'heix'), /兼容性最佳/],
    ['HEIC', iso('msf1', 'hevc'), /兼容性最佳/],
    ['GIF', Buffer.from('R0lGODlhAQABAAAAACH5BAEAAAAALAAAAAABAAEAAAICTAEAOw==', 'base64'), /PNG/],
    ['SVG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), /导出为 PNG/],
    ['SVG', Buffer.from('\ufeff<?xml version="1.0"?>\n<!-- --><svg/>'), /导出为 PNG/],
    ['SVG', Buffer.from('<?xml version="1.0"?><svg/>', 'utf16le'), /导出为 PNG/],
    ['SVG', Buffer.from(`<svg>${' '.repeat(14 * 1024 * 1024)}</svg>`), /导出为 PNG/],
    ['TIFF', Buffer.from('II*\0\x08\0\0\0', 'latin1'), /另存为/],
    ['BMP', Buffer.from('BM6\0\0\0\0\0\0\0', 'latin1'), /PNG/],
    ['PDF', Buffer.from('%PDF-1.7\n'), /截图/],
    ['Photoshop', Buffer.from('8BPS\0\x01'), /另存为/],
    ['JPEG XL', Buffer.from([0xff, 0x0a, 0, 0]), /另存为/],
    ['网页', Buffer.from('<!doctype html><p>404'), /图片另存为/],
    ['空文件', Buffer.alloc(0), /没有复制完/],
    ['不认识的内容', Buffer.from('PK\u0003\u0004'), /另存为/],
    ['不认识的内容', Buffer.from('version https://git-lfs.github.com/spec/v1'), /另存为/],
  ])('%s (%#)', async (format, bytes, cure) => {
    expect(pictureFormat(bytes)).toBe(format);
    const { findings, size } = await pictureVerdict(bytes);
    expect(size).toBeUndefined();
    expect(findings).toMatchObject([{ id: 'image-forbidden', allowed: 'PNG、JPEG、WebP、AVIF' }]);
    expect(findings[0]?.hint).toMatch(cure);
  });

  test('AVIF is told from its relatives', () => {
    expect(pictureFormat(iso('avif', 'mif1'))).toBe('AVIF');
    expect(pictureFormat(iso('mif1', 'avif', 'heic'))).toBe('AVIF');
    expect(pictureFormat(iso('isom', 'mp42'))).toBe('不认识的内容');
  });
});

test('what unfolds to more than a screen of any size is refused before it is decoded', async () => {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(60_000, 0);
  header.writeUInt32BE(60_000, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const bomb = Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    chunk('IDAT', Buffer.alloc(10)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
  expect((await pictureVerdict(bomb)).findings).toMatchObject([
    { id: 'image-forbidden', found: '60000×60000' },
  ]);
});

describe('sizes', () => {
  test.each<[Size, Size[]]>([
    [{ width: 300, height: 200 }, [{ width: 300, height: 200 }]],
    [
      { width: 4000, height: 3000 },
      [
        { width: 1600, height: 1200 },
        { width: 960, height: 720 },
        { width: 480, height: 360 },
      ],
    ],
    // A screenshot of a long talk: WebP holds 16,383 rows.
    [
      { width: 1080, height: 20_000 },
      [
        { width: 884, height: 16_370 },
        { width: 480, height: 8_889 },
      ],
    ],
    [{ width: 1, height: 20_000 }, [{ width: 1, height: 16_383 }]],
    [
      { width: 20_000, height: 1 },
      [
        { width: 1600, height: 1 },
        { width: 960, height: 1 },
        { width: 480, height: 1 },
      ],
    ],
  ])('of $width × $height', (source, sizes) => {
    expect(pictureSizes(source)).toEqual(sizes);
  });
});
