import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { pathWithin } from '../model/paths/path-within.ts';
import { FOLDER } from '../search/start.ts';

/** What a site is sent with, by address; the two are one where there is no search. */
export interface ContentPolicies {
  pages: string;
  /** Of the search's page and of scripts, see {@link searchFolders}. */
  search: string;
}

/**
 * Where the search counts in WebAssembly, as paths from the site's root: its page, and the script
 * of its thread, which obeys the policy that it comes with.
 */
export const searchFolders = ['search', '_astro'] as const;

/**
 * The Content-Security-Policy under which a built site works: nothing but what is its own, and
 * of scripts in its pages only those it was built with, by their hashes.
 *
 * @param folder of a built site
 */
export function contentPolicies(folder: string): ContentPolicies {
  const scripts = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile() && one.name.endsWith('.html'))
    .flatMap((one) => scriptSources(readFileSync(pathWithin(one.parentPath, one.name), 'utf8')));
  return policiesOf(scripts, existsSync(pathWithin(folder, FOLDER)));
}

/**
 * @param sources of all scripts in pages, as {@link scriptSources} has them
 * @param searches whether there is a search
 */
export function policiesOf(sources: Iterable<string>, searches: boolean): ContentPolicies {
  const scripts = [...new Set(sources)].sort();
  return {
    pages: policyWith(scripts),
    search: policyWith(searches ? ["'wasm-unsafe-eval'", ...scripts] : scripts),
  };
}

/** The scripts that stand in a page, as a policy names them. */
export function scriptSources(html: string): string[] {
  return inlineScripts(html).map(
    (script) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`,
  );
}

function policyWith(scripts: readonly string[]): string {
  return [
    "default-src 'none'",
    ["script-src 'self'", ...scripts].join(' '),
    // Each page says the school's name to its printed sheets; formulas carry styles on elements.
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/**
 * The pages are our own, written by one program: a script's text never holds its end tag. A block of
 * data is no program, so no policy asks for it, and each page has another.
 */
function inlineScripts(html: string): string[] {
  return [...html.matchAll(/<script\b([^>]*)>(.*?)<\/script>/gs)]
    .filter(([, attributes = '']) => !/\bsrc=|\btype="application\/ld\+json"/.test(attributes))
    .map(([, , text = '']) => text);
}
