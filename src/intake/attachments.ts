import { lstat, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { SourceFile } from '../graph/records.ts';
import { findPrivate, type PrivacyAllowance } from '../privacy/find-private.ts';
import type { Resource } from '../records/shared/resource.ts';
import { problem, type Place, type Problem } from '../model/problem.ts';
import { hashOf } from './hash.ts';
import { UNOPENED } from './inspection/attachment-findings.ts';
import type { Inspector } from './inspection/inspector.ts';
import type { Finding } from './inspection/task.ts';
import { textOf } from './inspection/text.ts';
import { locate } from './locate.ts';

/** Enough for a deck of slides with small pictures; each of them stays in the repository for ever. */
const MAX_BYTES = 5 * 1024 * 1024;

/** Where attachments are and what looks into them. */
interface Desk {
  contentDir: string;
  inspector: Inspector;
  allowed: readonly PrivacyAllowance[];
}

/**
 * Looks at a file that an entry gives away, without trusting its name: it must be a plain
 * file of bounded size and what its ending says. What would run when it is opened is refused;
 * what could not be looked into is told.
 *
 * @param place where the entry names it
 */
async function probeAttachment(
  file: string,
  name: string,
  place: Place,
  { inspector, allowed }: Desk,
): Promise<{ source: SourceFile; problems: Problem[] } | { problem: Problem }> {
  let stat;
  try {
    stat = await lstat(file);
  } catch {
    return {
      problem: problem('resource-missing', place, `找不到文件“${name}”。`, { found: name }),
    };
  }
  // A folder that is a link leads as far away as a file that is one.
  const inFolder = (await lstat(path.dirname(file))).isDirectory();
  if (!stat.isFile() || stat.nlink > 1 || !inFolder) {
    return {
      problem: problem('file-not-plain', place, `“${name}”是一个链接，不是文件本身。`, {
        found: name,
      }),
    };
  }
  if (stat.size > MAX_BYTES) {
    return {
      problem: problem('resource-forbidden', place, `文件“${name}”太大了。`, {
        found: `${(stat.size / 1024 / 1024).toFixed(1)} MB`,
        allowed: `最多 ${MAX_BYTES / 1024 / 1024} MB`,
        hint: '请把文件放到学校的网盘，在这里改写成 address；或缩小里面的图片再存一次。',
      }),
    };
  }
  const bytes = await readFile(file);
  const ending = path.extname(name).slice(1);
  const hash = hashOf(bytes);
  const verdict = await inspector.look({ kind: 'attachment', file, ending }, hash);
  const problems = (verdict?.findings ?? [UNOPENED]).map((one) => toldOf(one, name, place));
  const fault = problems.find((one) => one.severity === 'error');
  if (fault !== undefined) return { problem: fault };
  if (isText(ending)) problems.push(...privateIn(bytes, name, place, allowed));
  return { source: { path: file, name, hash, bytes: bytes.length }, problems };
}

function toldOf({ id, what, ...rest }: Finding, name: string, place: Place): Problem {
  return problem(id, place, `文件“${name}”${what}`, { found: name, ...rest });
}

/** A table is read by as many as an entry is; what is found in it is told where the entry names it. */
function privateIn(
  bytes: Buffer,
  name: string,
  place: Place,
  allowed: readonly PrivacyAllowance[],
): Problem[] {
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
): Promise<{ named: string[]; files: Record<string, SourceFile>; problems: Problem[] }> {
  const resources = (data['resources'] ?? []) as readonly Resource[];
  const named = [...new Set(resources.flatMap((one) => one.file ?? []))];
  const files: Record<string, SourceFile> = {};
  const problems: Problem[] = [];
  for (const name of named) {
    const place = { file: found.file, line: lines['resources'] ?? 1 };
    const located = locate(desk.contentDir, path.posix.dirname(found.file), name, place);
    const probed =
      'problem' in located ? located : await probeAttachment(located.file, name, place, desk);
    if ('problem' in probed) problems.push(probed.problem);
    else {
      files[name] = probed.source;
      problems.push(...probed.problems);
    }
  }
  return { named, files, problems };
}

/** A file that no entry gives away does not belong into the folder, and would not be published. */
export function notGiven(file: string): Problem {
  return problem('file-unexpected', { file, line: 1 }, '没有哪一篇说到这个文件。', {
    found: path.posix.basename(file),
    allowed: '图片，和同一个文件夹里的条目在 resources 里写明的文件',
    hint: '要给大家用的，请在条目的信息栏里写进 resources；不用的，请删去。',
  });
}

function isText(ending: string): boolean {
  return ending === 'csv' || ending === 'txt';
}
