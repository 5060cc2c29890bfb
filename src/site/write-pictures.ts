import { copyFile, mkdir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { pictureAddress, pictureOf } from '../catalogue/picture.ts';
import type { SourcePicture } from '../catalogue/records.ts';
import { pathWithin } from '../model/path-within.ts';

/** Pictures of the entries the audience may see; those of hidden ones never leave their folder. */
function usedPictures(catalogue: Catalogue): SourcePicture[] {
  const all = catalogue.entries.flatMap((entry) => Object.values(entry.pictures));
  return [...new Map(all.map((picture) => [picture.hash, picture])).values()];
}

/**
 * The school's own pictures, which Astro copies from `public/images` as they are: with where
 * they were taken, for entries nobody may see, through links of the file system. What is
 * used of them is prepared like every other picture.
 */
const COPIED = 'images';

/** Writes every size of every picture into the site; returns the files, as paths from its root. */
export async function writePictures(
  catalogue: Catalogue,
  outDir: string,
  cacheDir: string,
): Promise<string[]> {
  await rm(pathWithin(outDir, COPIED), { recursive: true, force: true });
  const written: string[] = [];
  for (const picture of usedPictures(catalogue)) {
    for (const { width } of pictureOf(picture).sources) {
      const place = pictureAddress(picture.hash, width).slice(1);
      const target = pathWithin(outDir, place);
      await mkdir(path.dirname(target), { recursive: true });
      await copyFile(await preparePicture(picture, width, cacheDir), target);
      written.push(place);
    }
  }
  return written;
}

/**
 * One size of a picture, upright and without metadata: where and with what it was taken is
 * nobody's business. Kept in the cache under the hash of the source.
 */
async function preparePicture(
  picture: SourcePicture,
  width: number,
  cacheDir: string,
): Promise<string> {
  const file = pathWithin(cacheDir, 'pictures', `${picture.hash}-${width}.webp`);
  if (await exists(file)) return file;
  await mkdir(path.dirname(file), { recursive: true });
  const unfinished = `${file}.${process.pid}`;
  await sharp(picture.path).autoOrient().resize({ width }).webp({ quality: 82 }).toFile(unfinished);
  await rename(unfinished, file);
  return file;
}

async function exists(file: string): Promise<boolean> {
  return stat(file).then(
    () => true,
    () => false,
  );
}
