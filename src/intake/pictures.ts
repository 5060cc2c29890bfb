import type { SourcePicture } from '../graph/records.ts';
import type { Place, Fault } from '../model/faults/fault.ts';
import { faultOf, readBounded, type Bounds } from './bounded-file.ts';
import { hashOf } from './hash.ts';
import type { Inspector } from './inspection/inspector.ts';
import { GAVE_UP } from './inspection/picture-findings.ts';

const BOUNDS: Bounds = {
  word: '图片',
  missing: 'image-missing',
  tooLarge: 'image-forbidden',
  most: 15 * 1024 * 1024,
  hint: '请先缩小图片，长边 2000 像素就够清楚。',
};

/**
 * Looks at a picture without trusting its name: it must be of one of the formats
 * by its content, and the inspector must be able to decode it as the build will.
 */
export async function probePicture(
  file: string,
  src: string,
  place: Place,
  inspector: Inspector,
): Promise<SourcePicture | { fault: Fault }> {
  const read = await readBounded(file, src, place, BOUNDS);
  if ('fault' in read) return read;
  const hash = hashOf(read.bytes);
  const verdict = await inspector.look({ kind: 'picture', file }, hash);
  if (verdict?.size !== undefined) return { path: file, hash, ...verdict.size };
  return { fault: faultOf(verdict?.findings[0] ?? GAVE_UP, BOUNDS, src, place) };
}
