import type { Catalogue } from '../graph/catalogue.ts';
import { readStoredBody } from '../intake/body-store.ts';
import { searchDocuments } from '../search/documents.ts';
import { searchKeys } from '../search/understand/make-keys.ts';
import { writeSearchIndex } from '../search/write-index.ts';
import type { Place } from './place.ts';
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

/** Makes what the search asks; returns a line about it. */
export async function writeSearch(
  catalogue: Catalogue,
  outDir: string,
  { settings, search }: Pick<Place, 'settings' | 'search'>,
): Promise<string> {
  const { documents, parts, made } = await writeSearchIndex({
    documents: searchDocuments(catalogue, (key) => readStoredBody(settings.cacheDir, key)),
    keys: searchKeys(catalogue),
    outDir,
    cacheDir: search,
  });
  const kept = made === 0 ? '没有变化，沿用上次的' : `${parts} 个部分，重做了 ${made} 个`;
  return `搜索索引 ${documents} 页（${kept}）`;
}
