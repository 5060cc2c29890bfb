import type { SourcePicture } from './records.ts';

export interface Picture {
  /** Widest first, each an address without the base path. */
  sources: { href: string; width: number }[];
  width: number;
  height: number;
}

/** A phone's column, a desktop's column, and the same on a screen with two dots a pixel. */
const WIDTHS = [480, 960, 1600];
/** WebP holds no longer side. */
const LONGEST = 16_383;

interface Size {
  width: number;
  height: number;
}

/** The sizes a picture is published in, the largest first. A long one is narrowed to what the format holds. */
export function pictureSizes(source: Size): Size[] {
  const longest = Math.floor((LONGEST * source.width) / source.height);
  const widest = Math.max(1, Math.min(source.width, WIDTHS.at(-1) ?? source.width, longest));
  const widths = [widest, ...WIDTHS.filter((width) => width < widest).reverse()];
  return widths.map((width) => ({ width, height: heightAt(source, width) }));
}

function heightAt(source: Size, width: number): number {
  const height = Math.round((source.height * width) / source.width);
  return Math.min(LONGEST, Math.max(1, height));
}

/** Addresses of a picture's sizes; the files are made at the end of the build. */
export function pictureOf(source: SourcePicture): Picture {
  const sizes = pictureSizes(source);
  return {
    sources: sizes.map(({ width }) => ({ href: pictureAddress(source.hash, width), width })),
    width: sizes[0]?.width ?? source.width,
    height: sizes[0]?.height ?? source.height,
  };
}

/** @param hash of the picture's bytes; the first 16 digits tell pictures apart */
export function pictureAddress(hash: string, width: number): string {
  return `/_pictures/${hash.slice(0, 16)}-${width}.webp`;
}
