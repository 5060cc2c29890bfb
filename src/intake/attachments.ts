import path from 'node:path';
import type { SourceFile } from '../graph/records.ts';
import { findPrivate, type PrivacyAllowance } from '../privacy/find-private.ts';
import type { Resource } from '../records/shared/resource.ts';
import { fault, type Place, type Fault } from '../model/faults/fault.ts';
import { faultOf, readBounded, type Bounds } from './bounded-file.ts';
import { hashOf } from './hash.ts';
import { UNOPENED } from './inspection/attachment-findings.ts';
import type { Inspector } from './inspection/inspector.ts';
import { textOf } from './inspection/text.ts';
import { locate } from './locate.ts';

const BOUNDS: Bounds = {
  word: '文件',
  missing: 'resource-missing',
  tooLarge: 'resource-forbidden',
  // Enough for a deck of slides with small pictures; each of them stays in the repository for ever.
  most: 5 * 1024 * 1024,
  hint: '请把文件放到学校的网盘，在这里改写成“网址”（address）；或缩小里面的图片再存一次。',
};

/** Where attachments are and what looks into them. */
interface Desk {
  contentDir: string;
  inspector: Inspector;
  allowed: readonly PrivacyAllowance[];
}

/**
 * Looks at a file that an entry gives away, without trusting its name: it must be what its
 * ending says. What would run when it is opened is refused; what could not be looked into is told.
 *
 * @param place where the entry names it
 */
async function probeAttachment(
  file: string,
  name: string,
  place: Place,
  { inspector, allowed }: Desk,
): Promise<{ source: SourceFile; faults: Fault[] } | { fault: Fault }> {
  const read = await readBounded(file, name, place, BOUNDS);
  if ('fault' in read) return read;
  const { bytes } = read;
  const ending = path.extname(name).slice(1);
  const hash = hashOf(bytes);
  const verdict = await inspector.look({ kind: 'attachment', file, ending }, hash);
  const faults = (verdict?.findings ?? [UNOPENED]).map((one) => faultOf(one, BOUNDS, name, place));
  const fault = faults.find((one) => one.severity === 'error');
  if (fault !== undefined) return { fault: fault };
  if (isText(ending)) faults.push(...privateIn(bytes, name, place, allowed));
  return { source: { path: file, name, hash, bytes: bytes.length }, faults };
}

/** A table is read by as many as an entry is; what is found in it is told where the entry names it. */
function privateIn(
  bytes: Buffer,
  name: string,
  place: Place,
  allowed: readonly PrivacyAllowance[],
): Fault[] {
  const kind = path.extname(name) === '.csv' ? 'sheet' : 'entry';
  return findPrivate(textOf(bytes), place.file, allowed, kind).map(({ column: _, ...one }) => ({
    ...one,
    line: place.line,
    message: `文件“${name}”里：${one.message}`,
  }));
}

/** The files an entry names in its resources, by name. */
export async function attachmentsOf(
  data: Record<string, unknown>,
  lines: Record<string, number>,
  found: { file: string },
  desk: Desk,
): Promise<{ named: string[]; files: Record<string, SourceFile>; faults: Fault[] }> {
  const resources = (data['resources'] ?? []) as readonly Resource[];
  const named = [...new Set(resources.flatMap((one) => one.file ?? []))];
  const files: Record<string, SourceFile> = {};
  const faults: Fault[] = [];
  for (const name of named) {
    const place = { file: found.file, line: lines['resources'] ?? 1 };
    const located = locate(desk.contentDir, path.posix.dirname(found.file), name, place);
    const probed =
      'fault' in located ? located : await probeAttachment(located.file, name, place, desk);
    if ('fault' in probed) faults.push(probed.fault);
    else {
      files[name] = probed.source;
      faults.push(...probed.faults);
    }
  }
  return { named, files, faults };
}

/** A file that no entry gives away does not belong into the folder, and would not be published. */
export function notGiven(file: string): Fault {
  return fault('file-unexpected', { file, line: 1 }, '没有哪一篇说到这个文件。', {
    found: path.posix.basename(file),
    allowed: '图片，和同一个文件夹里的条目在“资源”（resources）里写明的文件',
    hint: '要给大家用的，请在条目的信息栏里写进“资源”（resources）；不用的，请删去。',
  });
}

function isText(ending: string): boolean {
  return ending === 'csv' || ending === 'txt';
}
