/** Files that came beside an entry, put where it stands under names that nobody there has. */
import { placeWithin } from '../../model/paths/path-within.ts';
import type { History } from '../wishes.ts';

export interface Beside {
  /** Relative to the content directory. */
  path: string;
  bytes: Uint8Array;
}

/**
 * @param file where the entry goes, which was to go to `path`
 * @returns what is written beside it, and which names of the text have become others
 */
export async function namedApart(
  beside: readonly Beside[],
  path: string,
  file: string,
  history: Pick<History, 'bytes'>,
): Promise<{ pictures: Beside[]; renamed: { was: string; is: string }[] }> {
  const [was, is] = [path, file].map((one) => one.slice(0, one.lastIndexOf('/')));
  const pictures: Beside[] = [];
  const renamed: { was: string; is: string }[] = [];
  for (const one of beside) {
    const name = one.path.slice(was === undefined ? 0 : was.length + 1);
    if (was === undefined || is === undefined || !one.path.startsWith(`${was}/`)) continue;
    if (name.includes('/') || placeWithin(one.path) !== one.path) continue;
    const own = await freeName(is, name, one.bytes, history);
    if (own !== name) renamed.push({ was: name, is: own });
    pictures.push({ path: `${is}/${own}`, bytes: one.bytes });
  }
  return { pictures, renamed };
}

async function freeName(
  folder: string,
  name: string,
  bytes: Uint8Array,
  history: Pick<History, 'bytes'>,
): Promise<string> {
  const [, stem = name, ending = ''] = /^(.*?)(\.\w+)?$/.exec(name) ?? [];
  for (let number = 1; ; number += 1) {
    const candidate = number === 1 ? name : `${stem}-${number}${ending}`;
    const there = await history.bytes(`${folder}/${candidate}`);
    if (there === undefined || Buffer.compare(there, bytes) === 0) return candidate;
  }
}
