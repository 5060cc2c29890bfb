import type { Catalogue } from '../graph/catalogue.ts';
import { DESK } from '../desk/files.ts';
import type { Records } from '../graph/records.ts';
import { CITATIONS } from '../publish/citation-shards.ts';
import type { Publisher } from '../publish/reference.ts';
import { WORKS } from '../publish/work-lists.ts';
import type { Settings } from './settings.ts';
import { writeAttachments } from './write-attachments.ts';
import { writeCitations } from './write-citations.ts';
import { writeDesk } from './write-desk.ts';
import { writeOverlap } from './write-overlap.ts';
import { writePictures } from './write-pictures.ts';

const FOLDERS = ['_pictures', 'files', 'overlap', CITATIONS, DESK];

/**
 * Addresses that are no pages: made after them, and, while developing, when they are asked for.
 *
 * @param address from the site's root, with a slash before it
 */
export function isBesidePages(address: string): boolean {
  return FOLDERS.includes(address.split('/')[1] ?? '') || WORKS.test(address);
}

export interface BesidePages {
  /** A line of what was made for each. */
  told: string[];
  /** Pictures, files to take along, references and what the desk loads, as paths from the site's root. */
  written: string[];
}

/**
 * Makes what the pages show, load or offer to be taken along.
 *
 * @param all the records before anything was hidden
 */
export async function writeBesidePages(
  { catalogue, records }: { catalogue: Catalogue; records: Records },
  publisher: Publisher,
  outDir: string,
  { programDir, cacheDir, contentDir }: Settings,
): Promise<BesidePages> {
  const pictures = await writePictures(catalogue, outDir, { programDir, cacheDir });
  const files = await writeAttachments(catalogue, outDir);
  const citations = await writeCitations(catalogue, publisher, outDir);
  const desk = await writeDesk(catalogue, records, outDir, contentDir);
  const written = [...pictures, ...files, ...citations, ...desk];
  const told = [
    `${pictures.length} 张图片`,
    `${files.length} 个供下载的文件`,
    `${citations.length} 个引用文件`,
    `写作台 ${desk.length} 个文件`,
    `选题查新 ${await writeOverlap(catalogue, outDir)} 条`,
  ];
  return { told, written };
}
