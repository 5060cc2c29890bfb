/** Whose file is it: what a contributor may send, and what the maintainers keep. */
import { collections, isEntryKind, type Collection } from '../model/kinds.ts';

/** From the repository's root. */
export const CONTENT = 'src/content';
export const IMAGES = 'public/images';
export const SCHOOL = 'school.yml';

/** `content` and `images` are open to everyone; `school` and `program` are the maintainers'. */
export type Area = 'content' | 'images' | 'school' | 'program';

export function areaOf(path: string): Area {
  if (path === SCHOOL || path === `${CONTENT}/${SCHOOL}`) return 'school';
  if (path.startsWith(`${CONTENT}/`)) return 'content';
  if (path.startsWith(`${IMAGES}/`)) return 'images';
  return 'program';
}

export function isOpen(path: string): boolean {
  const area = areaOf(path);
  return area === 'content' || area === 'images';
}

export interface RecordName {
  collection: Collection;
  id: string;
}

/** The record a file holds: `kind/id.mdx`, `kind/id/index.mdx` or `kind/id.yml` below the content folder. */
export function recordAt(path: string): RecordName | undefined {
  if (!path.startsWith(`${CONTENT}/`)) return undefined;
  const [folder, ...rest] = path.slice(CONTENT.length + 1).split('/');
  const collection = collections.find((name) => name === folder);
  if (collection === undefined) return undefined;
  const name = isEntryKind(collection)
    ? /^([^/]+)(?:\/index)?\.mdx$/.exec(rest.join('/'))
    : /^([^/]+)\.yml$/.exec(rest.join('/'));
  return name?.[1] === undefined ? undefined : { collection, id: name[1] };
}
