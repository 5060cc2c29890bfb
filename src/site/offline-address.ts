import path from 'node:path';

/** A folder that holds a part of the site, to be read without a server. */
export interface Offline {
  /** Path of the site's root on its server, `/` at both ends. */
  base: string;
  /** Files that are in the folder, relative to its root; only these are linked to. */
  files: ReadonlySet<string>;
  /**
   * Files of the site that lie in the same ZIP but beside the folder, with where they lie from its
   * root: `semesters/s/tables.xlsx` → `../tables/tables.xlsx`.
   */
  beside?: ReadonlyMap<string, string>;
  /** Address of the server, without a slash at its end; empty when it is not known. */
  siteUrl: string;
}

/** Stands for the server while addresses are resolved; nobody can have this name. */
const HERE = 'https://here.invalid';
/** Some folder, so that there is one above it. */
const FOLDER = '/zip/pages';
const SCHEME = /^[a-z][a-z0-9+.-]*:/i;
/** What means the same wherever a page is read. */
const ELSEWHERE = new Set(['http:', 'https:', 'mailto:', 'tel:', 'data:']);

/**
 * An address of a page as it leads to the same place from the folder: to a file that is there,
 * else to the site on its server. Nothing where that is not known, or for what is no address.
 * It is resolved as a browser does it, so no way of writing one leads out of the folder.
 *
 * @param from path of the page, style sheet or workbook from the folder's root; it may lie beside it
 */
export function offlineAddress(
  address: string,
  from: string,
  { base, files, beside, siteUrl }: Offline,
): string | undefined {
  if (address === '' || address.startsWith('#')) return address;
  const root = new URL(base, HERE);
  const page = new URL(from.replace(/(^|\/)index\.html$/, '$1'), root);
  if (!URL.canParse(address, page)) return undefined;
  const url = new URL(address, page);
  if (url.origin !== HERE) {
    if (!ELSEWHERE.has(url.protocol)) return undefined;
    // `//host/path` would be a file of the reader's machine.
    return SCHEME.test(address) ? address : url.href;
  }
  const place = url.pathname.startsWith(root.pathname)
    ? decoded(url.pathname.slice(root.pathname.length))
    : undefined;
  const file = place === '' || place?.endsWith('/') ? `${place}index.html` : place;
  const fragment = address.includes('#') ? address.slice(address.indexOf('#')) : '';
  const there = file === undefined || files.has(file) ? file : beside?.get(file);
  if (there !== undefined) return wayTo(there, from) + fragment;
  return siteUrl === '' ? undefined : siteUrl + url.pathname + url.search + fragment;
}

function wayTo(file: string, from: string): string {
  const folder = path.posix.dirname(path.posix.join(FOLDER, from));
  const way = path.posix.relative(folder, path.posix.join(FOLDER, file));
  return way.split('/').map(encodeURIComponent).join('/');
}

function decoded(pathname: string): string | undefined {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return undefined;
  }
}
