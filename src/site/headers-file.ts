/** The `_headers` file, as Cloudflare Pages and Netlify read it: a path, and its headers pushed in below. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { pathWithin, placeWithin } from '../model/paths/path-within.ts';
import { contentPolicies, searchFolders } from './content-policy.ts';
import {
  foldersOfHashed,
  hashedFolders,
  headerRules,
  type HeaderRule,
  type SiteFacts,
} from './header-rules.ts';

export const HEADERS_FILE = '_headers';

/** Writes the file into a site that is otherwise complete; returns the number of its rules. */
export async function writeHeaders(
  outDir: string,
  site: Omit<SiteFacts, 'policies' | 'pages' | 'forever'>,
): Promise<number> {
  const rules = headerRules({
    ...site,
    policies: contentPolicies(outDir),
    pages: pagesIn(outDir),
    forever: foreverIn(outDir),
  });
  await writeFile(pathWithin(outDir, HEADERS_FILE), headersText(rules));
  return rules.length;
}

/** By their names, not by a placeholder: some hosts take one for a file that stands beside them, too. */
function foreverIn(outDir: string): string[] {
  const inside = foldersOfHashed.flatMap((folder) =>
    foldersOf(pathWithin(outDir, folder)).flatMap((name) => placeWithin(folder, name) ?? []),
  );
  const whole = hashedFolders.filter((folder) => existsSync(pathWithin(outDir, folder)));
  return [...whole, ...inside];
}

/** Folders at the top that hold pages, but for those of the search. */
function pagesIn(outDir: string): string[] {
  const apart: readonly string[] = searchFolders;
  return foldersOf(outDir).filter(
    (name) => !apart.includes(name) && holdsPages(pathWithin(outDir, name)),
  );
}

function holdsPages(folder: string): boolean {
  return readdirSync(folder, { recursive: true }).some((name) => String(name).endsWith('.html'));
}

function foldersOf(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((one) => one.isDirectory())
    .map(({ name }) => name)
    .sort();
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
