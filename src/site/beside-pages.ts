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
import type { Groups } from './made-groups.ts';
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

/**
 * Makes what the pages show, load or offer to be taken along; returns a line about each.
 *
 * @param all the records before anything was hidden
 */
export async function writeBesidePages(
  { catalogue, records }: { catalogue: Catalogue; records: Records },
  publisher: Publisher,
  groups: Groups,
  { programDir, cacheDir, contentDir }: Settings,
): Promise<string[]> {
  const told = [
    await groups.take('pictures', async (site) => {
      const pictures = await writePictures(catalogue, site, { programDir, cacheDir });
      return `${pictures} 张图片`;
    }),
    await groups.take('attachments', (site) => {
      return `${writeAttachments(catalogue, site)} 个供下载的文件`;
    }),
    await groups.take('citations', (site) => {
      return `${writeCitations(catalogue, publisher, site)} 个引用文件`;
    }),
    await groups.take('overlap', (site) => `选题查新 ${writeOverlap(catalogue, site)} 条`),
    // It has the files as they were written, with all that no record tells.
    `写作台 ${writeDesk(catalogue, records, groups.site, contentDir)} 个文件`,
  ];
  return told.filter((line) => line !== undefined);
}
