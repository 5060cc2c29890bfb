import { copyFile, mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Catalogue } from '../graph/catalogue.ts';
import { pictureAddress } from '../graph/picture.ts';
import type { SourcePicture } from '../graph/records.ts';
import { pathWithin } from '../model/paths/path-within.ts';
import { PreparedPictures } from './prepared-pictures.ts';

/** Pictures of the school and of the entries the audience may see; those of hidden ones never leave their folder. */
function usedPictures(catalogue: Catalogue): SourcePicture[] {
  const { entries, logo } = catalogue;
  const shown = entries.flatMap((entry) => Object.values(entry.pictures));
  const all = logo === undefined ? shown : [logo, ...shown];
  return [...new Map(all.map((picture) => [picture.hash, picture])).values()];
}

/**
 * The school's own pictures, which Astro copies from `public/images` as they are: with where
 * they were taken, for entries nobody may see, through links of the file system. What is
 * used of them is prepared like every other picture.
 */
const COPIED = 'images';

/**
 * Writes every size of every picture into the site; returns the files, as paths from its root.
 *
 * @throws with the picture's name where it cannot be decoded any more
 */
export async function writePictures(
  catalogue: Catalogue,
  outDir: string,
  where: { programDir: string; cacheDir: string },
): Promise<string[]> {
  await rm(pathWithin(outDir, COPIED), { recursive: true, force: true });
  const pictures = usedPictures(catalogue);
  if (pictures.length === 0) return [];
  const prepared = await PreparedPictures.open(where);
  const written: string[] = [];
  try {
    for (const picture of pictures) {
      for (const { width, file } of await prepared.sizesOf(picture)) {
        const place = pictureAddress(picture.hash, width).slice(1);
        const target = pathWithin(outDir, place);
        await mkdir(path.dirname(target), { recursive: true });
        await copyFile(file, target);
        written.push(place);
      }
    }
  } finally {
    await prepared.close();
  }
  return written;
}
