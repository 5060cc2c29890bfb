import { readdir } from 'node:fs/promises';
import { collectionNames, collections, isEntryKind, type Collection } from '../model/kinds.ts';
import { awkwardName } from '../model/paths/awkward-name.ts';
import { compare } from '../model/text/compare.ts';
import { SLUG } from '../model/fields/fields.ts';
import { hiddenFault } from '../model/faults/hidden-fault.ts';
import { nearest } from '../model/text/nearest.ts';
import { pathWithin } from '../model/paths/path-within.ts';
import { fault, type Fault } from '../model/faults/fault.ts';
import { exampleName, isNearly, nearName, nearlyRight } from './near-names.ts';
import { isIgnored, isOfTools } from './ignored-files.ts';

export interface FoundFile {
  collection: Collection;
  id: string;
  /** Relative to the content directory, with `/`. */
  file: string;
}

/** What an entry may give away; whether one names it is judged when all are read. */
const ATTACHMENT = /\.(?:csv|txt|pdf|docx|xlsx|pptx)$/;
const PICTURE = /\.(?:png|jpe?g|webp|avif)$/i;
interface Found {
  files: FoundFile[];
  /** Pictures beside entries, relative to the content directory. */
  pictures: string[];
  /** Files of a kind that an entry may give away, likewise. */
  attachments: string[];
  /** Files that are passed over once they have been looked at, likewise. */
  ignored: string[];
  /** Records under names that only look right, and what they should be called; likewise. */
  renamings: { from: string; to: string }[];
  faults: Fault[];
}

/**
 * Lists the records of a content directory, sorted by file, and what does not belong there.
 * An entry is `kind/id.mdx`, or `kind/id/index.mdx` with its pictures in the same folder.
 */
export async function findFiles(contentDir: string): Promise<Found> {
  const { files, pictures, attachments, ignored, renamings, faults } = nothing();

  for (const top of await readdir(contentDir, { withFileTypes: true })) {
    if (top.name === 'school.yml' || (top.isDirectory() && isOfTools(top.name))) continue;
    const unseen = hiddenName(top.name, top.name);
    if (unseen !== undefined) {
      faults.push(unseen);
      continue;
    }
    if (isIgnored(top.name)) {
      ignored.push(top.name);
      continue;
    }
    const collection = collections.find((name) => name === top.name);
    if (collection === undefined || !top.isDirectory()) {
      faults.push(unexpected(top.name, top.isDirectory()));
      continue;
    }
    const found = await findIn(contentDir, collection);
    files.push(...found.files);
    pictures.push(...found.pictures);
    attachments.push(...found.attachments);
    ignored.push(...found.ignored);
    renamings.push(...found.renamings);
    faults.push(...found.faults);
  }

  files.sort((a, b) => compare(a.file, b.file));
  const told = [...faults, ...clashes(files)];
  return { files, pictures, attachments, ignored, renamings, faults: told };
}

async function findIn(contentDir: string, collection: Collection): Promise<Found> {
  const { files, pictures, attachments, ignored, renamings, faults } = nothing();
  const ending = isEntryKind(collection) ? '.mdx' : '.yml';

  for (const one of await readdir(pathWithin(contentDir, collection), { withFileTypes: true })) {
    const file = `${collection}/${one.name}`;
    if (isSetAside(one.name, file)) continue;
    if (one.isDirectory() && isEntryKind(collection)) {
      const inside = await readdir(pathWithin(contentDir, file), { withFileTypes: true });
      const own = inside.some((entry) => entry.name === 'index.mdx');
      if (own) add(one.name, `${file}/index.mdx`);
      for (const entry of inside) {
        if (entry.name === 'index.mdx') continue;
        if (isSetAside(entry.name, `${file}/${entry.name}`)) continue;
        if (PICTURE.test(entry.name)) pictures.push(`${file}/${entry.name}`);
        else if (ATTACHMENT.test(entry.name)) attachments.push(`${file}/${entry.name}`);
        else if (!own && isNearly('index.mdx', entry.name))
          rename(`${file}/${entry.name}`, 'index.mdx');
        else faults.push(notARecord(`${file}/${entry.name}`, 'index.mdx 和图片'));
      }
    } else if (one.name.endsWith(ending)) {
      add(one.name.slice(0, -ending.length), file);
    } else if (nearName(one.name, ending) !== undefined) {
      rename(file, nearName(one.name, ending) ?? '');
    } else if (isEntryKind(collection) && PICTURE.test(one.name)) {
      pictures.push(file);
    } else if (isEntryKind(collection) && ATTACHMENT.test(one.name)) {
      attachments.push(file);
    } else {
      faults.push(notARecord(file, isEntryKind(collection) ? '.mdx 文件和图片' : '.yml 文件'));
    }
  }
  return { files, pictures, attachments, ignored, renamings, faults };

  function rename(from: string, name: string): void {
    renamings.push({ from, to: `${from.slice(0, from.lastIndexOf('/'))}/${name}` });
    faults.push(nearlyRight(from, name));
  }

  function isSetAside(name: string, file: string): boolean {
    const odd = hiddenName(name, file) ?? oddlyNamed(file, name);
    if (odd !== undefined) faults.push(odd);
    else if (isIgnored(name)) ignored.push(file);
    else return false;
    return true;
  }

  function add(id: string, file: string): void {
    const near = nearName(`${id}${ending}`, ending);
    if (SLUG.test(id)) files.push({ collection, id, file });
    else if (near !== undefined && file.endsWith(`/${id}${ending}`)) rename(file, near);
    else {
      faults.push(
        fault(
          'file-name',
          { file, line: 1 },
          `${collectionNames[collection]}的文件名“${id}”不能用作代号。`,
          {
            found: id,
            allowed: '小写字母、数字和连字符',
            hint: `请把它改名，汉字写成拼音，空格写成连字符，例如 ${exampleName(collection)}。`,
          },
        ),
      );
    }
  }
}

function nothing(): Found {
  return { files: [], pictures: [], attachments: [], ignored: [], renamings: [], faults: [] };
}

/** A name that reads otherwise than it is stored is not read any further. */
function hiddenName(name: string, file: string): Fault | undefined {
  return hiddenFault(name, () => ({ file, line: 1 }));
}

/** Some system reads another path in such a name, or cannot keep it. */
function oddlyNamed(file: string, name: string): Fault | undefined {
  const why = awkwardName(name);
  if (why === undefined) return undefined;
  return fault('file-name', { file, line: 1 }, `文件名“${name}”不能用：${why}。`, {
    found: name,
    allowed: '每一种电脑都能存的名字',
  });
}

function unexpected(name: string, isDirectory: boolean): Fault {
  const near = nearest(
    name,
    collections.map((id) => ({ id, names: [collectionNames[id]] })),
  );
  return fault(
    'file-unexpected',
    { file: name, line: 1 },
    isDirectory ? `没有“${name}”这个文件夹。` : `内容目录里不能直接放“${name}”。`,
    {
      found: name,
      allowed: collections.join('、'),
      ...(near === undefined ? {} : { hint: `是不是想放进 ${near}？` }),
    },
  );
}

function notARecord(file: string, allowed: string): Fault {
  return fault('file-unexpected', { file, line: 1 }, '这个文件夹里不放这种文件。', {
    found: file.slice(file.lastIndexOf('/') + 1),
    allowed,
  });
}

/** `id.mdx` and `id/index.mdx` would have the same address. */
function clashes(files: readonly FoundFile[]): Fault[] {
  const first = new Map<string, FoundFile>();
  return files.flatMap((one) => {
    const key = `${one.collection}/${one.id}`;
    const other = first.get(key);
    if (other === undefined) {
      first.set(key, one);
      return [];
    }
    return [
      fault('id-taken', { file: one.file, line: 1 }, `代号“${one.id}”已经被 ${other.file} 用了。`, {
        found: one.id,
      }),
    ];
  });
}
