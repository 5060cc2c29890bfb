import type { Catalogue } from '../catalogue/catalogue.ts';
import { readStoredBody } from '../intake/body-store.ts';
import { searchDocuments } from '../search/documents.ts';
import { otherNames } from '../search/other-names.ts';
import { writeSearchIndex } from '../search/write-index.ts';
import type { Place } from './place.ts';
import type { Settings } from './settings.ts';
import { writeAttachments } from './write-attachments.ts';
import { writeOverlap } from './write-overlap.ts';
import { writePictures } from './write-pictures.ts';

/** Folders of the site that are no pages: made after them, and, while developing, when they are asked for. */
export const besidePages = ['_pictures', 'files', 'overlap', '_search'] as const;

/** Makes what the pages show, load or offer to be taken along; returns a line of what was made for each. */
export async function writeBesidePages(
  catalogue: Catalogue,
  outDir: string,
  { cacheDir, search }: Settings,
  place: Pick<Place, 'search'>,
): Promise<string[]> {
  const told = [
    `${await writePictures(catalogue, outDir, cacheDir)} 张图片`,
    `${await writeAttachments(catalogue, outDir)} 个供下载的文件`,
    `选题查新 ${await writeOverlap(catalogue, outDir)} 条`,
  ];
  if (!search) return told;
  const index = await writeSearchIndex({
    documents: searchDocuments(catalogue, (key) => readStoredBody(cacheDir, key)),
    names: otherNames(catalogue),
    outDir,
    cacheDir: place.search,
  });
  const reused = index.reused ? '（没有变化，沿用上次的）' : '';
  return [...told, `搜索索引 ${index.documents} 篇${reused}`];
}
