import readExif from 'exif-reader';
import type { Metadata } from 'sharp';
import { pictureSizes } from '../../graph/picture.ts';
import { decodePicture, headOf, MAX_PIXELS } from './decode.ts';
import { broken, forbiddenFormat, tooManyPixels, WITH_PLACE } from './picture-findings.ts';
import { isDecoded, pictureFormat } from './picture-format.ts';
import type { Verdict } from './task.ts';

/** Decodes a picture as the build will; what comes of it is thrown away. */
export async function pictureVerdict(bytes: Buffer): Promise<Verdict> {
  const format = pictureFormat(bytes);
  if (!isDecoded(format)) return { findings: [forbiddenFormat(format)] };
  try {
    const head = await headOf(bytes);
    const size = head.autoOrient;
    if (size.width * size.height > MAX_PIXELS) return { findings: [tooManyPixels(size)] };
    const [largest] = pictureSizes(size);
    if (largest !== undefined) await decodePicture(bytes, largest);
    return saysWhere(head) ? { findings: [WITH_PLACE] } : { findings: [], size };
  } catch {
    return { findings: [broken(format)] };
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
