import { readFileSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { pictureAddress, pictureOf } from '../catalogue/picture.ts';
import type { SourcePicture } from '../catalogue/records.ts';
import { hashOf } from '../intake/hash.ts';
import { makeFolder, readSealed, writeSealed } from '../intake/whole-file.ts';

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

/** Writes every size of every picture into the site; returns the number of files. */
export async function writePictures(
  catalogue: Catalogue,
  outDir: string,
  cacheDir: string,
): Promise<number> {
  await rm(path.join(outDir, COPIED), { recursive: true, force: true });
  let count = 0;
  for (const picture of usedPictures(catalogue)) {
    for (const { width } of pictureOf(picture).sources) {
      const target = path.join(outDir, pictureAddress(picture.hash, width));
      await mkdir(path.dirname(target), { recursive: true });
      await writeFile(target, await preparePicture(picture, width, cacheDir));
      count += 1;
    }
  }
  return count;
}

/** What a kept picture depends on besides its source: this file and the libraries below it. */
const RECIPE = hashOf(
  JSON.stringify(sharp.versions) + readFileSync(fileURLToPath(import.meta.url), 'utf8'),
).slice(0, 16);

/**
 * One size of a picture, upright and without metadata: where and with what it was taken is
 * nobody's business. Kept in the cache under the hash of the source.
 */
async function preparePicture(
  picture: SourcePicture,
  width: number,
  cacheDir: string,
): Promise<Buffer> {
  const file = path.join(cacheDir, 'pictures', RECIPE, `${picture.hash}-${width}.webp`);
  const kept = readSealed(file);
  if (kept !== undefined) return kept;
  const prepared = sharp(picture.path).autoOrient().resize({ width }).webp({ quality: 82 });
  const bytes = await prepared.toBuffer();
  makeFolder(path.dirname(file));
  writeSealed(file, bytes);
  return bytes;
}
