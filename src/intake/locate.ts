import { existsSync } from 'node:fs';
import { awkwardName } from '../model/paths/awkward-name.ts';
import { pathWithin, placeWithin } from '../model/paths/path-within.ts';
import { fault, type Place, type Fault } from '../model/faults/fault.ts';
import { findInside } from './find-inside.ts';

/**
 * Where a file is that a text names: below the folder, whatever the text says and whatever
 * links there are on the way. That there is one at all is for others to say.
 *
 * @param name below the folder, as the text has it, which the fault then shows
 * @param place where the text names it
 */
export function locate(
  folder: string,
  within: string,
  name: string,
  place: Place,
): { file: string } | { fault: Fault } {
  if (placeWithin(within, name) === undefined) {
    const why = name.split('/').flatMap((step) => awkwardName(step) ?? [])[0];
    return {
      fault: fault('file-name', place, `文件名“${name}”不能用：${why ?? '它不在这里'}。`, {
        found: name,
        allowed: '每一种电脑都能存的名字',
      }),
    };
  }
  const file = pathWithin(folder, within, name);
  if (existsSync(file) && findInside(folder, within, name) === undefined) {
    return {
      fault: fault('file-not-plain', place, `“${name}”是一个链接，通到别的地方。`, {
        found: name,
      }),
    };
  }
  return { file };
}
