import { rm } from 'node:fs/promises';
import type { Catalogue } from '../graph/catalogue.ts';
import { pictureAddress } from '../graph/picture.ts';
import type { SourcePicture } from '../graph/records.ts';
import { pathWithin } from '../model/paths/path-within.ts';
import { PreparedPictures } from './prepared-pictures.ts';
import type { SiteFiles } from './site-files.ts';

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

/** @param folder of a site as Astro has left it */
export function removeCopied(folder: string): Promise<void> {
  return rm(pathWithin(folder, COPIED), { recursive: true, force: true });
}

/**
 * Writes every size of every picture into the site; returns the number of files.
 *
 * @throws with the picture's name where it cannot be decoded any more
 */
export async function writePictures(
  catalogue: Catalogue,
  site: SiteFiles,
  where: { programDir: string; cacheDir: string },
): Promise<number> {
  const pictures = usedPictures(catalogue);
  if (pictures.length === 0) return 0;
  const prepared = await PreparedPictures.open(where);
  let written = 0;
  try {
    for (const picture of pictures) {
      for (const { width, file, hash } of await prepared.sizesOf(picture)) {
        site.copy(pictureAddress(picture.hash, width).slice(1), file, hash);
        written += 1;
      }
    }
  } finally {
    await prepared.close();
  }
  return written;
}
