import { lstat, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { SourceFile } from '../catalogue/records.ts';
import { findPrivate, type PrivacyAllowance } from '../mdx/privacy.ts';
import type { Resource } from '../model/records/resource.ts';
import { problem, type Place, type Problem } from '../model/problem.ts';
import { hashOf } from './hash.ts';
import { decodePlain } from './plain-file.ts';

/** Enough for a deck of slides with small pictures; each of them stays in the repository for ever. */
const MAX_BYTES = 5 * 1024 * 1024;
const BOM = '\ufeff';

/**
 * Looks at a file that an entry gives away, without trusting its name: it must be a plain
 * file of bounded size and what its ending says. What would run when it is opened is refused.
 *
 * @param place where the entry names it
 */
async function probeAttachment(
  file: string,
  name: string,
  place: Place,
  allowed: readonly PrivacyAllowance[],
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
  const fault = faultOf(bytes, ending, name, place);
  if (fault !== undefined) return { problem: fault };
  return {
    source: { path: file, name, hash: hashOf(bytes), bytes: bytes.length },
    problems: isText(ending) ? privateIn(bytes, name, place, allowed) : [],
  };
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
  where: { contentDir: string },
  school: { privacyAllow: readonly PrivacyAllowance[] },
): Promise<{ named: string[]; files: Record<string, SourceFile>; problems: Problem[] }> {
  const resources = (data['resources'] ?? []) as readonly Resource[];
  const named = [...new Set(resources.flatMap((one) => one.file ?? []))];
  const files: Record<string, SourceFile> = {};
  const problems: Problem[] = [];
  for (const name of named) {
    const file = path.join(where.contentDir, path.dirname(found.file), name);
    const place = { file: found.file, line: lines['resources'] ?? 1 };
    const probed = await probeAttachment(file, name, place, school.privacyAllow);
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

function faultOf(bytes: Buffer, ending: string, name: string, place: Place): Problem | undefined {
  if (isText(ending)) {
    const decoded = decodePlain(Buffer.from(textOf(bytes)), place.file);
    const isUtf8 = Buffer.from(textOf(bytes)).equals(withoutMark(bytes));
    if (isUtf8 && !('problem' in decoded)) return undefined;
    return problem('resource-forbidden', place, `文件“${name}”不是 UTF-8 的纯文本。`, {
      found: name,
      allowed: 'UTF-8 编码、没有控制字符的文本',
      hint: '请用“另存为 CSV UTF-8”或“另存为 UTF-8”再存一次。',
    });
  }
  const start = ending === 'pdf' ? '%PDF-' : 'PK\u0003\u0004';
  const isOffice = ending !== 'pdf';
  const text = bytes.toString('latin1');
  if (!text.startsWith(start) || (isOffice && !text.includes('[Content_Types].xml'))) {
    return problem('resource-forbidden', place, `文件“${name}”的内容和它的后缀对不上。`, {
      found: name,
      allowed: `真正的 ${ending} 文件`,
      hint: '请用原来的软件打开，另存为这种格式，不要只改后缀。',
    });
  }
  // Names of the parts stand uncompressed in a package.
  if (isOffice && /vbaproject\.bin/i.test(text)) {
    return problem('resource-forbidden', place, `文件“${name}”里有宏。`, {
      found: 'vbaProject.bin',
      allowed: '没有宏的文件',
      hint: '请另存为不带宏的格式，再交上来。',
    });
  }
  return undefined;
}

function isText(ending: string): boolean {
  return ending === 'csv' || ending === 'txt';
}

/** Spreadsheets write a mark before UTF-8; it is no part of the text. */
function textOf(bytes: Buffer): string {
  return withoutMark(bytes).toString('utf8');
}

function withoutMark(bytes: Buffer): Buffer {
  const mark = Buffer.from(BOM);
  return bytes.subarray(0, mark.length).equals(mark) ? bytes.subarray(mark.length) : bytes;
}
