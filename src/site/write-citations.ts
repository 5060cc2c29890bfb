/** Writes the references of many works at once: the files of topics, teachers and semesters, and what the search page copies from. */
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Catalogue } from '../graph/catalogue.ts';
import { pathWithin } from '../model/paths/path-within.ts';
import { citationShards } from '../publish/citation-shards.ts';
import type { Publisher } from '../publish/reference.ts';
import { worksFiles } from '../publish/work-lists.ts';

/** @returns paths from the site's root */
export async function writeCitations(
  catalogue: Catalogue,
  publisher: Publisher,
  outDir: string,
): Promise<string[]> {
  const written: string[] = [];
  const write = async (name: string, text: string): Promise<void> => {
    const file = pathWithin(outDir, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, text);
    written.push(name);
  };
  for (const { path: name, text } of worksFiles(catalogue, publisher)) await write(name, text);
  for (const [name, text] of citationShards(catalogue, publisher)) await write(name, text);
  return written;
}
