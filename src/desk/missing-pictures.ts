/** Pictures that a text shows and nobody hands in with it: drafts are carried about, and so are texts. */
import { fault, type Fault } from '../model/faults/fault.ts';
import type { Draft } from './draft.ts';

export interface ShownPicture {
  /** As the text names it: `./tu-1.webp`, or `/images/gate.webp` of the school's own. */
  src: string;
  /** Of the file, from 1. */
  line: number;
}

/** Whether a picture that lies beside the text goes with it, by the name of its file. */
export type PicturesAtHand = (name: string) => boolean;

/** Those of the draft; what a published text shows lies beside it already. */
export function picturesOf({ pictures, origin }: Draft): PicturesAtHand {
  const names = new Set(pictures.map(({ name }) => name));
  return (name) => names.has(name) || origin?.text.includes(name) === true;
}

export function missingPictures(
  images: readonly ShownPicture[],
  isAtHand: PicturesAtHand,
  file: string,
): Fault[] {
  const told = new Set<string>();
  return images.flatMap(({ src, line }) => {
    const name = src.replace(/^\.\//, '');
    if (src.startsWith('/') || isAtHand(name) || told.has(name)) return [];
    told.add(name);
    return [
      fault('image-missing', { file, line }, `正文里有图片“${src}”，草稿里没有这张图。`, {
        found: src,
        hint: '请用正文上面的“图片”再放一次，然后删去这一处；不要这张图的，删去就行。',
      }),
    ];
  });
}
