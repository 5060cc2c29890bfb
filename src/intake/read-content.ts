/**
 * Reads a whole content directory: every file into a record, every mistake into a fault.
 * The build, the development server and the checker all come through here, so they say
 * the same about the same files.
 */
import path from 'node:path';
import { checkRecords, type KnownIds } from '../checks/check-records.ts';
import type { CheckedRecord, Records, SourcePicture } from '../graph/records.ts';
import { collections, isEntryKind, type Collection } from '../model/kinds.ts';
import { byPlace, type Fault, type FaultId } from '../model/faults/fault.ts';
import { placeWithin } from '../model/paths/path-within.ts';
import type { Names } from '../records/called.ts';
import type { School } from '../records/school.ts';
import { visibilityOf } from '../records/visibility.ts';
import { loadSounds } from '../model/text/sounds.ts';
import { attachmentsOf, notGiven } from './attachments.ts';
import { contentFolderFault } from './content-folder.ts';
import { findFiles, type FoundFile } from './find-files.ts';
import { judgeIgnored } from './ignored-files.ts';
import { Inspector } from './inspection/inspector.ts';
import { probePicture } from './pictures.ts';
import { judgeSchool } from './judge-school.ts';
import { locate } from './locate.ts';
import { readAll } from './read-all.ts';
import { readSchool } from './read-school.ts';
import { lenientWithDrafts } from './unfinished.ts';
import { todayOf } from './today.ts';

export interface ReadContent {
  /** Absent when school.yml itself cannot be read: nothing can be judged without it. */
  school?: School;
  /** The picture that the school's file names, where it is sound. */
  logo?: SourcePicture;
  /** The sound records, sorted by file within each collection. */
  records: Records;
  /** Sorted by file and place. */
  faults: Fault[];
  /** Number of files looked at. */
  checked: number;
  /** What every name stands for; absent like the school. */
  names?: Names;
  /** Files of records that nobody gets to see: drafts. */
  drafts: readonly string[];
  /** Files in which a name stands for an id, or another word for the one that the schema has. */
  reworded: ReadonlySet<string>;
}

export interface Where {
  /** Tongban's own folder: where the reader's sources stand. */
  programDir: string;
  /** The school's folder: where school.yml and public/ stand. */
  schoolDir: string;
  contentDir: string;
  cacheDir: string;
  /** Day on which the content is judged; without it what the school's file fixes, else today in China. */
  today?: string;
  /** The thread that reads, if it is not the project's own. */
  thread?: string;
  /** The content directory whose cache serves this one too, since most files are the same. */
  rememberedAs?: string;
  /** Whoever soon reads once more spares the third of a second that the thread takes to start. */
  willReadAgain?: boolean;
}

const MISSPELT = new Set<FaultId>(['term-unknown', 'reference-unknown', 'link-unknown']);

export async function readContent(where: Where): Promise<ReadContent> {
  const records = emptyRecords();
  const fault = contentFolderFault(where.contentDir);
  if (fault !== undefined) return { records, faults: [fault], ...nothingRead() };
  const readSchoolFile = await readSchool(where.contentDir, where.schoolDir);
  if ('faults' in readSchoolFile) {
    return { records, faults: readSchoolFile.faults, ...nothingRead() };
  }
  const { school } = readSchoolFile;
  const {
    files,
    pictures: beside,
    attachments,
    ignored,
    faults,
  } = await findFiles(where.contentDir);
  const shown = new Set<string>();
  const given = new Set<string>();
  const unreadFolders = new Set<string>();
  const inspector = new Inspector(where);
  const judged = await judgeSchool(readSchoolFile, where, inspector);
  faults.push(...judged.faults);

  const checked: CheckedRecord[] = [];
  const unfinished: string[] = [];
  const { read, called, names } = await readAll(files, where, school);
  for (const { found, record: one, bodyKey } of read) {
    faults.push(...one.faults);
    const { data } = one;
    if (data === undefined) {
      if (one.isDraft === true) unfinished.push(found.file);
      unreadFolders.add(path.posix.dirname(found.file));
      continue;
    }
    const record = { collection: found.collection, id: found.id, file: found.file };
    checked.push({
      ...record,
      data,
      uses: one.uses,
      lines: one.lines,
      ...(one.body === undefined ? {} : { body: one.body }),
    });
    if (!isEntryKind(found.collection)) {
      put(records, found.collection, { ...record, data });
    } else if (one.body !== undefined) {
      const probed = await probePictures(one.body.images, found, where, inspector);
      const { pictures } = probed;
      faults.push(...probed.faults);
      for (const { src } of one.body.images)
        shown.add(placeWithin(path.posix.dirname(found.file), src) ?? src);
      const links = [...new Set(one.body.links.map((link) => link.to))];
      const attached = await attachmentsOf(data, one.lines, found, {
        contentDir: where.contentDir,
        inspector,
        allowed: school.privacyAllow,
      });
      faults.push(...attached.faults);
      for (const name of attached.named)
        given.add(placeWithin(path.posix.dirname(found.file), name) ?? name);
      const { files: own } = attached;
      put(records, found.collection, { ...record, data, bodyKey, links, pictures, files: own });
    }
  }

  faults.push(
    ...(await judgeUnshown(
      beside.filter((file) => !shown.has(file)),
      where,
      inspector,
    )),
  );
  await inspector.end();

  faults.push(
    ...attachments
      // An entry that could not be read may well have named it.
      .filter((file) => !given.has(file) && !unreadFolders.has(path.posix.dirname(file)))
      .map(notGiven),
  );

  for (const file of ignored) {
    faults.push(...(await judgeIgnored(where.contentDir, file, school.privacyAllow)));
  }

  const today = todayOf(where.today, school);
  const judge = (): Fault[] => checkRecords(checked, idsOf(files), school, today, called);
  const ofRecords = judge();
  const misspelt = ofRecords.some((one) => MISSPELT.has(one.id));
  // Once more, with an ear for what was meant.
  faults.push(...(misspelt && (await loadSounds()) ? judge() : ofRecords));
  const drafts = checked
    .filter(({ collection, data }) => visibilityOf(collection, data, school) === 'private')
    .map(({ file }) => file);
  const all = new Set([...drafts, ...unfinished]);
  return {
    school,
    ...(judged.logo === undefined ? {} : { logo: judged.logo }),
    records,
    faults: lenientWithDrafts(faults, (file) => all.has(file)).sort(byPlace),
    checked: files.length,
    names,
    drafts: files.map(({ file }) => file).filter((file) => all.has(file)),
    reworded: new Set(read.filter(({ record }) => record.reworded).map(({ found }) => found.file)),
  };
}

async function probePictures(
  images: readonly { src: string; line: number }[],
  found: FoundFile,
  where: Where,
  inspector: Inspector,
): Promise<{ pictures: Record<string, SourcePicture>; faults: Fault[] }> {
  const pictures: Record<string, SourcePicture> = {};
  const faults: Fault[] = [];
  for (const { src, line } of images) {
    if (src in pictures) continue;
    const place = { file: found.file, line };
    const located = src.startsWith('/')
      ? locate(where.schoolDir, 'public', src.slice(1), place)
      : locate(where.contentDir, path.posix.dirname(found.file), src, place);
    const probed =
      'fault' in located ? located : await probePicture(located.file, src, place, inspector);
    if ('fault' in probed) faults.push(probed.fault);
    else pictures[src] = probed;
  }
  return { pictures, faults };
}

/** A picture that no entry shows is in the repository all the same, with the place it was taken at. */
async function judgeUnshown(
  files: readonly string[],
  where: Where,
  inspector: Inspector,
): Promise<Fault[]> {
  const faults: Fault[] = [];
  for (const file of files) {
    const place = { file, line: 1 };
    const name = path.posix.basename(file);
    const located = locate(where.contentDir, path.posix.dirname(file), name, place);
    const probed =
      'fault' in located ? located : await probePicture(located.file, name, place, inspector);
    if ('fault' in probed) faults.push(probed.fault);
  }
  return faults;
}

function nothingRead(): Pick<ReadContent, 'checked' | 'drafts' | 'reworded'> {
  return { checked: 0, drafts: [], reworded: new Set() };
}

function idsOf(files: readonly FoundFile[]): KnownIds {
  const ids = Object.fromEntries(collections.map((name) => [name, new Set<string>()])) as Record<
    Collection,
    Set<string>
  >;
  for (const file of files) ids[file.collection].add(file.id);
  return ids;
}

function emptyRecords(): Records {
  return Object.fromEntries(collections.map((name) => [name, []])) as unknown as Records;
}

/** The schema of the collection has accepted the data, which is what its type says. */
function put(records: Records, collection: Collection, record: object): void {
  (records[collection] as object[]).push(record);
}
