/**
 * The one place where paths are joined. Whatever the parts say (ids, names of files, keys of
 * a cache, addresses), the result lies inside the folder, on every system, or there is none.
 */
import path from 'node:path';
import { awkwardName } from './awkward-name.ts';

/** A path that leads out of its folder, or that some system would read otherwise than it is written. */
export class OutsideFolder extends Error {
  override readonly name = 'OutsideFolder';

  constructor(folder: string, parts: readonly string[]) {
    super(`“${printable(parts.join('/'))}”不是文件夹“${folder}”里面的一个路径。`);
  }
}

/**
 * The parts as one path below a folder, with `/`. Each may hold several steps; empty ones and
 * `.` are passed over, as by a file system. Nothing where a step goes up, the path begins at
 * a root, no step is left, or a name is one that `awkwardName` warns of: a back-slash or a
 * drive is harmless on Linux and leads away on Windows.
 *
 * @example placeWithin('lessons/a', './photo.png') // 'lessons/a/photo.png'
 * @example placeWithin('lessons/a', '../b') // undefined
 */
export function placeWithin(...parts: readonly string[]): string | undefined {
  if (parts.some((part) => part.startsWith('/'))) return undefined;
  const steps = parts.flatMap((part) => part.split('/')).filter((step) => !/^\.?$/.test(step));
  return steps.length === 0 || steps.some((step) => awkwardName(step) !== undefined)
    ? undefined
    : steps.join('/');
}

/**
 * The path of something inside a folder, as the system writes it. Only what is written is
 * looked at, not the disk: a link that stands there already is followed by whoever opens it
 * (`src/intake/find-inside.ts` looks at those).
 *
 * @param folder where to begin; not looked at
 * @throws OutsideFolder where `placeWithin` finds none
 */
export function pathWithin(folder: string, ...parts: readonly string[]): string {
  const place = placeWithin(...parts);
  if (place === undefined) throw new OutsideFolder(folder, parts);
  return path.join(folder, place);
}

/** Whether a path, both as the system writes them, lies below a folder; the folder itself does not. */
export function isWithin(folder: string, file: string): boolean {
  const way = path.relative(folder, file);
  return way !== '' && way !== '..' && !way.startsWith(`..${path.sep}`) && !path.isAbsolute(way);
}

/** On one line, and without what steers a terminal. */
function printable(text: string): string {
  return text.replace(
    /[\p{Cc}\p{Cf}\u2028\u2029]/gu,
    (sign) => `\\u{${(sign.codePointAt(0) ?? 0).toString(16)}}`,
  );
}
