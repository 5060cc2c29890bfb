/** The `_headers` file, as Cloudflare Pages and Netlify read it: a path, and its headers pushed in below. */
import { existsSync, readFileSync } from 'node:fs';
import { pathWithin } from '../model/paths/path-within.ts';
import { FOLDER } from '../search/start.ts';
import { policiesOf, searchFolders } from './content-policy.ts';
import {
  foldersOfHashed,
  hashedFolders,
  headerRules,
  type HeaderRule,
  type SiteFacts,
} from './header-rules.ts';
import type { SiteFiles } from './site-files.ts';

export const HEADERS_FILE = '_headers';
/** What only our own programs ask for, which know what it is. */
const OF_PROGRAMS = new RegExp(`^(?:${FOLDER}|overlap)/`);

/**
 * Writes the file into a site that is otherwise complete; returns the number of its rules.
 *
 * @param scripts of all pages, see `scriptSources`
 */
export function writeHeaders(
  site: SiteFiles,
  facts: Pick<SiteFacts, 'audience' | 'base'>,
  scripts: Iterable<string>,
): number {
  const names = [...site.hashes.keys()];
  const folders = [...new Set(names.flatMap(foldersAbove))].sort();
  const apart: readonly string[] = searchFolders;
  const rules = headerRules({
    ...facts,
    policies: policiesOf(scripts, folders.includes(FOLDER)),
    // Folders at the top that hold pages, but for those of the search.
    pages: folders.filter(
      (folder) => !folder.includes('/') && !apart.includes(folder) && names.some(isPageIn(folder)),
    ),
    forever: foreverOf(folders),
    files: names.filter((name) => !OF_PROGRAMS.test(name)),
  });
  site.write(HEADERS_FILE, headersText(rules));
  return rules.length;
}

/** By their names, not by a placeholder: some hosts take one for a file that stands beside them, too. */
function foreverOf(folders: readonly string[]): string[] {
  const inside = foldersOfHashed.flatMap((outer) =>
    folders.filter((one) => one.startsWith(`${outer}/`) && one.split('/').length === 2),
  );
  return [...hashedFolders.filter((folder) => folders.includes(folder)), ...inside];
}

function isPageIn(folder: string): (name: string) => boolean {
  return (name) => name.split('/')[0] === folder && name.endsWith('.html');
}

/** All folders above a file, as paths from the site's root. */
function foldersAbove(name: string): string[] {
  const parts = name.split('/').slice(0, -1);
  return parts.map((_, i) => parts.slice(0, i + 1).join('/'));
}

export function headersText(rules: readonly HeaderRule[]): string {
  const blocks = rules.map(({ path, headers }) =>
    [path, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)].join('\n'),
  );
  return `${blocks.join('\n')}\n`;
}

/** The rules of a built site; none where it was built without. */
export function readHeaders(outDir: string): HeaderRule[] {
  const file = pathWithin(outDir, HEADERS_FILE);
  return existsSync(file) ? rulesIn(readFileSync(file, 'utf8')) : [];
}

/** Reads what {@link headersText} writes; comments and empty lines are passed over. */
export function rulesIn(text: string): HeaderRule[] {
  const rules: { path: string; headers: Record<string, string> }[] = [];
  for (const line of text.split(/\r?\n/)) {
    const [, name, value] = /^\s+([^\s:]+):\s*(.*?)\s*$/.exec(line) ?? [];
    if (name !== undefined && value !== undefined) {
      const rule = rules.at(-1);
      if (rule !== undefined) rule.headers[name] = value;
    } else if (line.startsWith('/')) rules.push({ path: line.trim(), headers: {} });
  }
  return rules;
}
