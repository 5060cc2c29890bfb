import path from 'node:path';
import type { Catalogue, Entry } from '../catalogue/catalogue.ts';
import type { EntryRecord, RecordBase, Records } from '../catalogue/records.ts';
import { readPlainFile } from '../intake/plain-file.ts';
import { splitFrontmatter } from '../mdx/frontmatter.ts';
import { entryKinds } from '../model/collections.ts';
import type { Settings } from './settings.ts';
import type { ZipEntry } from './zip.ts';

/**
 * The files a semester's entries and plans were written as. A file in which something stands
 * that the audience may not see, if only in a comment, is left out as a whole: it cannot be
 * cut without ceasing to be what was written.
 *
 * @param all the records before anything was hidden
 */
export function archiveSources(
  catalogue: Catalogue,
  all: Records,
  semester: string,
  settings: Settings,
): { files: ZipEntry[]; left: number } {
  const entries = catalogue.entries.filter((entry) => entry.semester === semester);
  const plans = [...catalogue.plans.values()].filter(({ data }) => data.semester === semester);
  const written = new Map(
    [...entryKinds, 'plans' as const]
      .flatMap((kind): RecordBase<typeof kind>[] => all[kind] as RecordBase<typeof kind>[])
      .map((one) => [one.file, one]),
  );
  const wanted: (Entry | RecordBase<'plans'>)[] = [...entries, ...plans];
  const files = wanted.flatMap((record) => {
    const original = written.get(record.file);
    if (original === undefined || !isWhole(record, original)) return [];
    const read = readPlainFile(path.join(settings.contentDir, record.file), record.file);
    if ('problem' in read) return [];
    if (settings.audience === 'public' && hasComment(read.text, record.file)) return [];
    return [{ path: `sources/${record.file}`, bytes: read.bytes }];
  });
  return { files, left: wanted.length - files.length };
}

function isWhole(shown: RecordBase<never> | object, original: object): boolean {
  const parts = (record: Partial<EntryRecord>): string =>
    JSON.stringify([record.data, record.links, record.bodyKey]);
  return parts(shown as Partial<EntryRecord>) === parts(original as Partial<EntryRecord>);
}

/** Comments are nobody's to read on the site. In a text of one line `#` may be a sign like others; then it is one too many. */
function hasComment(text: string, file: string): boolean {
  const parts = file.endsWith('.mdx') ? splitFrontmatter(text, file) : { frontmatter: text };
  return 'problems' in parts || /(?:^|\s)#/m.test(parts.frontmatter);
}
