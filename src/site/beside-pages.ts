import type { Catalogue } from '../graph/catalogue.ts';
import type { Settings } from './settings.ts';
import { writeAttachments } from './write-attachments.ts';
import { writeOverlap } from './write-overlap.ts';
import { writePictures } from './write-pictures.ts';

/** Folders of the site that are no pages: made after them, and, while developing, when they are asked for. */
export const besidePages = ['_pictures', 'files', 'overlap'] as const;

export interface BesidePages {
  /** A line of what was made for each. */
  told: string[];
  /** Pictures and files to take along, as paths from the site's root. */
  written: string[];
}

/** Makes what the pages show, load or offer to be taken along. */
export async function writeBesidePages(
  catalogue: Catalogue,
  outDir: string,
  { programDir, cacheDir }: Settings,
): Promise<BesidePages> {
  const pictures = await writePictures(catalogue, outDir, { programDir, cacheDir });
  const files = await writeAttachments(catalogue, outDir);
  const written = [...pictures, ...files];
  const told = [
    `${pictures.length} 张图片`,
    `${files.length} 个供下载的文件`,
    `选题查新 ${await writeOverlap(catalogue, outDir)} 条`,
  ];
  return { told, written };
}
