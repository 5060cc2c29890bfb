/** Reads a content directory and says what is wrong with it: a plain report, which others print. */
import path from 'node:path';
import { asItWas, changesSince, type Changes } from '../intake/changed-files.ts';
import { findFiles, type FoundFile } from '../intake/find-files.ts';
import { readPlainBytes, writePlainFile } from '../intake/plain-file.ts';
import { readContent, type ReadContent, type Where } from '../intake/read-content.ts';
import type { Collection } from '../model/collections.ts';
import type { Problem, ProblemId } from '../model/problem.ts';
import { ownProblems } from './own-problems.ts';

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
  problems: Problem[];
  /** Files that were mended, relative to the content directory. */
  mended: string[];
}

/** What `--fix` mends; a missing line break at the end is mended in passing. */
const MENDABLE = new Set<ProblemId>([
  'spacing',
  'half-width-punctuation',
  'trailing-space',
  'key-order',
  'field-renamed',
]);

/** @throws NoHistory when `changedSince` is asked where git does not know it */
export async function check(where: Where, options: CheckOptions): Promise<Report> {
  const changes =
    options.changedSince === undefined
      ? undefined
      : await changesSince(where.contentDir, where.root, options.changedSince);
  const first = await readContent(where);
  const mended = options.fix === true ? await mend(where, first, changes) : [];
  const content = mended.length > 0 ? await readContent(where) : first;
  if (changes === undefined || content.school === undefined) {
    return { checked: content.checked, problems: content.problems, mended };
  }
  const { files } = await findFiles(where.contentDir);
  return {
    checked: files.filter(({ file }) => changes.touched.has(file)).length,
    problems: await since(where, content, changes),
    mended,
  };
}

/** Problems of what has changed, and those it has brought about elsewhere. */
async function since(where: Where, now: ReadContent, changes: Changes): Promise<Problem[]> {
  const touched = new Set([...changes.touched].flatMap(withFolders));
  const elsewhere = now.problems.filter((one) => !touched.has(one.file));
  if (elsewhere.length === 0) return now.problems;
  const before = await asItWas(where.contentDir, changes, (contentDir) =>
    readContent({ ...where, contentDir, rememberedAs: where.contentDir }),
  );
  const { own } = ownProblems(now.problems, touched, before.problems);
  const lost = elsewhere.filter((one) => changes.touched.has(`public${one.found ?? ''}`));
  return now.problems.filter((one) => own.includes(one) || lost.includes(one));
}

/** A folder that does not belong here is told by its own name, not by those of its files. */
function withFolders(file: string): string[] {
  const parts = file.split('/');
  return parts.map((_, i) => parts.slice(0, i + 1).join('/'));
}

async function mend(
  where: Where,
  content: ReadContent,
  changes: Changes | undefined,
): Promise<string[]> {
  const mendable = new Set(
    content.problems.filter((one) => MENDABLE.has(one.id)).map((one) => one.file),
  );
  // A parser that could not cope in its own thread must not be tried in this one.
  const hopeless = new Set(
    content.problems.filter((one) => one.id === 'parser-gave-up').map((one) => one.file),
  );
  const { files } = await findFiles(where.contentDir);
  // Mending needs the parsers, which otherwise only the reading thread loads.
  const { fixText } = await import('./fix.ts');
  return files
    .filter(({ file }) => !hopeless.has(file) && changes?.touched.has(file) !== false)
    .filter((found) => mendFile(where, found, mendable.has(found.file), fixText))
    .map(({ file }) => file);
}

/** Whether there was something to mend. */
function mendFile(
  { contentDir }: Where,
  found: FoundFile,
  mendable: boolean,
  fixText: (collection: Collection, text: string) => string,
): boolean {
  const file = path.join(contentDir, found.file);
  const plain = readPlainBytes(file, found.file);
  if ('problem' in plain || plain.bytes.length === 0) return false;
  if (!mendable && plain.bytes.at(-1) === NEWLINE) return false;
  const text = plain.bytes.toString('utf8');
  // Bytes that are not text would not survive being written again.
  if (!Buffer.from(text).equals(plain.bytes)) return false;
  const better = fixText(found.collection, text);
  if (better === text) return false;
  writePlainFile(file, better);
  return true;
}

const NEWLINE = 0x0a;
