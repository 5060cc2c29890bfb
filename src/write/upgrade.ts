/** What a new version asks of the content of a school: what was renamed is renamed there, too. */
import { readContent, type Where } from '../intake/read-content.ts';
import type { Fault } from '../model/faults/fault.ts';
import { rewrite, targetsIn } from './mend.ts';

export interface Upgraded {
  /** The old names that were found, in the order of files and lines. */
  renamed: Fault[];
  /** Files that were written, as named in messages. */
  files: string[];
  /** What is wrong after it, warnings too. */
  left: Fault[];
  /** Number of files looked at. */
  checked: number;
}

/** Writes new names in and touches nothing else. */
export async function upgrade(where: Where): Promise<Upgraded> {
  const before = await readContent({ ...where, willReadAgain: true });
  const renamed = before.faults.filter(({ id }) => id === 'field-renamed');
  const old = new Set(renamed.map(({ file }) => file));
  const { withFieldsRenamed } = await import('./fix.ts');
  const files = (await targetsIn(where, undefined))
    .filter(({ file }) => old.has(file))
    .filter((target) => rewrite(target, (text) => withFieldsRenamed(target.collection, text)))
    .map(({ file }) => file);
  const after = files.length === 0 ? before : await readContent(where);
  return { renamed, files, left: after.faults, checked: after.checked };
}
