import { statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { mentionsIn } from './links.ts';
import { readPages } from './page.ts';

interface Followed {
  stray: string[];
  /** How many led to a file of the folder, to the site, or to another host. */
  followed: { inside: number; site: number; others: number };
}

/**
 * Follows every address of an unpacked ZIP from where its page lies, as a browser does. One
 * that leads to no file of the folder, or loads something from elsewhere, is stray.
 *
 * @param siteUrl the site's own host
 */
export function strayLinks(folder: string, siteUrl: string): Followed {
  const stray: string[] = [];
  const followed = { inside: 0, site: 0, others: 0 };
  for (const page of readPages(folder)) {
    for (const { address, loaded } of mentionsIn(page)) {
      const url = URL.parse(address, pathToFileURL(join(folder, page.file)).href);
      if (url?.protocol === 'file:' && isThere(url, folder)) followed.inside += 1;
      else if (url?.origin === siteUrl) followed.site += 1;
      else if (url?.protocol === 'https:' && !loaded) followed.others += 1;
      else stray.push(`${page.file} ${address}`);
    }
  }
  return { stray, followed };
}

function isThere(url: URL, folder: string): boolean {
  if (url.host !== '') return false;
  const file = fileURLToPath(new URL(url.pathname, 'file:///'));
  return (
    file.startsWith(folder + sep) && statSync(file, { throwIfNoEntry: false })?.isFile() === true
  );
}
