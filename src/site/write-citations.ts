/** Writes the references of many works at once: the files of topics, teachers and semesters, and what the search page copies from. */
import type { Catalogue } from '../graph/catalogue.ts';
import { citationShards } from '../publish/citation-shards.ts';
import type { Publisher } from '../publish/reference.ts';
import { worksFiles } from '../publish/work-lists.ts';
import type { SiteFiles } from './site-files.ts';

/** Returns the number of files. */
export function writeCitations(
  catalogue: Catalogue,
  publisher: Publisher,
  site: SiteFiles,
): number {
  let written = 0;
  const write = (name: string, text: string): void => {
    site.write(name, text);
    written += 1;
  };
  for (const { path: name, text } of worksFiles(catalogue, publisher)) write(name, text);
  for (const [name, text] of citationShards(catalogue, publisher)) write(name, text);
  return written;
}
