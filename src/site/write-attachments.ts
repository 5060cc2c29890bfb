import { copyFile, mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { Catalogue } from '../catalogue/catalogue.ts';
import type { SourceFile } from '../catalogue/records.ts';
import { fileAddress } from '../catalogue/resources.ts';

/** Files of the entries the audience may see, each once; those of hidden ones never leave their folder. */
function usedFiles(catalogue: Catalogue): SourceFile[] {
  const all = catalogue.entries.flatMap((entry) => Object.values(entry.files));
  return [...new Map(all.map((file) => [fileAddress(file), file])).values()];
}

/** Copies what entries give away into the site; returns the number of files. */
export async function writeAttachments(catalogue: Catalogue, outDir: string): Promise<number> {
  const files = usedFiles(catalogue);
  for (const file of files) {
    const target = path.join(outDir, fileAddress(file));
    await mkdir(path.dirname(target), { recursive: true });
    await copyFile(file.path, target);
  }
  return files.length;
}
