/** The gate's work in order: what changes → may it → what it leads to → is that sound. */
import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { GitFailure } from '../../src/intake/git.ts';
import { Inspector } from '../../src/intake/inspection/inspector.ts';
import { probePicture } from '../../src/intake/pictures.ts';
import { readPlainFile } from '../../src/intake/plain-file.ts';
import type { ReadContent } from '../../src/intake/read-content.ts';
import { pathWithin, placeWithin } from '../../src/model/paths/path-within.ts';
import { fault, type Fault } from '../../src/model/faults/fault.ts';
import { visibilityOf } from '../../src/records/visibility.ts';
import { CONTENT, IMAGES, recordAt, SCHOOL } from '../../src/gate/areas.ts';
import { touchedPaths, type Change, type TreeFile } from '../../src/gate/changes.ts';
import { isTooMuch, judge, type PullRequestKind } from '../../src/gate/gate.ts';
import {
  formerIdsIn,
  goneRecords,
  movedEntries,
  visibilityIn,
} from '../../src/gate/moved-entries.ts';
import { ownFaults } from '../../src/write/own-faults.ts';
import { blobs, changesBetween, commitOf, mergeBase, mergedTree } from './git.ts';
import type { TopicNote } from '../../src/gate/topic-note.ts';
import { layOut, newFolder, openFiles, readStage } from './stage.ts';
import { topicNotes } from './topic-notes.ts';

export interface PullRequest {
  /** Tongban's own folder, whose program is running. */
  programDir: string;
  /** The school's checkout, whose object store holds both commits. */
  schoolDir: string;
  base: string;
  head: string;
  /** An empty or new folder for the content after merging. */
  into: string;
}

export interface Judged {
  kind: PullRequestKind;
  outside: string[];
  /** With paths from the repository's root. */
  faults: Fault[];
  checked: number;
  /** Errors the school had before, in files this pull request does not touch. */
  old: number;
  /** What new projects and papers share with past work. */
  topics: TopicNote[];
  /** Files of the pull request that are drafts, from the repository's root. */
  drafts: string[];
}

/** @throws GitFailure where git itself is not able to do the work, whatever was sent */
export async function judgePullRequest(request: PullRequest): Promise<Judged> {
  const { schoolDir } = request;
  const base = await commitOf(schoolDir, request.base);
  const head = await commitOf(schoolDir, request.head);
  const before = await openFiles(schoolDir, base);
  try {
    return await judgeCommits(request, base, head, before);
  } catch (error) {
    // The base could be read, so it is what was sent that cannot.
    if (!(error instanceof GitFailure) || error.isUsage) throw error;
    return unreadable(error);
  }
}

/** Trees that name a thing twice, objects that are missing, a history that is not the school's. */
function unreadable(error: GitFailure): Judged {
  const isForeign = error.message.includes('unrelated histories');
  const message = isForeign
    ? '这次修改和主分支没有共同的历史，合不到一起。'
    : '这次修改里有 git 读不懂的东西，没有办法往下看。';
  const place = { file: CONTENT, line: 1 };
  return {
    ...{ kind: 'content', outside: [], checked: 0, old: 0, topics: [], drafts: [] },
    faults: [fault('pull-request-unreadable', place, message, { found: error.message })],
  };
}

async function judgeCommits(
  { programDir, schoolDir, into }: PullRequest,
  base: string,
  head: string,
  before: readonly TreeFile[],
): Promise<Judged> {
  const { changes, after, conflicts } = await effectOf(schoolDir, base, head);
  const verdict = judge(changes, after);
  const { kind, outside } = verdict;

  const touched = touchedPaths(changes);
  const open = [...touched].some((path) => !outside.includes(path) || path.endsWith(SCHOOL));
  if (!open || isTooMuch(verdict))
    return { kind, outside, faults: verdict.faults, checked: 0, old: 0, topics: [], drafts: [] };

  await layOut(
    schoolDir,
    after.filter((file) => !verdict.withheld.has(file.path)),
    into,
  );
  const cacheDir = await newFolder('gate-cache');
  try {
    const read = await readStage(programDir, into, cacheDir);
    const told = faultsOf(read, into).filter(
      // A word about the wording of somebody else's file helps no one here.
      (one) =>
        (one.severity === 'error' || touched.has(one.file) || isOfFile(one, touched)) &&
        !speaksOf(one, verdict.withheld),
    );
    const elsewhere = told.some((one) => !touched.has(one.file));
    const { own, old } = ownFaults(
      told,
      touched,
      elsewhere ? await faultsBefore(programDir, schoolDir, before, cacheDir) : [],
    );
    const faults = [
      ...verdict.faults,
      ...conflicts.map(conflict),
      ...own,
      ...(await pictureFaults(programDir, changes, verdict.withheld, into, cacheDir)),
      ...(await movedFaults(schoolDir, changes, before, after, into, read)),
    ];
    const topics = await topicNotes(changes, read);
    const drafts = read.drafts
      .map((file) => `${CONTENT}/${file}`)
      .filter((file) => touched.has(file));
    return { kind, outside, faults, checked: read.checked, old, topics, drafts };
  } finally {
    await rm(cacheDir, { recursive: true, force: true });
  }
}

/**
 * What merging would change on the base branch, and the files it would leave. A merge
 * that conflicts has no outcome; then the pull request is judged by its own tree.
 */
async function effectOf(
  schoolDir: string,
  base: string,
  head: string,
): Promise<{ changes: Change[]; after: TreeFile[]; conflicts: string[] }> {
  const { tree, conflicts } = await mergedTree(schoolDir, base, head);
  const clean = conflicts.length === 0;
  const [from, to] = clean ? [base, tree] : [await mergeBase(schoolDir, base, head), head];
  return {
    changes: await changesBetween(schoolDir, from, to),
    after: await openFiles(schoolDir, to),
    conflicts,
  };
}

function conflict(file: string): Fault {
  return fault(
    'pull-request-conflict',
    { file, line: 1 },
    '这个文件在主分支上刚被别人改过，两边的修改合不到一起。',
  );
}

/** Read from a folder of its own; the cache is shared, so only what differs is read again. */
async function faultsBefore(
  programDir: string,
  schoolDir: string,
  before: readonly TreeFile[],
  cacheDir: string,
): Promise<Fault[]> {
  const folder = await newFolder('gate-base');
  try {
    const { withheld } = judge([], before);
    const files = before.filter(({ path }) => !withheld.has(path));
    await layOut(schoolDir, files, folder);
    return faultsOf(await readStage(programDir, folder, cacheDir), folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The reader names files from the content folder, a pull request from the root. */
function faultsOf({ faults }: ReadContent, stage: string): Fault[] {
  const ownSchool = existsSync(pathWithin(stage, CONTENT, SCHOOL));
  return faults.map((one) => ({
    ...one,
    file: one.file === SCHOOL && !ownSchool ? SCHOOL : `${CONTENT}/${one.file}`,
  }));
}

/** A file that could not be looked into is told by the entry that names it, which may be as it was. */
function isOfFile({ id, file, message }: Fault, touched: ReadonlySet<string>): boolean {
  if (id !== 'resource-unseen') return false;
  const folder = path.posix.dirname(file);
  return [...touched].some(
    (one) =>
      path.posix.dirname(one) === folder && message.includes(`“${path.posix.basename(one)}”`),
  );
}

/** A picture or a file that was withheld is missed by the entry that names it; that is told already. */
function speaksOf({ id, file, found }: Fault, withheld: ReadonlySet<string>): boolean {
  if ((id !== 'image-missing' && id !== 'resource-missing') || found === undefined) return false;
  const picture = found.startsWith('/')
    ? placeWithin('public', found.slice(1))
    : placeWithin(path.posix.dirname(file), found);
  return picture !== undefined && withheld.has(picture);
}

/** Pictures in the common folder are published whether or not an entry shows them. */
async function pictureFaults(
  programDir: string,
  changes: readonly Change[],
  withheld: ReadonlySet<string>,
  stage: string,
  cacheDir: string,
): Promise<Fault[]> {
  const faults: Fault[] = [];
  const inspector = new Inspector({ programDir, cacheDir });
  for (const { path: file, mode } of changes) {
    if (mode === undefined || !file.startsWith(`${IMAGES}/`) || withheld.has(file)) continue;
    const probed = await probePicture(
      pathWithin(stage, file),
      path.posix.basename(file),
      { file, line: 1 },
      inspector,
    );
    if ('fault' in probed) faults.push(probed.fault);
  }
  await inspector.end();
  return faults;
}

async function movedFaults(
  schoolDir: string,
  changes: readonly Change[],
  before: readonly TreeFile[],
  after: readonly TreeFile[],
  stage: string,
  { school }: ReadContent,
): Promise<Fault[]> {
  const gone = goneRecords(pathsOf(before), pathsOf(after));
  if (gone.length === 0) return [];

  const formerIds = new Set<string>();
  for (const { path: file } of changes) {
    if (recordAt(file) === undefined || !existsSync(pathWithin(stage, file))) continue;
    const read = readPlainFile(pathWithin(stage, file), file);
    if ('text' in read) for (const id of formerIdsIn(file, read.text)) formerIds.add(id);
  }

  const hidden = new Set<string>();
  const old = new Map(before.map((file) => [file.path, file.oid]));
  for (const { file, collection } of gone) {
    for await (const bytes of blobs(schoolDir, [old.get(file) ?? ''])) {
      const own = visibilityIn(file, bytes.toString('utf8'));
      if (school !== undefined && visibilityOf(collection, own, school) === 'private') {
        hidden.add(file);
      }
    }
  }
  return movedEntries(gone, changes, formerIds, hidden);
}

function pathsOf(files: readonly TreeFile[]): string[] {
  return files.map(({ path }) => path);
}
