import type { Catalogue } from '../graph/catalogue.ts';
import type { SourceFile } from '../graph/records.ts';
import { fileAddress } from '../graph/resources.ts';
import type { SiteFiles } from './site-files.ts';

/** Files of the entries the audience may see, each once; those of hidden ones never leave their folder. */
function usedFiles(catalogue: Catalogue): SourceFile[] {
  const all = catalogue.entries.flatMap((entry) => Object.values(entry.files));
  return [...new Map(all.map((file) => [fileAddress(file), file])).values()];
}

/** Copies what entries give away into the site; returns the number of files. */
export function writeAttachments(catalogue: Catalogue, site: SiteFiles): number {
  const files = usedFiles(catalogue);
  for (const file of files) site.copy(fileAddress(file).slice(1), file.path);
  return files.length;
}
