import { copyFile, mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { Catalogue } from '../graph/catalogue.ts';
import type { SourceFile } from '../graph/records.ts';
import { fileAddress } from '../graph/resources.ts';
import { pathWithin } from '../model/paths/path-within.ts';

/** Files of the entries the audience may see, each once; those of hidden ones never leave their folder. */
function usedFiles(catalogue: Catalogue): SourceFile[] {
  const all = catalogue.entries.flatMap((entry) => Object.values(entry.files));
  return [...new Map(all.map((file) => [fileAddress(file), file])).values()];
}

/** Copies what entries give away into the site; returns the files, as paths from its root. */
export async function writeAttachments(catalogue: Catalogue, outDir: string): Promise<string[]> {
  const written: string[] = [];
  for (const file of usedFiles(catalogue)) {
    const place = fileAddress(file).slice(1);
    const target = pathWithin(outDir, place);
    await mkdir(path.dirname(target), { recursive: true });
    await copyFile(file.path, target);
    written.push(place);
  }
  return written;
}
