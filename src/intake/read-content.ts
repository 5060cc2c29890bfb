/**
 * Reads a whole content directory: every file into a record, every fault into a problem.
 * The build, the development server and the checker all come through here, so they say
 * the same about the same files.
 */
import { createHash } from 'node:crypto';
import path from 'node:path';
import { checkRecords, type KnownIds } from '../catalogue/check-records.ts';
import type { CheckedRecord, Records, SourcePicture } from '../catalogue/records.ts';
import { collections, isEntryKind, type Collection } from '../model/collections.ts';
import { byPlace, type Problem } from '../model/problem.ts';
import type { School } from '../model/school.ts';
import { EntryStore } from './body-store.ts';
import { findFiles, type FoundFile } from './find-files.ts';
import { probePicture } from './pictures.ts';
import { readPlainFile } from './plain-file.ts';
import { readFile, type ReadFile } from './read-file.ts';
import { readSchool } from './read-school.ts';
import { readerVersion } from './reader-version.ts';

export interface ReadContent {
  /** Absent when school.yml itself cannot be read: nothing can be judged without it. */
  school?: School;
  /** The sound records, sorted by file within each collection. */
  records: Records;
  /** Sorted by file and place. */
  problems: Problem[];
  /** Number of files looked at. */
  checked: number;
}

export interface Where {
  /** The project's own directory: where school.yml, public/ and the reader's sources stand. */
  root: string;
  contentDir: string;
  cacheDir: string;
}

export async function readContent(where: Where): Promise<ReadContent> {
  const records = emptyRecords();
  const readSchoolFile = await readSchool(where.contentDir, where.root);
  if ('problems' in readSchoolFile) {
    return { records, problems: readSchoolFile.problems, checked: 0 };
  }
  const { school } = readSchoolFile;
  const { files, problems } = await findFiles(where.contentDir);
  const store = new EntryStore<Remembered>(where.cacheDir);
  const version = readerVersion(where.root);

  const checked: CheckedRecord[] = [];
  for (const found of files) {
    const one = await readOne(found, where, store, version);
    problems.push(...one.problems);
    const { data } = one;
    if (data === undefined) continue;
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
      const { pictures, problems: faults } = await probePictures(one.body.images, found, where);
      problems.push(...faults);
      const links = [...new Set(one.body.links.map((link) => link.to))];
      put(records, found.collection, { ...record, data, bodyKey: one.bodyKey, links, pictures });
    }
  }

  problems.push(...checkRecords(checked, idsOf(files), school));
  return { school, records, problems: problems.sort(byPlace), checked: files.length };
}

/** What the cache keeps of a file: all but the body's text, which stands in a file of its own. */
interface Remembered extends Omit<ReadFile, 'body'> {
  body?: {
    links: { to: string; line: number }[];
    images: { src: string; line: number }[];
    characters: number;
    line: number;
  };
}

async function readOne(
  found: FoundFile,
  where: Where,
  store: EntryStore<Remembered>,
  version: string,
): Promise<Remembered & { bodyKey: string }> {
  const plain = await readPlainFile(path.join(where.contentDir, found.file), found.file);
  if ('problem' in plain) return { uses: [], lines: {}, problems: [plain.problem], bodyKey: '' };

  const bodyKey = createHash('sha256')
    .update(version)
    .update(`\0${found.file}\0`)
    .update(plain.bytes)
    .digest('hex')
    .slice(0, 40);
  const known = store.recall(bodyKey);
  if (known !== undefined && (known.body === undefined || store.has(bodyKey))) {
    return { ...known, bodyKey };
  }

  const { body, ...rest } = readFile(found.collection, found.file, plain.text);
  const record: Remembered =
    body === undefined
      ? rest
      : {
          ...rest,
          body: {
            links: body.links,
            images: body.images,
            characters: body.characters,
            line: firstBodyLine(plain.text),
          },
        };
  store.remember(bodyKey, record, body);
  return { ...record, bodyKey };
}

/** Line after the closing fence of the frontmatter. */
function firstBodyLine(text: string): number {
  const end = text.indexOf('\n---', 3);
  return end < 0 ? 1 : text.slice(0, end + 1).split('\n').length + 1;
}

async function probePictures(
  images: readonly { src: string; line: number }[],
  found: FoundFile,
  where: Where,
): Promise<{ pictures: Record<string, SourcePicture>; problems: Problem[] }> {
  const pictures: Record<string, SourcePicture> = {};
  const problems: Problem[] = [];
  for (const { src, line } of images) {
    if (src in pictures) continue;
    const file = src.startsWith('/')
      ? path.join(where.root, 'public', src)
      : path.join(where.contentDir, path.dirname(found.file), src);
    const probed = await probePicture(file, src, { file: found.file, line });
    if ('problem' in probed) problems.push(probed.problem);
    else pictures[src] = probed;
  }
  return { pictures, problems };
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
  return {
    lessons: [],
    reflections: [],
    readings: [],
    papers: [],
    teachers: [],
    topics: [],
    groups: [],
    books: [],
  };
}

/** The schema of the collection has accepted the data, which is what its type says. */
function put(records: Records, collection: Collection, record: object): void {
  (records[collection] as object[]).push(record);
}
