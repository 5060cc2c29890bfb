import { collections } from '../model/kinds.ts';

/**
 * Tells whether a file of the content directory is the one that a page is made of. The file need
 * not be sound, so it is known by its name alone.
 *
 * @param pathname of the page: `/base/lessons/river/`
 * @param basePath with slashes at both ends
 */
export function isOfPage(pathname: string, basePath: string): (file: string) => boolean {
  const own = pathname.startsWith(basePath) ? pathname.slice(basePath.length) : pathname;
  const [kind, id] = own.split('/').filter((part) => part !== '');
  if (id === undefined || !collections.some((one) => one === kind)) return () => false;
  const files = ['.mdx', '.yml', '/index.mdx'].map((ending) => `${kind}/${id}${ending}`);
  return (file) => files.includes(file);
}
