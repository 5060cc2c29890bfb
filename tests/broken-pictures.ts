/** Pictures of every kind, and what can happen to them on their way. */
import { crc32, deflateSync } from 'node:zlib';
import sharp, { type Sharp, type SharpOptions } from 'sharp';

export interface Sample {
  name: string;
  bytes: Buffer;
}

const WIDTH = 120;
const HEIGHT = 90;
/** Of each picture, so many cuts and so many changed bytes. */
const PLACES = 24;

function noise(): Sharp {
  const pixels = Buffer.alloc(WIDTH * HEIGHT * 3);
  let seed = 7;
  for (let i = 0; i < pixels.length; i += 1) {
    seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0;
    // Half noise and half a slope: decoders take both of their ways.
    pixels[i] = i % (WIDTH * 3) < WIDTH ? seed >>> 24 : (i / WIDTH) & 0xff;
  }
  return sharp(pixels, { raw: { width: WIDTH, height: HEIGHT, channels: 3 } });
}

/** Whole pictures, the odd but honest ones among them; every one is to be taken. */
export async function honestPictures(): Promise<Sample[]> {
  const make = async (name: string, picture: Sharp): Promise<Sample> => ({
    name,
    bytes: await picture.toBuffer(),
  });
  const png = await noise().png().toBuffer();
  const jpeg = await noise().jpeg().toBuffer();
  return [
    { name: 'png', bytes: png },
    { name: 'jpeg', bytes: jpeg },
    await make('jpeg in passes', noise().jpeg({ progressive: true })),
    await make('jpeg of printers’ colours', noise().toColourspace('cmyk').jpeg()),
    await make('jpeg on its side', noise().withMetadata({ orientation: 6 }).jpeg()),
    await make('webp', noise().webp()),
    await make('webp without loss', noise().webp({ lossless: true })),
    await make('avif', noise().avif({ effort: 0 })),
    await make('png with a palette', noise().png({ palette: true })),
    await make('png of 16 bits', noise().toColourspace('rgb16').png()),
    await make('png in shades of grey', noise().greyscale().png()),
    await make('png one can see through', noise().ensureAlpha(0.5).png()),
    await make('grey one can see through', noise().greyscale().ensureAlpha(0.5).png()),
    await make('png with wide colours', noise().withIccProfile('p3').png()),
    await make('jpeg with wide colours', noise().withIccProfile('p3').jpeg()),
    await make('webp that moves', sharp(await moving()).webp()),
    { name: 'png with a profile that is none', bytes: withChunk(png, 'iCCP', profile('nonsense')) },
    { name: 'png with a strange gamma', bytes: withChunk(png, 'gAMA', Buffer.alloc(4)) },
    {
      name: 'png with something behind',
      bytes: Buffer.concat([png, Buffer.from('PK\u0003\u0004')]),
    },
    {
      name: 'jpeg with a film behind',
      bytes: Buffer.concat([jpeg, Buffer.from('\0\0\0\x18ftypmp42')]),
    },
    { name: 'jpeg with bytes between its parts', bytes: between(jpeg) },
    { name: 'a long one', bytes: await sharp(blank(54, 17_000)).png().toBuffer() },
    { name: 'a very long one', bytes: await sharp(blank(1, 20_000)).png().toBuffer() },
    { name: 'a wide one', bytes: await sharp(blank(20_000, 1)).png().toBuffer() },
    { name: 'a point', bytes: await sharp(blank(1, 1)).png().toBuffer() },
  ];
}

/** Each of the common kinds cut at many places, with a byte changed at many, and with what does not belong there. */
export async function harmedPictures(): Promise<Sample[]> {
  const whole = (await honestPictures()).filter(({ name }) => COMMON.includes(name));
  return whole.flatMap(({ name, bytes }) =>
    Array.from({ length: PLACES }, (_, i) => {
      const at = Math.floor(((i + 0.5) / PLACES) * bytes.length);
      return [
        { name: `${name}, cut after ${at} of ${bytes.length}`, bytes: bytes.subarray(0, at) },
        { name: `${name}, byte ${at} changed`, bytes: changed(bytes, at) },
        { name: `${name}, zeros from ${at}`, bytes: zeroed(bytes, at) },
        { name: `${name}, 40 bytes missing at ${at}`, bytes: without(bytes, at) },
      ];
    }).flat(),
  );
}

const COMMON = ['png', 'jpeg', 'jpeg in passes', 'webp', 'webp without loss', 'avif'];

function blank(width: number, height: number): SharpOptions {
  return { create: { width, height, channels: 3, background: '#b43' } };
}

async function moving(): Promise<Buffer> {
  const frames = [0, 1].map((i) =>
    sharp(blank(8, 8))
      .negate(i === 1)
      .png()
      .toBuffer(),
  );
  return sharp(await Promise.all(frames), { join: { animated: true } })
    .webp()
    .toBuffer();
}

export function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const crc = Buffer.alloc(4);
  crc.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, crc]);
}

/** Behind the head, which every PNG begins with. */
function withChunk(png: Buffer, type: string, data: Buffer): Buffer {
  return Buffer.concat([png.subarray(0, 33), chunk(type, data), png.subarray(33)]);
}

function profile(words: string): Buffer {
  return Buffer.concat([Buffer.from('icc\0\0'), deflateSync(Buffer.from(words))]);
}

function between(jpeg: Buffer): Buffer {
  const at = jpeg.indexOf(Buffer.from([0xff, 0xda]));
  return Buffer.concat([jpeg.subarray(0, at), Buffer.from([1, 2, 3]), jpeg.subarray(at)]);
}

export function changed(bytes: Buffer, at: number): Buffer {
  const copy = Buffer.from(bytes);
  copy[at] = (copy[at] ?? 0) ^ 0x55;
  return copy;
}

function zeroed(bytes: Buffer, from: number): Buffer {
  return Buffer.from(bytes).fill(0, from);
}

function without(bytes: Buffer, at: number): Buffer {
  return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + 40)]);
}
