/** Reads a content directory and says what is wrong with it: a plain report, which others print. */
import { asItWas, changesSince, type Changes } from '../intake/changed-files.ts';
import { findFiles } from '../intake/find-files.ts';
import { readContent, type ReadContent, type Where } from '../intake/read-content.ts';
import type { Fault } from '../model/faults/fault.ts';
import { mendAll } from './mend.ts';
import { ownFaults } from './own-faults.ts';

export interface CheckOptions {
  /** Tell only what has come up since this revision of git. */
  changedSince?: string | undefined;
  /** Mend first what can be mended without a thought. */
  fix?: boolean;
}

export interface Report {
  /** Number of files looked at; with `changedSince` of those that have changed. */
  checked: number;
  /** Sorted by file and place. */
  faults: Fault[];
  /** Files that were mended, relative to the content directory. */
  mended: string[];
  /** Files of drafts among those that were looked at. */
  drafts?: readonly string[];
}

/** @throws NoHistory when `changedSince` is asked where git does not know it */
export async function check(where: Where, options: CheckOptions): Promise<Report> {
  const changes =
    options.changedSince === undefined
      ? undefined
      : await changesSince(where.contentDir, where.schoolDir, options.changedSince);
  const { content, mended } =
    options.fix === true
      ? await mendAll(where, changes)
      : // What was read before is read by the same thread; with the program it ends too.
        { content: await readContent({ ...where, willReadAgain: true }), mended: [] };
  if (changes === undefined || content.school === undefined) {
    const { checked, faults, drafts } = content;
    return { checked, faults, mended, drafts };
  }
  const { files } = await findFiles(where.contentDir);
  return {
    checked: files.filter(({ file }) => changes.touched.has(file)).length,
    faults: await since(where, content, changes),
    mended,
    drafts: content.drafts.filter((file) => changes.touched.has(file)),
  };
}

/** Faults of what has changed, and those it has brought about elsewhere. */
async function since(where: Where, now: ReadContent, changes: Changes): Promise<Fault[]> {
  const touched = new Set([...changes.touched].flatMap(withFolders));
  const elsewhere = now.faults.filter((one) => !touched.has(one.file));
  if (elsewhere.length === 0) return now.faults;
  const before = await asItWas(where, changes, (contentDir) =>
    readContent({
      ...where,
      ...{ contentDir, rememberedAs: where.contentDir, willReadAgain: true },
    }),
  );
  const { own } = ownFaults(now.faults, touched, before.faults);
  const lost = elsewhere.filter((one) => changes.touched.has(`public${one.found ?? ''}`));
  return now.faults.filter((one) => own.includes(one) || lost.includes(one));
}

/** A folder that does not belong here is told by its own name, not by those of its files. */
function withFolders(file: string): string[] {
  const parts = file.split('/');
  return parts.map((_, i) => parts.slice(0, i + 1).join('/'));
}
