/** Which ids of a kind nobody may take any more. */
import type { Records } from '../graph/records.ts';
import { findFiles } from '../intake/find-files.ts';
import { formerIdsField, type Collection } from '../model/kinds.ts';
import type { Taken } from './ids.ts';

/** Former ones included; files with faults of their own count too. */
export async function takenIds(
  collection: Collection,
  contentDir: string,
  records: Records,
): Promise<Taken> {
  const { files } = await findFiles(contentDir);
  const taken = new Map<string, string>();
  for (const { file, data } of records[collection] as readonly { file: string; data: object }[]) {
    const ids = (data as Record<string, string[] | undefined>)[formerIdsField(collection)] ?? [];
    for (const id of ids) taken.set(id, file);
  }
  for (const one of files) if (one.collection === collection) taken.set(one.id, one.file);
  return taken;
}
