/** What `npm run check -- --fix` does to the files: what is mechanical, and nothing else. */
import type { Changes } from '../intake/changed-files.ts';
import { findFiles } from '../intake/find-files.ts';
import { readPlainBytes, renamePlainFile, writePlainFile } from '../intake/plain-file.ts';
import { readContent, type ReadContent, type Where } from '../intake/read-content.ts';
import { SCHOOL_FILE, schoolFile } from '../intake/read-school.ts';
import type { Collection } from '../model/kinds.ts';
import { withoutStray } from '../model/text/hidden.ts';
import { pathWithin } from '../model/paths/path-within.ts';
import type { Fault, FaultId } from '../model/faults/fault.ts';

const BOM = '\ufeff';

export interface Target {
  /** Absolute. */
  path: string;
  /** As named in messages. */
  file: string;
}

/**
 * Mends the files that have changed, or all, and reads them again.
 *
 * @returns what was read last, and the files that were mended, as named in messages
 */
export async function mendAll(
  where: Where,
  changes: Changes | undefined,
): Promise<{ content: ReadContent; mended: string[] }> {
  // Mending needs the parsers, which otherwise only the reading thread loads.
  const { fixSchool } = await import('./fix.ts');
  const school = { path: schoolFile(where.contentDir, where.schoolDir), file: SCHOOL_FILE };
  // Without the school's file nothing can be judged, so it is mended before all else.
  const ofSchool = changes?.touched.has(SCHOOL_FILE) !== false && rewrite(school, fixSchool);
  const renamed = [...(ofSchool ? [SCHOOL_FILE] : []), ...(await renameFiles(where, changes))];
  const first = await readContent({ ...where, willReadAgain: true });
  const cleared = await clear(where, first, withRenamed(changes, renamed));
  // A file with a hidden character was read no further: only now its style is known.
  const second = cleared.length > 0 ? await readContent({ ...where, willReadAgain: true }) : first;
  const styled = await style(where, second, withRenamed(changes, renamed));
  const content = styled.length > 0 ? await readContent(where) : second;
  return { content, mended: [...new Set([...renamed, ...cleared, ...styled])].sort() };
}

/** A file under its new name has changed as well. */
function withRenamed(
  changes: Changes | undefined,
  renamed: readonly string[],
): Changes | undefined {
  return changes && { ...changes, touched: new Set([...changes.touched, ...renamed]) };
}

/** Gives files whose names only look right the names they were meant to have. */
async function renameFiles({ contentDir }: Where, changes: Changes | undefined): Promise<string[]> {
  const { renamings } = await findFiles(contentDir);
  return renamings
    .filter(({ from }) => changes?.touched.has(from) !== false)
    .filter(({ from, to }) =>
      renamePlainFile(pathWithin(contentDir, from), pathWithin(contentDir, to)),
    )
    .map(({ to }) => to);
}

/** Takes out the marks that were copied along, and touches no other byte. */
async function clear(
  where: Where,
  { faults }: ReadContent,
  changes: Changes | undefined,
): Promise<string[]> {
  const hidden = filesWith(faults, (id) => id === 'control-character');
  if (hidden.size === 0) return [];
  return (await targetsIn(where, changes))
    .filter(({ file }) => hidden.has(file))
    .filter((target) => rewrite(target, cleared))
    .map(({ file }) => file);
}

/** The mark before UTF-8 is no part of the text; whoever wrote it wants it there. */
function cleared(text: string): string {
  const mark = text.startsWith(BOM) ? BOM : '';
  return mark + withoutStray(text.slice(mark.length));
}

async function style(
  where: Where,
  { faults, school, names, reworded }: ReadContent,
  changes: Changes | undefined,
): Promise<string[]> {
  const mendable = filesWith(faults, () => true).union(reworded);
  // A parser that could not cope in its own thread must not be tried in this one.
  const hopeless = filesWith(faults, (id) => id === 'parser-gave-up');
  const { fixText } = await import('./fix.ts');
  return (await targetsIn(where, changes))
    .filter(({ file }) => !hopeless.has(file))
    .filter((target) =>
      rewrite(target, (text) =>
        mendable.has(target.file) || !text.endsWith('\n')
          ? fixText(target.collection, text, school?.fields, names)
          : text,
      ),
    )
    .map(({ file }) => file);
}

/** The records' files, or those of them that have changed. */
export async function targetsIn(
  { contentDir }: Where,
  changes: Changes | undefined,
): Promise<(Target & { collection: Collection })[]> {
  const { files } = await findFiles(contentDir);
  return files
    .filter(({ file }) => changes?.touched.has(file) !== false)
    .map(({ file, collection }) => ({ file, collection, path: pathWithin(contentDir, file) }));
}

function filesWith(faults: readonly Fault[], wanted: (id: FaultId) => boolean): Set<string> {
  return new Set(faults.filter(({ id }) => wanted(id)).map(({ file }) => file));
}

/** Whether there was something to mend. */
export function rewrite(target: Target, mended: (text: string) => string): boolean {
  const plain = readPlainBytes(target.path, target.file);
  if ('fault' in plain || plain.bytes.length === 0) return false;
  const text = plain.bytes.toString('utf8');
  // Bytes that are not text would not survive being written again.
  if (!Buffer.from(text).equals(plain.bytes)) return false;
  const better = mended(text);
  if (better === text) return false;
  writePlainFile(target.path, better);
  return true;
}
