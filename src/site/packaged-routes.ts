import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { InjectedRoute } from 'astro';
import { pathWithin } from '../model/paths/path-within.ts';

/** Files of `src/pages` that Astro makes a page of; `x.csv.js` writes `x.csv`. */
const PAGE = /\.(?:astro|mdx|js|ts)$/;
const PAGES = 'src/pages';

/**
 * The program's pages as routes of a school that has it as a package. A page of the school's
 * own under the same path comes before: of `topics/index` whether it is written `.astro` or
 * `.mdx`, and as `topics.astro` too.
 *
 * @param programDir folder of the package
 * @param schoolDir folder of the school's repository
 */
export function packagedRoutes(programDir: string, schoolDir: string): InjectedRoute[] {
  const own = new Set(pagesIn(schoolDir).map(patternOf));
  return pagesIn(programDir)
    .filter((file) => !own.has(patternOf(file)))
    .map((file) => ({
      pattern: patternOf(file),
      entrypoint: pathWithin(programDir, PAGES, file),
      prerender: true,
    }));
}

function pagesIn(folder: string): string[] {
  const pages = pathWithin(folder, PAGES);
  if (!existsSync(pages)) return [];
  return readdirSync(pages, { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile() && PAGE.test(one.name) && !one.name.endsWith('.d.ts'))
    .map((one) => path.relative(pages, pathWithin(one.parentPath, one.name)).replaceAll('\\', '/'))
    .filter((file) => !file.split('/').some((part) => part.startsWith('_')))
    .sort();
}

function patternOf(file: string): string {
  return `/${file.replace(PAGE, '')}`.replace(/\/index$/, '') || '/';
}
