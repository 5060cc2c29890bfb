import { lstat, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { SourcePicture } from '../graph/records.ts';
import { problem, type Place, type Problem } from '../model/problem.ts';
import { hashOf } from './hash.ts';
import type { Inspector } from './inspection/inspector.ts';
import { GAVE_UP } from './inspection/picture-findings.ts';
import type { Finding } from './inspection/task.ts';

const MAX_BYTES = 15 * 1024 * 1024;

/**
 * Looks at a picture without trusting its name: it must be a plain file, of one of the
 * formats by its content, and the inspector must be able to decode it as the build will.
 */
export async function probePicture(
  file: string,
  src: string,
  place: Place,
  inspector: Inspector,
): Promise<SourcePicture | { problem: Problem }> {
  let stat;
  try {
    stat = await lstat(file);
  } catch {
    return { problem: problem('image-missing', place, `找不到图片“${src}”。`, { found: src }) };
  }
  // A folder that is a link leads as far away as a file that is one.
  const inFolder = (await lstat(path.dirname(file))).isDirectory();
  if (!stat.isFile() || stat.nlink > 1 || !inFolder) {
    return {
      problem: problem('file-not-plain', place, `图片“${src}”是一个链接，不是文件本身。`, {
        found: src,
      }),
    };
  }
  if (stat.size > MAX_BYTES) {
    return {
      problem: problem('image-forbidden', place, `图片“${src}”太大了。`, {
        found: `${Math.ceil(stat.size / 1024 / 1024)} MB`,
        allowed: `最多 ${MAX_BYTES / 1024 / 1024} MB`,
        hint: '请先缩小图片，长边 2000 像素就够清楚。',
      }),
    };
  }
  const hash = hashOf(await readFile(file));
  const verdict = await inspector.look({ kind: 'picture', file }, hash);
  if (verdict?.size !== undefined) return { path: file, hash, ...verdict.size };
  return { problem: toldOf(verdict?.findings[0] ?? GAVE_UP, src, place) };
}

function toldOf({ id, what, ...rest }: Finding, src: string, place: Place): Problem {
  return problem(id, place, `图片“${src}”${what}`, { found: src, ...rest });
}
