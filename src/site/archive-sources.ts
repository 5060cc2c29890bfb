import type { Catalogue, Entry } from '../graph/catalogue.ts';
import type { RecordBase, Records } from '../graph/records.ts';
import { isWhole } from '../graph/whole-record.ts';
import { readPlainFile } from '../intake/plain-file.ts';
import { entryKinds } from '../model/kinds.ts';
import { pathWithin } from '../model/paths/path-within.ts';
import type { Settings } from './settings.ts';
import type { ZipEntry } from './zip.ts';

/**
 * The files a semester's entries and plans were written as: for the school only. Which of
 * them had to be left out would tell those outside where something hidden stands. Inside, one
 * that names what is never published, or holds the mean of too few answers, is left out as a
 * whole: it cannot be cut without ceasing to be what was written.
 *
 * @param all the records before anything was hidden
 */
export function archiveSources(
  catalogue: Catalogue,
  all: Records,
  semester: string,
  settings: Settings,
): ZipEntry[] {
  if (catalogue.audience === 'public') return [];
  const entries = catalogue.entries.filter((entry) => entry.semester === semester);
  const plans = [...catalogue.plans.values()].filter(({ data }) => data.semester === semester);
  const written = new Map(
    [...entryKinds, 'plans' as const]
      .flatMap((kind): RecordBase<typeof kind>[] => all[kind] as RecordBase<typeof kind>[])
      .map((one) => [one.file, one]),
  );
  const wanted: (Entry | RecordBase<'plans'>)[] = [...entries, ...plans];
  return wanted.flatMap((record) => {
    const original = written.get(record.file);
    if (original === undefined || !isWhole(record, original)) return [];
    const read = readPlainFile(pathWithin(settings.contentDir, record.file), record.file);
    return 'fault' in read ? [] : [{ path: `sources/${record.file}`, bytes: read.bytes }];
  });
}
