/** The files that are brought in, read from the disk; a folder stands for all that lies in it. */
import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { decode } from '../../src/import/decode.ts';
import { picturesIn } from '../../src/import/documents/pictures.ts';
import type { IncomingPicture } from '../../src/import/incoming.ts';
import { MOST_BYTES } from '../../src/import/take.ts';
import type { Source } from '../../src/import/wishes.ts';
import { placeWithin, pathWithin } from '../../src/model/paths/path-within.ts';
import { Refusal } from '../../src/write/refusal.ts';

/** A whole school's old material; more is a wrong folder. */
const MOST_FILES = 5_000;
const READ = /\.(?:docx|md|mdx|txt|csv|tsv|xlsx|zip|doc|xls|wps|et)$/i;
/** What Word and editors leave beside an open file. */
const PASSED_OVER = /^(?:\.|~\$)/;

/** @throws Refusal where a file is not there */
export function readSources(named: readonly string[]): Source[] {
  const files = named.flatMap((one) => {
    const stat = lstatSync(one, { throwIfNoEntry: false });
    if (stat === undefined) throw new Refusal(2, [`没有“${one}”这个文件。`]);
    return stat.isDirectory() ? filesIn(one) : [one];
  });
  if (files.length > MOST_FILES) {
    throw new Refusal(2, [`文件太多：${files.length} 个，一次最多 ${MOST_FILES} 个。`]);
  }
  return [...new Set(files)].map(sourceOf);
}

/** Links are passed over: they lead anywhere. */
function filesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => !PASSED_OVER.test(name))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((one) => {
      const file = path.join(folder, one.name);
      if (one.isDirectory()) return filesIn(file);
      return one.isFile() && READ.test(one.name) ? [file] : [];
    });
}

function sourceOf(file: string): Source {
  const stat = lstatSync(file);
  if (!stat.isFile()) throw new Refusal(2, [`“${file}”不是普通文件，没有读。`]);
  const name = file.replaceAll('\\', '/');
  if (stat.size > MOST_BYTES) return { name, bytes: new Uint8Array(MOST_BYTES + 1) };
  const bytes = new Uint8Array(readFileSync(file));
  return /\.(?:md|mdx)$/i.test(name)
    ? { name, bytes, beside: picturesBeside(file, bytes) }
    : { name, bytes };
}

/** Pictures that a text shows from its own folder or one below. */
function picturesBeside(file: string, bytes: Uint8Array): IncomingPicture[] {
  let text: string;
  try {
    ({ text } = decode(bytes));
  } catch {
    return [];
  }
  return [...new Set(picturesIn(text))].flatMap((name) => {
    if (placeWithin(name) === undefined) return [];
    const picture = pathWithin(path.dirname(file), name);
    const stat = lstatSync(picture, { throwIfNoEntry: false });
    if (stat?.isFile() !== true || stat.size > MOST_BYTES) return [];
    return [{ name, bytes: new Uint8Array(readFileSync(picture)) }];
  });
}
