import type { SourcePicture } from './records.ts';
import type { Picture } from './views.ts';

/** A phone's column, a desktop's column, and the same on a screen with two dots a pixel. */
const WIDTHS = [480, 960, 1600];

/** Addresses of a picture's sizes; the files are made at the end of the build. */
export function pictureOf(source: SourcePicture): Picture {
  const smaller = WIDTHS.filter((width) => width < source.width);
  const widest = Math.min(source.width, WIDTHS.at(-1) ?? source.width);
  const widths = [...new Set([...smaller, widest])].sort((a, b) => b - a);
  const height = Math.round((source.height * widest) / source.width);
  return {
    sources: widths.map((width) => ({ href: pictureAddress(source.hash, width), width })),
    width: widest,
    height,
  };
}

export function pictureAddress(hash: string, width: number): string {
  return `/_pictures/${hash}-${width}.webp`;
}
