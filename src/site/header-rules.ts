/**
 * The headers a site should come with, declared once. The build writes them for hosts that read
 * a `_headers` file, `npm run serve` sends what that file says, and `docs/deployment.md` has
 * the same for nginx.
 */
import type { ContentPolicies } from './content-policy.ts';
import type { Audience } from '../records/visibility.ts';
import { compare } from '../model/text/compare.ts';

/** Headers of the addresses that fit a path; see {@link headersFor}. */
export interface HeaderRule {
  /** From the host's root, as in a request. `:name` stands for one step, `*` at the end for all that follows. */
  path: string;
  headers: Readonly<Record<string, string>>;
}

export interface SiteFacts {
  audience: Audience;
  /** Folder of the host the site lives in, with slashes at both ends. */
  base: string;
  policies: ContentPolicies;
  /** Folders of pages besides the search's, as paths from the site's root. */
  pages: readonly string[];
  /** Folders of which nothing ever changes under its name, as paths from the site's root. */
  forever: readonly string[];
  /** Files of the site, as paths from its root; those that are no text of ours are passed over. */
  files: Iterable<string>;
}

/** Whatever lies in these folders is named by the hash of what is in it. */
export const hashedFolders = [
  '_astro',
  '_pictures',
  '_search/index',
  '_desk/made',
  '_desk/sources',
] as const;
/** Of these only the folders inside are; the beginnings beside them name the parts that belong to them. */
export const foldersOfHashed = ['overlap'] as const;

const POLICY = 'Content-Security-Policy';
export const FOREVER = 'public, max-age=31536000, immutable';
/** Asked for each time, and kept by no proxy between: whoever may no longer look sees nothing. */
export const FOR_COLLEAGUES = 'private, no-cache';
export const secureHeaders = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
} as const;

/** What a host may take for a file of no known kind, or send without saying that it is UTF-8. */
const textTypes: Readonly<Record<string, string>> = {
  ics: 'text/calendar; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
};

/** Cloudflare Pages reads no more; what comes after is not obeyed. */
const MOST_RULES = 100;

/**
 * The rules of a site. But for the policy no two set one header for the same address, for hosts put
 * the two values together; of two policies a browser obeys both, so that the stricter one holds, and
 * a rule for the search alone could take nothing back. Pages have no `Cache-Control` here: these hosts have a page asked for each time anyhow.
 */
export function headerRules({
  audience,
  base,
  policies,
  pages,
  forever,
  files,
}: SiteFacts): HeaderRule[] {
  const everywhere = {
    [POLICY]: policies.search,
    ...secureHeaders,
    ...(audience === 'school' ? { 'Cache-Control': FOR_COLLEAGUES } : {}),
  };
  const rules = [
    { path: '*', headers: everywhere },
    ...(policies.pages === policies.search ? [] : placesOf(pages)).map(({ path }) => ({
      path,
      headers: { [POLICY]: policies.pages },
    })),
    ...(audience === 'school' ? [] : forever).map((place) => ({
      path: `${place}/*`,
      headers: { 'Cache-Control': FOREVER },
    })),
    ...typeRules(files),
  ];
  return rules.slice(0, MOST_RULES).map(({ path, headers }) => ({
    path: encodeURI(base + path),
    headers,
  }));
}

function placesOf(folders: readonly string[]): { path: string }[] {
  return [{ path: '' }, { path: '404.html' }, ...folders.map((one) => ({ path: `${one}/*` }))];
}

/** Tables have the same names in every semester; a calendar has its page beside it, so it is named whole. */
function typeRules(files: Iterable<string>): HeaderRule[] {
  const paths = new Map<string, string>();
  for (const file of files) {
    const type = textTypes[/\.(\w+)$/.exec(file)?.[1] ?? ''];
    const path = file.replace(/^semesters\/[^/]+\/(?=[^/]+$)/, 'semesters/:semester/');
    if (type !== undefined) paths.set(path, type);
  }
  const rank = (path: string): number => (path.startsWith('files/') ? 1 : 0);
  return [...paths]
    .sort(([a], [b]) => rank(a) - rank(b) || compare(a, b))
    .map(([path, type]) => ({ path, headers: { 'Content-Type': type } }));
}

/**
 * What a host sends for an address: the headers of all rules that fit it. A header that two of
 * them have gets both values, as on Cloudflare Pages and Netlify.
 *
 * @param pathname as in a request, without its query
 */
export function headersFor(rules: readonly HeaderRule[], pathname: string): Record<string, string> {
  const sent: Record<string, string> = {};
  for (const { path, headers } of rules) {
    if (!fits(path, pathname)) continue;
    for (const [name, value] of Object.entries(headers))
      sent[name] = sent[name] === undefined ? value : `${sent[name]}, ${value}`;
  }
  return sent;
}

function fits(pattern: string, pathname: string): boolean {
  const open = pattern.endsWith('*');
  const wanted = (open ? pattern.slice(0, -1) : pattern).split('/');
  const steps = pathname.split('/');
  if (open ? steps.length < wanted.length : steps.length !== wanted.length) return false;
  return wanted.every(
    (want, i) =>
      want === steps[i] ||
      (want.startsWith(':') && steps[i] !== '') ||
      (open && i === wanted.length - 1 && want === ''),
  );
}
